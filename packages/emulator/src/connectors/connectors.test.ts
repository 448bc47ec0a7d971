import { expect, it } from '@jest/globals';
import type { Json, JsonObject } from '@hubwright/schema';
import { runEmulator, sentinel, type RunningEmulator } from '../testing/running-emulator.js';

const preview = { apiVersion: '2022-10-01-preview' };
const connector = `${sentinel}/dataConnectors/acme`;

function polling(auth: JsonObject, inputs: JsonObject[] = []): JsonObject {
  return {
    kind: 'APIPolling',
    properties: {
      connectorUiConfig: {
        title: 'Acme',
        instructionSteps: [
          { instructions: [{ type: 'APIKey', parameters: { userRequestPlaceHoldersInput: inputs } }] },
        ],
      },
      pollingConfig: { auth, request: { apiEndpoint: 'https://api.acme.example' } },
    },
  };
}

const apiKey = polling({ authType: 'APIKey', APIKeyName: 'Authorization' });

async function isActive({ send }: RunningEmulator): Promise<Json | undefined> {
  const { json } = await send('GET', connector, undefined, preview);
  return ((json['properties'] as JsonObject)['pollingConfig'] as JsonObject)['isActive'];
}

it('connects and disconnects a connector of the platform of 2022, and an update leaves it connected', async () => {
  const running = await runEmulator();
  const post = (action: string, body?: Json) => running.send('POST', `${connector}/${action}`, body, preview);
  expect((await post('connect', { kind: 'APIKey', apiKey: 'hush' })).code).toBe('ResourceNotFound');
  await running.send('PUT', connector, apiKey, preview);
  expect(await isActive(running)).toBe(false);
  const connected = await post('connect', { kind: 'APIKey', APIKey: 'hush' });
  expect([connected.status, connected.json, await isActive(running)]).toEqual([200, {}, true]);
  await running.send('PUT', connector, apiKey, preview);
  expect(await isActive(running)).toBe(true);
  expect([(await post('disconnect')).status, await isActive(running)]).toEqual([200, false]);
});

it.each<[string, JsonObject, JsonObject, RegExp]>([
  ['no kind', { authType: 'APIKey' }, { apiKey: 'a' }, /'kind' has to be one of Basic, OAuth2, APIKey/],
  ['an unknown kind', { authType: 'Session' }, { kind: 'Session' }, /not 'Session'/],
  [
    'another kind than the connector',
    { authType: 'Basic' },
    { kind: 'APIKey', apiKey: 'a' },
    /authType 'Basic'.*kind 'APIKey'/,
  ],
  ['no password', { authType: 'Basic' }, { kind: 'Basic', userName: 'a' }, /'password' is missing/],
  [
    'a key that is no text',
    { authType: 'APIKey' },
    { kind: 'APIKey', apiKey: 1 },
    /'apiKey' is missing, empty or no text/,
  ],
  [
    'no code',
    { authType: 'OAuth2', FlowName: 'AuthCode' },
    { kind: 'OAuth2', clientId: 'a', clientSecret: 'b' },
    /'authorizationCode' is missing/,
  ],
  [
    'an unknown member',
    { authType: 'APIKey' },
    { kind: 'APIKey', apiKey: 'a', key: 'b' },
    /'key' is no member/,
  ],
  [
    'inputs that are no list',
    { authType: 'APIKey' },
    { kind: 'APIKey', apiKey: 'a', requestConfigUserInputValues: {} },
    /has to be an array/,
  ],
])('refuses to connect with %s', async (_, auth, body, message) => {
  const { send } = await runEmulator();
  await send('PUT', connector, polling(auth), preview);
  const { status, json } = await send('POST', `${connector}/connect`, body, preview);
  expect([status, json['error']]).toEqual([
    400,
    { code: 'BadRequest', message: expect.stringMatching(message) },
  ]);
});

it('signs in with client credentials without a code', async () => {
  const { send } = await runEmulator();
  await send('PUT', connector, polling({ authType: 'OAuth2', FlowName: 'ClientCredentials' }), preview);
  const body = { kind: 'OAuth2', clientId: 'a', clientSecret: 'b' };
  expect((await send('POST', `${connector}/connect`, body, preview)).status).toBe(200);
});

