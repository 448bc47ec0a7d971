import { describe, expect, it } from '@jest/globals';
import { startDraft } from '../request-draft.js';
import { authenticate, secret } from '../testing/authenticate.js';
import { canonicalRequest, signDuo } from './cisco-duo.js';

describe('CiscoDuo', () => {
  it('signs date, method, host, path and sorted parameters, as Duo documents it', () => {
    const draft = startDraft('POST', 'https://API-XXXXXXXX.duosecurity.com/accounts/v1/account/list');
    const body = {
      kind: 'members' as const,
      isJson: false,
      members: { username: 'root', realname: 'First Last' },
    };
    const canonical = canonicalRequest({ ...draft, body }, 'Tue, 21 Aug 2012 17:29:18 -0000');
    expect(canonical).toBe(
      'Tue, 21 Aug 2012 17:29:18 -0000\nPOST\napi-xxxxxxxx.duosecurity.com\n/accounts/v1/account/list\nrealname=First%20Last&username=root',
    );
    expect(signDuo(canonical, 'Zh5eGmUq9zpfQnyUIu5OL9iWoMMv5ZNmk3zLJ4Ep')).toBe(
      '2d97d6166319781b5a3a07af39d366f491234edc',
    );
  });
  it('sends a signature the server can make itself', async () => {
    const { logs } = await authenticate(
      () => ({ type: 'CiscoDuo', ApiKey: 'IKEY', ClientSecret: '{{clientSecret}}' }),
      undefined,
      {
        request: { queryParameters: { b: "it's ~", a: 'ä' } },
        values: { clientSecret: secret },
      },
    );
    const { headers } = logs[0]!;
    const canonical = [headers.date, 'GET', headers.host, '/logs', 'a=%C3%A4&b=it%27s%20~'].join('\n');
    expect(headers.authorization).toBe(
      `Basic ${Buffer.from(`IKEY:${signDuo(canonical, secret)}`).toString('base64')}`,
    );
    expect(headers.date).toBe('Sat, 31 Jan 2026 12:00:00 -0000');
  });
  it.each([
    ['a form of parameters', { queryParameters: { z: [2, 1], a: 'x y' } }, 'a=x%20y&z=1&z=2'],
    ['a form written out', { queryParametersTemplate: 'a=x+y&z=1' }, 'a=x%20y&z=1'],
    ['JSON, which has no parameters', { queryParameters: { a: 1 }, isPostPayloadJson: true }, ''],
  ])('signs the body of a POST: %s', async (_, request, parameters) => {
    const { logs } = await authenticate(
      () => ({ type: 'CiscoDuo', ApiKey: 'IKEY', ClientSecret: '{{clientSecret}}' }),
      undefined,
      {
        request: { httpMethod: 'POST', ...request },
        values: { clientSecret: secret },
      },
    );
    const { headers } = logs[0]!;
    const canonical = [headers.date, 'POST', headers.host, '/logs', parameters].join('\n');
    expect(headers.authorization).toBe(
      `Basic ${Buffer.from(`IKEY:${signDuo(canonical, secret)}`).toString('base64')}`,
    );
  });
});
