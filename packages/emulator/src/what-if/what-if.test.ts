import { expect, it } from '@jest/globals';
import type { JsonObject } from '@hubwright/schema';
import { group, runEmulator, workspace, type RunningEmulator } from '../testing/running-emulator.js';

const versions = { apiVersion: '2025-04-01' };
const deployment = `${group}/providers/Microsoft.Resources/deployments/plan`;
const searchId = `${workspace}/savedSearches/one`;

function search(properties: JsonObject): JsonObject {
  return {
    type: 'Microsoft.OperationalInsights/workspaces/savedSearches',
    name: 'hubwright/one',
    apiVersion: '2020-08-01',
    properties: { category: 'Acme', displayName: 'One', ...properties },
  };
}

async function whatIf({ send, clock }: RunningEmulator, ...resources: JsonObject[]): Promise<JsonObject> {
  const template = {
    contentVersion: '1.0.0.0',
    $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
    resources,
  };
  const started = await send(
    'POST',
    `${deployment}/whatIf`,
    { properties: { mode: 'Incremental', template } },
    versions,
  );
  expect([started.status, started.headers.get('retry-after')]).toEqual([202, '0']);
  const location = started.headers.get('location')!;
  expect((await send('GET', location)).status).toBe(202);
  clock.time += 1000;
  const { status, json } = await send('GET', location);
  expect(status).toBe(200);
  return json;
}

async function changeOf(running: RunningEmulator, resource: JsonObject): Promise<JsonObject> {
  const { properties } = await whatIf(running, resource);
  const changes = (properties as JsonObject)['changes'] as JsonObject[];
  return changes.find(({ resourceId }) => resourceId === searchId)!;
}

it('says what a template makes, changes and leaves as it is', async () => {
  const running = await runEmulator({ resourceMilliseconds: 1000 });
  const resource = search({
    query: 'a',
    tags: [
      { name: 'x', value: '1' },
      { name: 'y', value: '2' },
    ],
    version: 1,
  });
  expect(await changeOf(running, resource)).toMatchObject({
    changeType: 'Create',
    before: null,
    delta: [],
    after: { id: searchId, name: 'one', apiVersion: '2020-08-01' },
  });
  await running.send('PUT', searchId, { properties: resource['properties'] }, { apiVersion: '2020-08-01' });
  expect(await changeOf(running, resource)).toMatchObject({ changeType: 'NoChange', delta: [] });
  const other = search({ query: 'b', tags: [{ name: 'x', value: '9' }], functionAlias: 'f' });
  expect(await changeOf(running, other)).toMatchObject({
    changeType: 'Modify',
    delta: [
      { path: 'properties.query', propertyChangeType: 'Modify', before: 'a', after: 'b' },
      {
        path: 'properties.tags',
        propertyChangeType: 'Array',
        children: [
          { path: '0', propertyChangeType: 'Modify', children: [{ path: 'value', before: '1', after: '9' }] },
          { path: '1', propertyChangeType: 'Delete', before: { name: 'y' }, after: null },
        ],
      },
      { path: 'properties.version', propertyChangeType: 'Delete', before: 1, after: null },
      { path: 'properties.functionAlias', propertyChangeType: 'Create', before: null, after: 'f' },
    ],
  });
});

it('leaves alone what the template does not name, and makes nothing', async () => {
  const running = await runEmulator({ resourceMilliseconds: 1000 });
  const { properties } = await whatIf(running, search({ query: 'a' }));
  const types = ((properties as JsonObject)['changes'] as JsonObject[]).map(({ changeType }) => changeType);
  expect(types).toEqual(['Create', 'Ignore', 'Ignore']);
  expect((await running.send('GET', searchId, undefined, { apiVersion: '2020-08-01' })).status).toBe(404);
  expect((await running.send('GET', deployment, undefined, versions)).status).toBe(404);
});

it('gives the fault of a template as its result', async () => {
  const running = await runEmulator({ resourceMilliseconds: 1000 });
  expect(await whatIf(running, search({ query: "[parameters('no')]" }))).toMatchObject({
    status: 'Failed',
    error: { code: 'InvalidTemplate' },
  });
});

it('shows no secret of a connector', async () => {
  const running = await runEmulator({ resourceMilliseconds: 1000 });
  const poller = {
    type: 'Microsoft.OperationalInsights/workspaces/providers/dataConnectors',
    name: 'hubwright/Microsoft.SecurityInsights/acme',
    apiVersion: '2023-02-01-preview',
    kind: 'RestApiPoller',
    properties: {
      connectorDefinitionName: 'Acme',
      auth: { type: 'APIKey', ApiKey: 'hush' },
      request: { apiEndpoint: 'https://a' },
    },
  };
  expect(JSON.stringify(await whatIf(running, poller))).not.toContain('hush');
});

it('knows no other results', async () => {
  const { send } = await runEmulator();
  const address = `/subscriptions/11111111-1111-4111-8111-111111111111/operationresults/none`;
  expect((await send('GET', address)).code).toBe('OperationNotFound');
});
