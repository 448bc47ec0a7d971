import { expect, it } from '@jest/globals';
import type { Json, JsonObject } from '@hubwright/schema';
import { checkPlan, checkSupport } from './check-plan.js';
import { fillConnector } from './fill-connector.js';
import { createMask } from './mask.js';
import { createPollingPlan } from './polling-plan.js';
import { runPoll } from './run-poll.js';
import { oddValues } from './testing/odd-values.js';
import { connectorOf, noon, virtualClock } from './testing/poll-connector.js';
import type { HttpResponse } from './transport-port.js';

const sections = {
  auth: ['type', 'ApiKey', 'ApiKeyName', 'UserName', 'TokenEndpoint', 'GrantType', 'QueryParameters'],
  request: [
    'apiEndpoint',
    'httpMethod',
    'queryWindowInMin',
    'queryTimeFormat',
    'retryCount',
    'timeoutInSeconds',
    'rateLimitQPS',
    'headers',
    'queryParameters',
    'queryParametersTemplate',
    'rateLimitConfig',
    'startTimeAttributeName',
  ],
  response: [
    'eventsJsonPaths',
    'format',
    'isGzipCompressed',
    'compressionAlgo',
    'successStatusJsonPath',
    'csvDelimiter',
    'csvEscape',
  ],
  paging: [
    'pagingType',
    'pageSize',
    'pageSizeParameterName',
    'nextPageTokenJsonPath',
    'nextPageParaName',
    'linkHeaderTokenJsonPath',
    'hasNextFlagJsonPath',
    'nextPageUrl',
  ],
};

const answer: HttpResponse = {
  status: 200,
  headers: { link: ['<http://api.example.com/?p=2>; rel=next', ';;<>;rel'] },
  body: Buffer.from('{"next":{"a":[1,"x"]},"items":[1,null,{"b":[]}]}'),
  url: 'http://api.example.com/',
};

async function run(config: JsonObject, kind: string): Promise<void> {
  const connector = connectorOf(config, kind);
  checkSupport(connector);
  const plan = createPollingPlan(connector, fillConnector(connector, { y: 'z', apiKey: 'k' }).config);
  checkPlan(plan);
  const edge = { transport: { send: () => Promise.resolve(answer) }, clock: virtualClock() };
  const polled = runPoll(plan, edge, { windows: [noon], maxPages: 3, mask: createMask(['k']) });
  while (!(await polled.next()).done);
}

it.each(['RestApiPoller', 'APIPolling'])(
  'no value of any member of a %s makes a run throw',
  async (kind) => {
    for (const [section, members] of Object.entries(sections)) {
      for (const member of [undefined, ...members]) {
        for (const odd of oddValues) {
          for (const pagingType of [
            'LinkHeader',
            'NextPageToken',
            'Offset',
            'CountBasedPaging',
            'NextPageUrl',
          ]) {
            const config: Record<string, Json> = {
              auth: { type: 'APIKey', authType: 'APIKey', ApiKey: 'k' },
              request: { apiEndpoint: 'http://api.example.com/', httpMethod: 'POST' },
              response: { eventsJsonPaths: ['$.items'] },
              paging: { pagingType, nextPageTokenJsonPath: '$.next', nextPageParaName: 'p' },
            };
            config[section] =
              member === undefined ? odd : { ...(config[section] as JsonObject), [member]: odd };
            await expect(
              run(config, kind).catch(
                (error: Error) => `${section}.${member} = ${JSON.stringify(odd)}: ${error.stack}`,
              ),
            ).resolves.toBeUndefined();
          }
        }
      }
    }
  },
  60_000,
);
