import { expect, it } from '@jest/globals';
import { createEmulator } from './emulator.js';
import { startEmulatorServer } from './server.js';
import { ruleOf, templateOf } from './testing/plain-template.js';
import { group, runEmulator, sentinel, workspace } from './testing/running-emulator.js';
import { issueTestToken } from './tokens/test-token.js';

const versions = { apiVersion: '2025-04-01' };
const deployments = `${group}/providers/Microsoft.Resources/deployments`;

function requestOf(count: number) {
  const copied = {
    type: 'Microsoft.OperationalInsights/workspaces/savedSearches',
    apiVersion: '2020-08-01',
    name: "[concat('hubwright/search', copyIndex())]",
    copy: { name: 'searches', count },
    properties: { category: 'Acme', displayName: 'One', query: "[concat('Acme_CL | take ', copyIndex())]" },
  };
  return { properties: { mode: 'Incremental', template: templateOf({ resources: [copied] }) } };
}

it('deploys as many resources as a template may have, and refuses one more', async () => {
  const { send, clock } = await runEmulator({ resourceMilliseconds: 50, pageSize: 1000 });
  const before = performance.now();
  const { headers } = await send('PUT', `${deployments}/large`, requestOf(800), versions);
  clock.time += 60_000;
  expect((await send('GET', headers.get('azure-asyncoperation')!)).json).toEqual({ status: 'Succeeded' });
  expect(performance.now() - before).toBeLessThan(10_000);
  const { json } = await send('GET', `${workspace}/savedSearches`, undefined, { apiVersion: '2020-08-01' });
  expect(json['value']).toHaveLength(800);
  const more = templateOf({ resources: [...Array.from({ length: 801 }, (_, index) => ruleOf(`r${index}`))] });
  const refused = await send(
    'PUT',
    `${deployments}/larger`,
    { properties: { mode: 'Incremental', template: more } },
    versions,
  );
  expect([refused.status, refused.code]).toEqual([400, 'InvalidTemplate']);
}, 60_000);

it('answers a hundred requests at once, and lets one of two deployments of a name begin', async () => {
  const { send } = await runEmulator({ resourceMilliseconds: 1000 });
  const rules = Array.from({ length: 100 }, (_, index) =>
    send('PUT', `${sentinel}/alertRules/r${index}`, { kind: 'Scheduled', properties: {} }),
  );
  expect(new Set((await Promise.all(rules)).map(({ status }) => status))).toEqual(new Set([201]));
  const racing = await Promise.all(
    [1, 2].map(() => send('PUT', `${deployments}/race`, requestOf(1), versions)),
  );
  expect(racing.map(({ status, code }) => [status, code]).sort()).toEqual([
    [201, undefined],
    [409, 'DeploymentActive'],
  ]);
});

it('pages through what does not fit on a page, each member once', async () => {
  const { send } = await runEmulator({ pageSize: 7 });
  for (let index = 0; index < 20; index += 1)
    await send('PUT', `${sentinel}/alertRules/r${index}`, { kind: 'Scheduled', properties: {} });
  const seen: unknown[] = [];
  for (let next: unknown = `${sentinel}/alertRules`; typeof next === 'string';) {
    const { json } = await send('GET', next);
    seen.push(...(json['value'] as { name: string }[]).map(({ name }) => name));
    next = json['nextLink'];
  }
  expect([seen.length, new Set(seen).size]).toEqual([20, 20]);
});

it('remembers a bounded part of ten thousand requests', () => {
  let count = 0;
  let time = Date.UTC(2026, 0, 31, 8);
  const emulator = createEmulator({ clock: { now: () => time }, ids: () => `id-${(count += 1)}` });
  const headers = { authorization: `Bearer ${issueTestToken(time)}`, 'content-type': 'application/json' };
  const send = (method: string, path: string, body: unknown) =>
    emulator.answer({ method, url: new URL(path, 'http://a'), headers, body: JSON.stringify(body) });
  const body = requestOf(1);
  for (let turn = 0; turn < 5000; turn += 1) {
    send('PUT', `${deployments}/d${turn}?api-version=2025-04-01`, body);
    send('POST', `${deployments}/d${turn}/whatIf?api-version=2025-04-01`, body);
    time += 1;
  }
  const list = emulator.answer({
    method: 'GET',
    url: new URL(`${deployments}?api-version=2025-04-01`, 'http://a'),
    headers,
    body: '',
  });
  expect(JSON.stringify(list.body)).toContain('skipToken');
  const requests = emulator.answer({
    method: 'GET',
    url: new URL('http://a/_emulator/requests'),
    headers,
    body: '',
  });
  expect((requests.body as { requests: unknown[] }).requests).toHaveLength(1000);
  let known = 0;
  for (let turn = 0; turn < 5000; turn += 1) {
    const url = new URL(`${deployments}/d${turn}?api-version=2025-04-01`, 'http://a');
    if (emulator.answer({ method: 'HEAD', url, headers, body: '' }).status === 204) known += 1;
  }
  expect(known).toBeGreaterThan(740);
  expect(known).toBeLessThan(780);
}, 60_000);

it('ends at once while answers are late and connections open', async () => {
  const emulator = createEmulator({
    clock: { now: () => Date.now() },
    ids: () => 'id',
    faults: [{ kind: 'delay', milliseconds: 60_000 }],
  });
  const server = await startEmulatorServer(emulator);
  const hanging = fetch(`${server.origin}/subscriptions?api-version=2022-12-01`).catch(() => 'broken');
  while ((await (await fetch(`${server.origin}/_emulator/requests`)).text()) === '{"requests":[]}');
  const before = performance.now();
  await server.close();
  expect(await hanging).toBe('broken');
  expect(performance.now() - before).toBeLessThan(2000);
});
