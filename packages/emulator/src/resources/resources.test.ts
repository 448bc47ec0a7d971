import { expect, it } from '@jest/globals';
import type { JsonObject } from '@hubwright/schema';
import { group, runEmulator, sentinel, workspace } from '../testing/running-emulator.js';

const rule = `${sentinel}/alertRules/one`;
const body = { kind: 'Scheduled', properties: { displayName: 'One', severity: 'High' } };

it('makes, gives, patches and deletes a resource', async () => {
  const { send } = await runEmulator();
  expect((await send('GET', rule)).code).toBe('ResourceNotFound');
  const made = await send('PUT', rule, body);
  expect([made.status, made.json]).toEqual([
    201,
    expect.objectContaining({
      id: rule,
      name: 'one',
      type: 'Microsoft.SecurityInsights/alertRules',
      kind: 'Scheduled',
    }),
  ]);
  const patched = await send('PATCH', rule, { properties: { severity: 'Low', displayName: null } });
  expect([patched.status, patched.json['properties']]).toEqual([200, { severity: 'Low' }]);
  expect((await send('HEAD', rule)).status).toBe(204);
  expect((await send('DELETE', rule)).status).toBe(200);
  expect((await send('DELETE', rule)).status).toBe(204);
  expect((await send('PATCH', rule, body)).status).toBe(404);
});

it('holds If-Match and If-None-Match against the etag, and an etag in the body of Sentinel', async () => {
  const { send } = await runEmulator();
  const { headers } = await send('PUT', rule, body);
  const etag = headers.get('etag')!;
  const conditional = async (name: string, value: string) =>
    (await send('PUT', rule, body, { headers: { [name]: value } })).status;
  expect(await conditional('if-none-match', '*')).toBe(412);
  expect(await conditional('if-match', '"other"')).toBe(412);
  expect(await conditional('if-match', etag)).toBe(200);
  expect(await conditional('if-match', etag)).toBe(412);
  expect((await send('PUT', rule, { ...body, etag })).code).toBe('Conflict');
  expect((await send('PUT', rule, { ...body, etag: '*' })).status).toBe(200);
  expect((await send('DELETE', rule, undefined, { headers: { 'if-match': '"other"' } })).status).toBe(412);
});

it('lists in pages that lead to one another', async () => {
  const { send } = await runEmulator({ pageSize: 2 });
  for (const name of ['a', 'b', 'c']) await send('PUT', `${sentinel}/alertRules/${name}`, body);
  const first = await send('GET', `${sentinel}/alertRules`);
  const second = await send('GET', first.json['nextLink'] as string);
  const names = [first, second].flatMap(({ json }) =>
    (json['value'] as JsonObject[]).map(({ name }) => name),
  );
  expect([names, second.json['nextLink']]).toEqual([['a', 'b', 'c'], undefined]);
});

it.each([
  ['a subscription', rule.replace('11111111-', '99999999-'), 'SubscriptionNotFound'],
  ['a subscription that is no GUID', rule.replace(/11111111-[^/]+/, 'mine'), 'InvalidSubscriptionId'],
  ['a group', rule.replace('Groups/hubwright', 'Groups/other'), 'ResourceGroupNotFound'],
  [
    'a workspace that is extended',
    rule.replace('workspaces/hubwright', 'workspaces/other'),
    'ResourceNotFound',
  ],
])('says that %s does not exist', async (_, path, code) => {
  const { send } = await runEmulator();
  expect((await send('PUT', path, body)).code).toBe(code);
  expect((await send('GET', path)).code).toBe(code);
});

it('needs the workspace for a table, a location where there is one, and keeps it', async () => {
  const { send } = await runEmulator();
  const missing = await send(
    'PUT',
    `${workspace.replace(/hubwright$/, 'other')}/savedSearches/a`,
    {},
    { apiVersion: '2020-08-01' },
  );
  expect([missing.status, missing.code]).toEqual([404, 'ParentResourceNotFound']);
  const flow = `${group}/providers/Microsoft.Logic/workflows/a`;
  const put = async (given: JsonObject) =>
    (await send('PUT', flow, given, { apiVersion: '2019-05-01' })).code ?? 'made';
  expect(await put({ properties: {} })).toBe('LocationRequired');
  expect(await put({ location: 'East US', properties: {} })).toBe('made');
  expect(await put({ location: 'eastus', properties: {} })).toBe('made');
  expect(await put({ location: 'westus', properties: {} })).toBe('InvalidResourceLocation');
  const { json } = await send('GET', `${group}/resources`, undefined, { apiVersion: '2021-04-01' });
  expect((json['value'] as JsonObject[]).map(({ type }) => type)).toEqual([
    'Microsoft.OperationalInsights/workspaces',
    'Microsoft.Logic/workflows',
  ]);
});

it('deletes what is in a resource with it', async () => {
  const { send } = await runEmulator();
  await send('PUT', rule, body);
  expect((await send('DELETE', workspace, undefined, { apiVersion: '2023-09-01' })).status).toBe(200);
  await send('PUT', workspace, { location: 'eastus', properties: {} }, { apiVersion: '2023-09-01' });
  expect((await send('GET', rule)).code).toBe('BadRequest');
  await send('PUT', `${sentinel}/onboardingStates/default`, { properties: {} });
  expect((await send('GET', rule)).code).toBe('ResourceNotFound');
});

it('gives and takes nothing of Microsoft Sentinel where it is off, until it is turned on', async () => {
  const { send } = await runEmulator({ isOnboarded: false });
  const refused = await send('PUT', rule, body);
  expect([refused.status, refused.json]).toEqual([
    400,
    { error: { code: 'BadRequest', message: "'hubwright' is not onboarded to Microsoft Sentinel." } },
  ]);
  for (const path of [rule, `${sentinel}/alertRules`, `${sentinel}/metadata`])
    expect((await send('GET', path)).json).toEqual(refused.json);
  expect((await send('GET', `${sentinel}/onboardingStates`)).json).toEqual({ value: [] });
  expect((await send('PUT', `${sentinel}/onboardingStates/mine`, { properties: {} })).status).toBe(400);
  expect((await send('PUT', `${sentinel}/onboardingStates/default`, { properties: {} })).status).toBe(201);
  expect((await send('PUT', rule, body)).status).toBe(201);
});

it('gives and makes groups and gives subscriptions', async () => {
  const { send } = await runEmulator();
  const version = { apiVersion: '2021-04-01' };
  const other = group.replace(/hubwright$/, 'other');
  expect((await send('HEAD', other, undefined, version)).status).toBe(404);
  expect((await send('PUT', other, {}, version)).code).toBe('LocationRequired');
  expect((await send('PUT', other, { location: 'westeurope' }, version)).status).toBe(201);
  expect((await send('PUT', other, { location: 'eastus' }, version)).code).toBe(
    'InvalidResourceGroupLocation',
  );
  expect((await send('GET', other, undefined, version)).json).toMatchObject({
    name: 'other',
    location: 'westeurope',
  });
  const { json } = await send('GET', '/subscriptions', undefined, { apiVersion: '2022-12-01' });
  expect(json['value']).toMatchObject([
    { subscriptionId: '11111111-1111-4111-8111-111111111111', state: 'Enabled' },
  ]);
});