it('asks for a value of every placeholder of the page', async () => {
  const { send } = await runEmulator();
  const input = { displayText: 'Organization', placeHolderName: '{{org}}', requestObjectKey: 'apiEndpoint' };
  await send('PUT', connector, polling({ authType: 'APIKey' }, [input]), preview);
  const connect = async (values: JsonObject[]) =>
    (
      await send(
        'POST',
        `${connector}/connect`,
        { kind: 'APIKey', apiKey: 'a', requestConfigUserInputValues: values },
        preview,
      )
    ).status;
  expect(await connect([])).toBe(400);
  expect(await connect([{ placeHolderName: '{{org}}' }])).toBe(400);
  expect(await connect([{ placeHolderName: '{{org}}', placeHolderValue: 'acme' }])).toBe(200);
});

it('never gives a secret back', async () => {
  const { send } = await runEmulator();
  const poller = {
    kind: 'RestApiPoller',
    properties: {
      connectorDefinitionName: 'Acme',
      auth: {
        type: 'JwtToken',
        userName: { key: 'user', value: 'me' },
        password: { key: 'pass', value: 'hush-1' },
        ClientSecret: 'hush-2',
        ApiKey: 'hush-3',
        TokenEndpoint: 'https://t',
      },
      request: { apiEndpoint: 'https://a' },
      stepCollectorConfigs: { one: { auth: { type: 'APIKey', apiKey: 'hush-4' } } },
    },
  };
  const made = await send('PUT', connector, poller);
  const { json } = await send('GET', `${sentinel}/dataConnectors`);
  expect(JSON.stringify([made.json, json])).not.toContain('hush');
  expect(made.json['properties']).toMatchObject({
    auth: {
      type: 'JwtToken',
      userName: { key: 'user', value: 'me' },
      password: { key: 'pass', value: '' },
      ClientSecret: '',
      ApiKey: '',
    },
  });
  const connected = await send('POST', `${connector}/connect`, { kind: 'APIKey', apiKey: 'a' });
  expect([connected.status, connected.code]).toEqual([400, 'BadRequest']);
});

it.each<[string, JsonObject, string]>([
  ['no kind', { properties: {} }, 'BadRequest'],
  [
    'a poller without a request',
    { kind: 'RestApiPoller', properties: { connectorDefinitionName: 'a', auth: { type: 'None' } } },
    'BadRequest',
  ],
  [
    'a poller without a type of auth',
    {
      kind: 'RestApiPoller',
      properties: { connectorDefinitionName: 'a', auth: {}, request: { apiEndpoint: 'https://a' } },
    },
    'BadRequest',
  ],
  ['the platform of 2022 in a stable version', apiKey, 'BadRequest'],
])('refuses a data connector with %s', async (_, body, code) => {
  const { send } = await runEmulator();
  const answer = await send('PUT', connector, body);
  expect([answer.status, answer.code]).toEqual([400, code]);
});

it('keeps the kind of a connector, has no other actions, and connects by PUT as by POST', async () => {
  const { send } = await runEmulator();
  await send('PUT', connector, apiKey, preview);
  const other = { kind: 'GenericUI', properties: { connectorUiConfig: {} } };
  expect((await send('PUT', connector, other, preview)).status).toBe(409);
  expect((await send('POST', `${connector}/reconnect`, undefined, preview)).code).toBe('InvalidResourceType');
  const connected = await send('PUT', `${connector}/connect`, { kind: 'APIKey', apiKey: 'a' }, preview);
  expect([connected.status, connected.json]).toEqual([200, {}]);
  expect((await send('PUT', `${connector}/disconnect`, {}, preview)).status).toBe(200);
  expect((await send('PUT', `${connector}/reconnect`, {}, preview)).status).toBe(404);
});

it('wants metadata to say what it belongs to', async () => {
  const { send } = await runEmulator();
  const put = async (properties: JsonObject) =>
    (await send('PUT', `${sentinel}/metadata/m`, { properties })).status;
  expect(await put({ kind: 'DataConnector' })).toBe(400);
  expect(await put({ kind: 'DataConnector', parentId: connector })).toBe(201);
});
