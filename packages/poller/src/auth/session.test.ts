import { describe, expect, it } from '@jest/globals';
import { authenticate, secret, twoWindows } from '../testing/authenticate.js';
import type { MockAnswer } from '../testing/mock-api.js';

describe('Session', () => {
  it.each([
    [
      'a cookie',
      { headers: { 'Set-Cookie': ['a=b', 'sid=session-1; Path=/; HttpOnly'] } },
      'cookie',
      'sid=session-1',
    ],
    ['a header', { headers: { SID: 'session-1' } }, 'sid', 'session-1'],
    ['the body', { body: { sid: 'session-1' } }, 'sid', 'session-1'],
  ])('sends the id from %s back', async (_, login, header, value) => {
    const { api, logs } = await authenticate(
      (origin) => ({
        authType: 'Session',
        SessionLoginRequestUri: `${origin}/login`,
        SessionIdName: 'sid',
        IsPostPayloadJson: 'true',
        QueryParameters: "{'u': '{{userName}}', 'p': '{{password}}'}",
      }),
      ({ path }): MockAnswer => (path === '/login' ? login : { body: [{}] }),
      { kind: 'APIPolling', windows: twoWindows },
    );
    expect(JSON.parse(api.seen[0]!.body)).toMatchObject({ u: 'ann' });
    expect(logs.map(({ headers }) => headers[header])).toEqual([value, value]);
    expect(api.seen).toHaveLength(3);
  });

  it('signs in with pairs and headers, and again after its time or a refusal', async () => {
    let logins = 0;
    let pages = 0;
    const { api, logs } = await authenticate(
      (origin) => ({
        type: 'Session',
        UserName: { key: 'login', value: '{{userName}}' },
        Password: { key: 'secret', value: '{{password}}' },
        Headers: { 'X-Tenant': 't' },
        SessionLoginRequestUri: `${origin}/login`,
        SessionIdName: 'sid',
        SessionTimeoutInMinutes: '1',
      }),
      ({ path }) => {
        if (path === '/login') return { headers: { sid: `session-1${(logins += 1)}` } };
        pages += 1;
        if (pages === 1) return { status: 401 };
        return pages === 2 ? { status: 429, headers: { 'Retry-After': '61' } } : { body: [{}] };
      },
    );
    expect(Object.fromEntries(new URLSearchParams(api.seen[0]!.body))).toEqual({ login: 'ann', secret });
    expect(api.seen.map(({ headers }) => headers['x-tenant'])).toEqual(Array(6).fill('t'));
    expect(logs.map(({ headers }) => headers['sid'])).toEqual(['session-11', 'session-12', 'session-13']);
  });
  it('says when the answer has no session', async () => {
    const { findings } = await authenticate(
      (origin) => ({ type: 'Session', SessionLoginRequestUri: `${origin}/login`, SessionIdName: 'sid' }),
      () => ({ body: {} }),
    );
    expect(findings).toEqual([
      expect.stringMatching(/^poll-unauthorized: .* has no header, cookie or member "sid"\./),
    ]);
  });
});
