import { describe, expect, it } from '@jest/globals';
import { authenticate, secret } from '../testing/authenticate.js';

describe('JwtToken', () => {
  const pair = {
    userName: { key: 'user', value: '{{userName}}' },
    password: { key: 'pass', value: '{{password}}' },
  };
  it('signs in with JSON and takes the token from the body', async () => {
    const { api, logs } = await authenticate(
      (origin) => ({
        type: 'JwtToken',
        ...pair,
        TokenEndpoint: `${origin}/login`,
        IsJsonRequest: true,
        JwtTokenJsonPath: '$.data.jwt',
      }),
      ({ path }) => ({ body: path === '/login' ? { data: { jwt: 'access-1' } } : [{}] }),
    );
    expect(JSON.parse(api.seen[0]!.body)).toEqual({ user: 'ann', pass: secret });
    expect(logs[0]?.headers.authorization).toBe('Bearer access-1');
  });
  it('takes the token from a header, and sends it bare', async () => {
    const { api, logs } = await authenticate(
      (origin) => ({
        type: 'JwtToken',
        ...pair,
        TokenEndpoint: `${origin}/login`,
        IsCredentialsInHeaders: true,
        JwtTokenInResponseHeader: true,
        JwtTokenHeaderName: 'X-Jwt',
        JwtTokenIdentifier: 'JWT',
        NoAccessTokenPrepend: true,
      }),
      ({ path }) => (path === '/login' ? { headers: { 'X-Jwt': 'JWT access-1' } } : { body: [{}] }),
    );
    expect(api.seen[0]!.headers.authorization).toMatch(/^Basic /);
    expect(logs[0]?.headers.authorization).toBe('access-1');
  });

  it('sends a form by default, with own headers and query, and takes the whole body for the token', async () => {
    for (const body of ['access-1\n', '"access-1"']) {
      const { api, logs } = await authenticate(
        (origin) => ({
          type: 'JwtToken',
          ...pair,
          TokenEndpoint: `${origin}/login?v=2`,
          Headers: { 'X-Tenant': 't' },
          QueryParameters: { scope: 'a b' },
          JwtTokenIdentifier: 'JWT',
        }),
        ({ path }) => (path === '/login' ? { body } : { body: [{}] }),
      );
      const [login] = api.seen;
      expect([login!.method, login!.query, login!.headers['x-tenant']]).toEqual([
        'POST',
        { v: '2', scope: 'a b' },
        't',
      ]);
      expect(Object.fromEntries(new URLSearchParams(login!.body))).toEqual({ user: 'ann', pass: secret });
      expect(logs[0]?.headers.authorization).toBe('JWT access-1');
    }
  });
  it.each([
    ['Bearer by default', {}, `Bearer ${secret}`],
    ['its own word', { UserTokenPrepend: 'SSWS' }, `SSWS ${secret}`],
    ['nothing', { UserTokenPrepend: '' }, secret],
  ])('signs in with a user token after %s, with GET', async (_, more, authorization) => {
    const { api, logs } = await authenticate(
      (origin) => ({
        type: 'JwtToken',
        UserToken: '{{token}}',
        TokenEndpoint: `${origin}/login`,
        TokenEndpointHttpMethod: 'Get',
        IsCredentialsInHeaders: true,
        JwtTokenJsonPath: '$.t',
        ...more,
      }),
      ({ path }) => ({ body: path === '/login' ? { t: 'access-1' } : [{}] }),
      { values: { token: 'S3same' } },
    );
    expect([api.seen[0]!.method, api.seen[0]!.headers.authorization]).toEqual([
      'GET',
      authorization.replace(secret, 'S3same'),
    ]);
    expect(logs[0]?.headers.authorization).toBe('Bearer access-1');
  });
  it.each([
    [
      'a path that finds nothing',
      { body: { other: 1 } },
      { JwtTokenJsonPath: '$.t' },
      /has no token at "\$\.t"/,
    ],
    [
      'a header that is not there',
      { body: {} },
      { JwtTokenInResponseHeader: true },
      /has no header "Authorization"/,
    ],
    ['a path that cannot be read', { body: {} }, { JwtTokenJsonPath: '$[' }, /has no token at "\$\["/],
    [
      'wrong credentials',
      { status: 401, body: { message: 'no such user' } },
      {},
      /status 401 \(no such user\)\. Check userName and password/,
    ],
  ])('says what is wrong with %s', async (_, login, more, message) => {
    const { findings } = await authenticate(
      (origin) => ({ type: 'JwtToken', ...pair, TokenEndpoint: `${origin}/login`, ...more }),
      () => login,
    );
    expect(findings).toEqual([expect.stringMatching(/^poll-unauthorized: /)]);
    expect(findings[0]).toMatch(message);
  });
});
