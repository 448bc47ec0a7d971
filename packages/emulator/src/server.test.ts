import { connect } from 'node:net';
import { expect, it } from '@jest/globals';
import { runEmulator, sentinel } from './testing/running-emulator.js';

const rule = `${sentinel}/alertRules/one`;

it.each([
  ['no JSON', '{"a": ', 'InvalidRequestContent'],
  ['a list', '[]', 'InvalidRequestContent'],
  ['too deep a nesting', `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`, 'InvalidRequestContent'],
  ['properties that are a text', '{"properties": "a"}', 'InvalidRequestContent'],
  ['a location that is a number', '{"location": 1}', 'InvalidRequestContent'],
])('refuses a body that is or has %s', async (_, text, code) => {
  const { send } = await runEmulator();
  const answer = await send('PUT', rule, undefined, { text });
  expect([answer.status, answer.code]).toEqual([400, code]);
});

it('refuses a body that is missing, too large, or not said to be JSON', async () => {
  const { send } = await runEmulator();
  expect((await send('PUT', rule)).code).toBe('MissingRequestBody');
  const large = await send('PUT', rule, { text: 'a'.repeat(4 * 1024 * 1024) });
  expect([large.status, large.code]).toEqual([413, 'RequestEntityTooLarge']);
  const form = await send('PUT', rule, {}, { headers: { 'content-type': 'text/plain' } });
  expect([form.status, form.code]).toEqual([415, 'UnsupportedMediaType']);
});

it.each([
  ['POST', rule, 405],
  ['PUT', `${sentinel}/alertRules`, 405],
  ['DELETE', '/subscriptions?api-version=2022-12-01', 405],
  ['GET', '/', 404],
  [
    'GET',
    '/subscriptions/11111111-1111-4111-8111-111111111111/resourceGroups/%E0?api-version=2021-04-01',
    400,
  ],
  ['GET', '/favicon.ico', 404],
  ['GET', '/subscriptions/11111111-1111-4111-8111-111111111111/somewhere', 404],
  ['GET', '/%zz', 400],
  ['GET', `${sentinel}/alertRules/a%2Fb`, 400],
  ['GET', '/tenants', 501],
  ['GET', '/subscriptions/11111111-1111-4111-8111-111111111111/resources', 501],
  ['GET', '/subscriptions/11111111-1111-4111-8111-111111111111/providers/Microsoft.Insights', 501],
  ['GET', `${sentinel}/alertRules/%E0%A4%A`, 400],
])('answers %s %s with %d', async (method, path, status) => {
  const { send } = await runEmulator();
  const answer = await send(method, path);
  expect([answer.status, typeof answer.code]).toEqual([status, 'string']);
});

it('reads addresses in any case, and keeps the id that was first given, spelt as Azure does', async () => {
  const { send } = await runEmulator();
  const loud = rule.replace(/subscriptions|resourceGroups|providers/g, (word) => word.toUpperCase());
  const body = { kind: 'Scheduled', properties: {} };
  const made = await send('PUT', loud, body);
  expect([made.status, made.json['id'], made.json['name']]).toEqual([201, rule, 'one']);
  const again = await send('PUT', rule.toUpperCase(), body);
  expect([again.status, again.json['id'], again.json['name']]).toEqual([200, rule, 'one']);
  const version = { apiVersion: null };
  expect((await send('GET', `${rule}?API-Version=2024-09-01`, undefined, version)).status).toBe(200);
  expect((await send('GET', rule, undefined, version)).code).toBe('MissingApiVersionParameter');
  expect((await send('DELETE', loud)).status).toBe(200);
  expect((await send('DELETE', rule)).status).toBe(204);
});

it('names the versions there are to who asks for another', async () => {
  const { send } = await runEmulator();
  const old = { apiVersion: '2001-01-01' };
  const error = async (path: string) => (await send('GET', path, undefined, old)).json['error'];
  expect(await error(rule)).toMatchObject({
    code: 'NoRegisteredProviderFound',
    message: expect.stringMatching(/type 'alertRules'\. The supported api-versions are '20.*2024-09-01/),
  });
  expect(await error('/subscriptions/11111111-1111-4111-8111-111111111111')).toMatchObject({
    code: 'InvalidApiVersionParameter',
    message: expect.stringMatching(
      /^The api-version '2001-01-01' is invalid\. The supported versions are '20.*2022-12-01/,
    ),
  });
});

it('gives every answer the ids and the counts that Azure gives', async () => {
  const { send } = await runEmulator();
  const { headers } = await send('GET', `${sentinel}/alertRules`, undefined, {
    headers: { 'x-ms-correlation-request-id': 'mine', 'x-ms-client-request-id': 'client' },
  });
  expect(Object.fromEntries(headers)).toMatchObject({
    'x-ms-request-id': expect.stringMatching(/^0000/),
    'x-ms-correlation-request-id': 'mine',
    'x-ms-client-request-id': 'client',
    'x-ms-routing-request-id': expect.stringMatching(/^EMULATOR:/),
    'x-ms-ratelimit-remaining-subscription-reads': '11999',
    'content-type': 'application/json; charset=utf-8',
  });
});

it('survives what is no HTTP, and addresses that are none', async () => {
  const { origin, send } = await runEmulator();
  for (const text of [
    'nonsense\r\n\r\n',
    'GET //else/where HTTP/1.1\r\nHost: a\r\n\r\n',
    'GET / HTTP/1.1\r\nHost: [\r\n\r\n',
  ])
    expect(await rawAnswer(Number(new URL(origin).port), text)).toMatch(/^HTTP\/1\.1 4\d\d /);
  expect((await send('GET', `${sentinel}/alertRules`)).status).toBe(200);
});

async function rawAnswer(port: number, text: string): Promise<string> {
  const socket = connect(port, '127.0.0.1', () => socket.write(text));
  const answer = await new Promise<string>((done) =>
    socket.once('data', (data: Buffer) => done(data.toString())),
  );
  socket.destroy();
  return answer;
}
