import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Json } from '@hubwright/schema';
import { createEmulator } from './emulator.js';
import { templateOf } from './testing/plain-template.js';
import { issueTestToken } from './tokens/test-token.js';

const segment = fc.oneof(
  fc.constantFrom(
    ...'subscriptions 11111111-1111-4111-8111-111111111111 resourceGroups hubwright providers Microsoft.Resources deployments validate whatIf operations operationStatuses cancel Microsoft.OperationalInsights workspaces tables savedSearches Microsoft.SecurityInsights dataConnectors alertRules metadata onboardingStates default connect Microsoft.Insights dataCollectionRules operationresults resources _emulator faults requests v1.0 ingestion blobs oauth2 token __proto__ constructor %2F %00'.split(
      ' ',
    ),
  ),
  fc.string({ maxLength: 8 }).map(encodeURIComponent),
);
const known =
  '/subscriptions/11111111-1111-4111-8111-111111111111/resourceGroups/hubwright/providers/Microsoft.OperationalInsights/workspaces/hubwright';
const path = fc
  .tuple(
    fc.constantFrom('', known, `${known}/providers/Microsoft.SecurityInsights`),
    fc.array(segment, { maxLength: 6 }),
  )
  .map(([start, segments]) => [start, ...segments].join('/') || '/');
const json = fc.jsonValue({ maxDepth: 3 }).map((each): Json => JSON.parse(JSON.stringify(each)));
const member = fc.oneof(
  json,
  fc.constantFrom<Json>('Incremental', templateOf({}), 'APIPolling', 'RestApiPoller'),
);
const body = fc.oneof(
  json,
  fc.dictionary(
    fc.constantFrom('kind', 'location', 'etag', 'identity', 'tags', 'faults', '__proto__'),
    member,
  ),
  fc
    .dictionary(
      fc.constantFrom(
        ...'mode template parameters schema auth request pollingConfig dataFlows destinations'.split(' '),
      ),
      member,
    )
    .map((properties) => ({ properties, kind: 'RestApiPoller', location: 'eastus' })),
);

it('answers anything at any address with a status of HTTP, and never with a bug', () => {
  const time = Date.UTC(2026, 0, 31, 8);
  let count = 0;
  const emulator = createEmulator({ clock: { now: () => time }, ids: () => `id-${(count += 1)}` });
  const headers = { authorization: `Bearer ${issueTestToken(time)}`, 'content-type': 'application/json' };
  fc.assert(
    fc.property(
      fc.constantFrom('GET', 'HEAD', 'PUT', 'POST', 'PATCH', 'DELETE', 'OPTIONS'),
      path,
      fc.constantFrom('2025-04-01', '2024-09-01', '2022-10-01', '2023-03-11', '2023-02-01-preview', ''),
      body,
      (method, pathname, version, sent) => {
        const url = new URL(`http://a${pathname}?api-version=${version}`);
        const { status, isDropped } = emulator.answer({ method, url, headers, body: JSON.stringify(sent) });
        if (isDropped) return;
        expect(status).toBeGreaterThanOrEqual(200);
        expect(status).not.toBe(500);
      },
    ),
    { numRuns: 4000 },
  );
});
