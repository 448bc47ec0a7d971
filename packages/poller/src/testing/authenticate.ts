import { expect } from '@jest/globals';
import type { JsonObject } from '@hubwright/schema';
import { startMockApi, type MockAnswer, type MockApi, type SeenRequest } from './mock-api.js';
import { noon, pollConnector, type PollOutcome } from './poll-connector.js';

/** A secret with characters that are written differently in an address, in JSON and in Base64. */
export const secret = 'S3same & "Öl"';

/** What a run gave, and what the API saw of it. */
export interface AuthRun extends PollOutcome {
  readonly api: MockApi;
  readonly logs: readonly SeenRequest[];
}

/**
 * Polls a mock API with an authentication and expects no secret in the report and the trace: neither the given ones nor `access-1` and
 * `session-1`, which the tests' sign-ins give.
 */
export async function authenticate(
  auth: (origin: string) => JsonObject,
  answer: (request: SeenRequest, api: MockApi) => MockAnswer = () => ({ body: [{ id: 1 }] }),
  {
    request = {},
    response = { eventsJsonPaths: ['$'] },
    paging = {},
    ...options
  }: {
    request?: JsonObject;
    response?: JsonObject;
    paging?: JsonObject;
    kind?: string;
    windows?: { start: number; end: number }[];
    values?: Record<string, string>;
  } = {},
): Promise<AuthRun> {
  const api = await startMockApi(answer);
  const outcome = await pollConnector(
    {
      auth: auth(api.origin),
      request: { apiEndpoint: `${api.origin}/logs`, ...request },
      response,
      paging,
    },
    {
      values: { password: secret, apiKey: secret, clientSecret: secret, userName: 'ann', clientId: 'id-1' },
      trace: true,
      ...options,
    },
  );
  const written = JSON.stringify([outcome.report, outcome.steps]);
  for (const form of [
    secret,
    JSON.stringify(secret).slice(1, -1),
    encodeURIComponent(secret),
    Buffer.from(`ann:${secret}`).toString('base64'),
    'access-1',
    'session-1',
  ]) {
    expect(written).not.toContain(form);
  }
  return { ...outcome, api, logs: api.seen.filter(({ path }) => path === '/logs') };
}

/** Two windows, one after the other. */
export const twoWindows = [noon, { start: noon.end, end: noon.end + 300_000 }];
