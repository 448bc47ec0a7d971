import { expect, it } from '@jest/globals';
import type { Json, JsonObject } from '@hubwright/schema';
import { runEmulator, sentinel } from '../testing/running-emulator.js';

const connectors = `${sentinel}/dataConnectors`;

it('throttles as often as it is asked to, where it is asked to', async () => {
  const { send, emulator } = await runEmulator();
  emulator.inject({ kind: 'throttle', method: 'GET', path: 'dataConnectors', times: 2, retryAfter: 7 });
  expect((await send('GET', `${sentinel}/alertRules`)).status).toBe(200);
  for (let turn = 0; turn < 2; turn += 1) {
    const { status, code, headers } = await send('GET', connectors);
    expect([status, code, headers.get('retry-after')]).toEqual([429, 'TooManyRequests', '7']);
  }
  expect((await send('GET', connectors)).status).toBe(200);
});

it.each([
  ['PUT', `${connectors}/a`, 'Microsoft.SecurityInsights/dataConnectors/write', `${connectors}/a`],
  ['DELETE', `${connectors}/a`, 'Microsoft.SecurityInsights/dataConnectors/delete', `${connectors}/a`],
  [
    'POST',
    `${connectors}/a/connect`,
    'Microsoft.SecurityInsights/dataConnectors/connect/action',
    `${connectors}/a`,
  ],
  [
    'GET',
    connectors,
    'Microsoft.SecurityInsights/dataConnectors/read',
    sentinel.replace(/\/providers\/Microsoft.SecurityInsights$/, ''),
  ],
])('names what %s %s needs the right for', async (method, path, action, scope) => {
  const { send, emulator } = await runEmulator();
  emulator.inject({ kind: 'forbidden' });
  const { status, json } = await send(method, path);
  expect([status, json['error']]).toEqual([
    403,
    {
      code: 'AuthorizationFailed',
      message: expect.stringContaining(`perform action '${action}' over scope '${scope}'`),
    },
  ]);
});

it('answers with any error, late, or not at all', async () => {
  const { send, emulator } = await runEmulator();
  emulator.inject({ kind: 'error', status: 503, retryAfter: 3 });
  emulator.inject({ kind: 'error', status: 409, code: 'DeploymentActive', message: 'Busy.' });
  emulator.inject({ kind: 'drop' });
  emulator.inject({ kind: 'delay', milliseconds: 150 });
  const first = await send('GET', connectors);
  expect([first.status, first.code, first.headers.get('retry-after')]).toEqual([
    503,
    'ServiceUnavailable',
    '3',
  ]);
  expect((await send('GET', connectors)).json).toEqual({
    error: { code: 'DeploymentActive', message: 'Busy.' },
  });
  await expect(send('GET', connectors)).rejects.toThrow('fetch failed');
  const before = performance.now();
  expect((await send('GET', connectors)).status).toBe(200);
  expect(performance.now() - before).toBeGreaterThan(140);
});

it('is steered over HTTP', async () => {
  const { send } = await runEmulator();
  const post = (body: Json) => send('POST', '/_emulator/faults', body, { apiVersion: null });
  expect((await post({ faults: [{ kind: 'forbidden' }, { kind: 'throttle' }] })).json).toEqual({ added: 2 });
  expect((await send('GET', connectors)).status).toBe(403);
  await send('DELETE', '/_emulator/faults', undefined, { apiVersion: null });
  expect((await send('GET', connectors)).status).toBe(200);
  await post({ kind: 'expire-tokens' });
  expect((await send('GET', connectors)).status).toBe(401);
});

it.each<[JsonObject, RegExp]>([
  [{}, /'kind' of a fault has to be one of throttle, /],
  [{ kind: 'flood' }, /'kind'/],
  [{ kind: 'toString' }, /'kind'/],
  [{ kind: 'error' }, /needs 'status'/],
  [{ kind: 'error', status: 200 }, /'status' of a fault has to be a status of an error/],
  [{ kind: 'throttle', times: -1 }, /'times'/],
  [{ kind: 'throttle', path: '(' }, /'path' of a fault has to be a regular expression/],
  [{ kind: 'drop', retryAfter: 1 }, /has no 'retryAfter'/],
  [{ kind: 'expire-tokens', issuedBefore: 'soon' }, /'issuedBefore'/],
])('refuses the fault %j', async (fault, message) => {
  const { send } = await runEmulator();
  const { status, json } = await send('POST', '/_emulator/faults', fault, { apiVersion: null });
  expect([status, (json['error'] as JsonObject)['message']]).toEqual([400, expect.stringMatching(message)]);
});

it('takes the fault of an error for a fault, and a body that looks like an error for a body', async () => {
  const { send } = await runEmulator();
  const error = { status: 409, code: 'Conflict', message: 'Busy.' };
  const admin = { apiVersion: null };
  expect((await send('POST', '/_emulator/faults', { kind: 'error', ...error }, admin)).json).toEqual({
    added: 1,
  });
  expect((await send('GET', connectors)).json).toEqual({ error: { code: 'Conflict', message: 'Busy.' } });
  const put = await send('PUT', `${sentinel}/alertRules/a`, { ...error, kind: 'Scheduled' });
  expect([put.status, put.json['kind']]).toEqual([201, 'Scheduled']);
});

it.each<[string, Json]>([
  ['no list', { faults: { kind: 'drop' } }],
  ['a list with something else', { faults: [{ kind: 'drop' }, 'drop'] }],
  ['a wait that no timer has', { faults: [{ kind: 'delay', milliseconds: 1e12 }] }],
])('refuses faults that are %s, all of them', async (_, body) => {
  const { send } = await runEmulator();
  expect((await send('POST', '/_emulator/faults', body, { apiVersion: null })).status).toBe(400);
  expect((await send('GET', connectors)).status).toBe(200);
});

it('shows what it was asked, without tokens and secrets', async () => {
  const { send } = await runEmulator();
  await send('POST', `${connectors}/a/connect`, {
    kind: 'APIKey',
    apiKey: 'hush-1',
    requestConfigUserInputValues: [{ placeHolderName: 'x', placeHolderValue: 'hush-2' }],
  });
  const template = { parameters: { key: { type: 'securestring' } }, resources: [] };
  const parameters = { key: { value: 'hush-3' }, name: { value: 'shown' } };
  await send('PUT', `${sentinel}/metadata/m`, { properties: { template, parameters } });
  await send('PUT', `${sentinel}/metadata/m`, undefined, { text: '{"apiKey": "hush-4"' });
  const { json } = await send('GET', '/_emulator/requests', undefined, { apiVersion: null });
  expect(json['requests']).toMatchObject([
    {
      method: 'POST',
      path: `${connectors}/a/connect`,
      query: { 'api-version': '2024-09-01' },
      hasToken: true,
      status: 404,
      body: { kind: 'APIKey', apiKey: '***' },
    },
    { body: { properties: { parameters: { key: { value: '***' }, name: { value: 'shown' } } } } },
    { status: 400 },
  ]);
  expect(JSON.stringify(json)).not.toMatch(/hush|Bearer/);
  await send('DELETE', '/_emulator/requests', undefined, { apiVersion: null });
  expect((await send('GET', '/_emulator/requests', undefined, { apiVersion: null })).json).toEqual({
    requests: [],
  });
  expect((await send('GET', '/_emulator/else', undefined, { apiVersion: null })).status).toBe(404);
});
