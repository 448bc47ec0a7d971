import { describe, expect, it } from '@jest/globals';
import { authenticate } from '../testing/authenticate.js';
import type { MockAnswer, SeenRequest } from '../testing/mock-api.js';

const auth = (origin: string) => ({
  type: 'OAuth2',
  GrantType: 'client_credentials',
  ClientId: '{{clientId}}',
  ClientSecret: '{{clientSecret}}',
  TokenEndpoint: `${origin}/token`,
});

/** Answers token calls in turn, the last answer for ever, and three pages of logs. */
const vendor = (...answers: MockAnswer[]) => {
  let calls = 0;
  return ({ path, query }: SeenRequest): MockAnswer => {
    if (path === '/token') return answers[Math.min(calls++, answers.length - 1)]!;
    const page = Number(query['page'] ?? 1);
    return { body: { items: [{ page }], next: page < 3 ? `/logs?page=${page + 1}` : undefined } };
  };
};

const threeSlowPages = {
  request: { rateLimitQPS: 0.05 },
  paging: { pagingType: 'LinkHeader', linkHeaderTokenJsonPath: '$.next' },
  response: { eventsJsonPaths: ['$.items'] },
};

describe('how long a token is used', () => {
  // Pages are 20 s apart.
  it.each([
    ['an hour without a word', undefined, 1],
    ['as stated in a text', '3600', 1],
    ['an hour when it is 0', 0, 1],
    ['an hour when it is negative', -1, 1],
    ['an hour when it is no number', 'soon', 1],
    ['for ever when it is huge', 1e300, 1],
    ['half of a short life', 36, 3],
  ])('%s', async (_, expires_in, signIns) => {
    const { api, report } = await authenticate(
      auth,
      vendor({ body: { access_token: 'access-1', expires_in } }),
      threeSlowPages,
    );
    expect(report.stopReason).toBe('complete');
    expect(api.seen.map(({ path }) => path).filter((path) => path === '/token')).toHaveLength(signIns);
    expect(report.events).toBe(3);
  });
});

describe('what a token endpoint answers instead', () => {
  it.each([
    [
      'an error with status 200',
      { body: { error: 'invalid_client', error_description: 'no such app' } },
      /with an error instead of a token: invalid_client: no such app\./,
    ],
    [
      'an error of its own form',
      { status: 403, body: { error: { message: 'locked' } } },
      /status 403 \(locked\)\./,
    ],
    ['a page', { body: '<!DOCTYPE html><p>Sign in</p>' }, /is an HTML page and no JSON\./],
    ['nothing', {}, /is no JSON\./],
    ['a list', { body: [] }, /has no "access_token"\./],
    ['an empty token', { body: { access_token: '' } }, /has no "access_token"\./],
  ])('%s ends the run as unauthorized', async (_, answer, message) => {
    const { findings, report, logs } = await authenticate(auth, vendor(answer));
    expect(findings).toEqual([expect.stringMatching(/^poll-unauthorized: /)]);
    expect(findings[0]).toMatch(message);
    expect([report.stopReason, logs]).toEqual(['unauthorized', []]);
  });

  it('429 is repeated after as long as it asks for', async () => {
    const token = { body: { access_token: 'access-1' } };
    const { clock, report } = await authenticate(
      auth,
      vendor({ status: 429, headers: { 'Retry-After': '37' } }, token),
    );
    expect([clock.slept, report.stopReason]).toEqual([[37_000], 'complete']);
  });

  it('429 is repeated retryCount times', async () => {
    const { api, findings } = await authenticate(auth, vendor({ status: 429 }), {
      request: { retryCount: 2 },
    });
    expect(api.seen).toHaveLength(3);
    expect(findings).toEqual([expect.stringMatching(/^poll-window-failed: Signing in .* status 429\. /)]);
  });

  it('a slow answer is not waited for longer than RequestTimeoutInSeconds', async () => {
    const { findings, report } = await authenticate(
      (origin) => ({ ...auth(origin), RequestTimeoutInSeconds: 0.05 }),
      vendor({ delay: 2000, body: { access_token: 'access-1' } }),
      { request: { retryCount: 0 } },
    );
    expect(findings).toEqual([
      expect.stringMatching(/^poll-window-failed: .*did not answer within 0\.05 s\./),
    ]);
    expect(report.requests.map(({ page, status }) => [page, status])).toEqual([[0, null]]);
  });

  it.each([0, -5, 1e300])('a RequestTimeoutInSeconds of %d is none', async (RequestTimeoutInSeconds) => {
    const { report } = await authenticate(
      (origin) => ({ ...auth(origin), RequestTimeoutInSeconds }),
      vendor({ body: { access_token: 'access-1' } }),
    );
    expect(report.stopReason).toBe('complete');
  });
});
