import { generateKeyPairSync, verify } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '@hubwright/schema';
import { authenticate } from '../testing/authenticate.js';
import type { MockAnswer, SeenRequest } from '../testing/mock-api.js';
import { noon } from '../testing/poll-connector.js';
import { readPrivateKey } from './read-private-key.js';

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const pkcs1 = privateKey.export({ type: 'pkcs1', format: 'pem' }).toString();
const pkcs8 = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const now = noon.start / 1000;

const auth =
  (more: JsonObject = {}) =>
  (origin: string): JsonObject => ({
    authType: 'OAuth2',
    FlowName: 'ClientCredentials',
    IsJwtBearerFlow: 'true',
    JwtHeaderInJson: "{'kid': 'k1'}",
    JwtClaimsInJson: "{'iss': 'app@example.com', 'scope': 'logs'}",
    JwtPem: '{{jwtPem}}',
    TokenEndpoint: `${origin}/token`,
    ...more,
  });

const vendor = ({ path }: SeenRequest): MockAnswer => ({
  body: path === '/token' ? { access_token: 'access-1', expires_in: 3600 } : [{ id: 1 }],
});

const decode = (part: string): JsonObject => JSON.parse(Buffer.from(part, 'base64url').toString());

async function assertionOf(more: JsonObject = {}, jwtPem = pkcs1, values: Record<string, string> = {}) {
  const { api, logs, steps } = await authenticate(auth(more), vendor, {
    kind: 'APIPolling',
    values: { jwtPem, ...values },
  });
  const form = Object.fromEntries(new URLSearchParams(api.seen[0]!.body));
  const [header = '', claims = '', signature = ''] = form['assertion']!.split('.');
  const digest = { RS256: 'sha256', RS512: 'sha512' }[String(decode(header)['alg'])]!;
  const isSigned = verify(
    digest,
    Buffer.from(`${header}.${claims}`),
    publicKey,
    Buffer.from(signature, 'base64url'),
  );
  expect({ isSigned, written: JSON.stringify(steps).includes(form['assertion']!) }).toEqual({
    isSigned: true,
    written: false,
  });
  expect(logs[0]?.headers.authorization).toBe('Bearer access-1');
  return { form, header: decode(header), claims: decode(claims), origin: api.origin };
}

describe('OAuth2 with JWT bearer', () => {
  it('signs header and claims with the times, and exchanges the assertion', async () => {
    const { form, header, claims, origin } = await assertionOf();
    expect(form).toEqual({
      grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
      assertion: expect.any(String),
    });
    expect(header).toEqual({ alg: 'RS256', typ: 'JWT', kid: 'k1' });
    expect(claims).toEqual({
      iss: 'app@example.com',
      scope: 'logs',
      aud: `${origin}/token`,
      iat: now,
      exp: now + 180,
    });
  });

  it.each([
    ['PKCS#8', pkcs8],
    ['CRLF', pkcs1.replaceAll('\n', '\r\n')],
    ['line breaks with a backslash', pkcs1.replaceAll('\n', '\\r\\n')],
    ['lost line breaks, in quotes', `'${pkcs1.replaceAll('\n', ' ')}'`],
  ])('reads a key in %s', async (_, pem) => {
    expect((await assertionOf({}, pem)).header).toMatchObject({ alg: 'RS256' });
  });

  it('takes times and lifetimes from the claims, and another digest from the header', async () => {
    const { header, claims } = await assertionOf({
      JwtHeaderInJson: { alg: 'RS512' },
      JwtClaimsInJson: { aud: 'https://aud', sub: 's', exp: 60, iat: '', nbf: 0 },
    });
    expect(header).toMatchObject({ alg: 'RS512' });
    expect(claims).toEqual({ aud: 'https://aud', sub: 's', iat: now, nbf: now, exp: now + 60 });
    expect((await assertionOf({ JwtClaimsInJson: { exp: 1_900_000_000 } })).claims).toMatchObject({
      exp: 1_900_000_000,
    });
  });

  it('names the client where the claims name nobody, and sends scope and client along', async () => {
    const more = {
      JwtClaimsInJson: '',
      Scope: 'a b',
      ClientId: '{{clientId}}',
      ClientSecret: '{{clientSecret}}',
    };
    const { form, claims } = await assertionOf(more, pkcs1, { clientId: 'id-1', clientSecret: 's3' });
    expect(claims).toMatchObject({ iss: 'id-1', sub: 'id-1' });
    expect(form).toMatchObject({ scope: 'a b', client_id: 'id-1', client_secret: 's3' });
  });

  it('says what is assumed of it', async () => {
    const { report } = await authenticate(auth(), vendor, { kind: 'APIPolling', values: { jwtPem: pkcs1 } });
    expect(report.diagnostics).toEqual([
      expect.objectContaining({
        checkId: 'poll-behaviour-assumed',
        args: expect.objectContaining({ behaviour: expect.stringMatching(/^iat and exp of the assertion/) }),
      }),
    ]);
  });

  it.each([
    ['is no key', {}, 'hunter2', /"JwtPem" of auth is no key in PEM/],
    ['is damaged', {}, pkcs1.slice(0, 300) + pkcs1.slice(-40), /"JwtPem" of auth cannot be read: /],
    [
      'is public',
      {},
      publicKey.export({ type: 'spki', format: 'pem' }).toString(),
      /"JwtPem" of auth holds "PUBLIC KEY"/,
    ],
    [
      'header asks for ES256',
      { JwtHeaderInJson: { alg: 'ES256' } },
      pkcs1,
      /"JwtHeaderInJson" of auth asks for "ES256"/,
    ],
    [
      'claims are no JSON',
      { JwtClaimsInJson: '{iss' },
      pkcs1,
      /"JwtClaimsInJson" of auth is no object in JSON/,
    ],
  ])('says so before the run when the key or what is signed %s', async (_, more, jwtPem, message) => {
    const { findings, api } = await authenticate(auth(more), vendor, {
      kind: 'APIPolling',
      values: { jwtPem },
    });
    expect(findings).toEqual([
      expect.stringMatching(/^poll-configuration-invalid: The assertion cannot be signed: /),
    ]);
    expect(findings[0]).toMatch(message);
    expect(findings[0]).not.toContain('hunter2');
    expect(api.seen).toEqual([]);
  });
});

describe('readPrivateKey', () => {
  it('refuses keys that cannot sign RS256', () => {
    const curve = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({
      type: 'pkcs8',
      format: 'pem',
    });
    expect(readPrivateKey(curve.toString())).toEqual({ problem: 'is a key for ec; RS256 needs one for RSA' });
    for (const type of ['pkcs1', 'pkcs8'] as const) {
      const locked = privateKey.export({ type, format: 'pem', cipher: 'aes-256-cbc', passphrase: 'x' });
      expect(readPrivateKey(locked.toString())).toEqual({ problem: expect.stringContaining('is encrypted') });
    }
  });
});
