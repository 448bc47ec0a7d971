import { expect, it } from '@jest/globals';
import type { JsonObject } from '@hubwright/schema';
import {
  group,
  runEmulator,
  sentinel,
  workspace,
  type RunningEmulator,
} from '../testing/running-emulator.js';

const versions = { apiVersion: '2025-04-01' };
const deployments = `${group}/providers/Microsoft.Resources/deployments`;
const connector = `${sentinel}/dataConnectors/acme`;

const frame = {
  $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
  contentVersion: '1.0.0.0',
};

const search = {
  type: 'Microsoft.OperationalInsights/workspaces/savedSearches',
  name: 'hubwright/first',
  apiVersion: '2020-08-01',
  properties: { category: 'Acme', displayName: 'First', query: 'Acme_CL' },
};
const searchId = `${workspace}/savedSearches/first`;

const poller = {
  type: 'Microsoft.OperationalInsights/workspaces/providers/dataConnectors',
  name: 'hubwright/Microsoft.SecurityInsights/acme',
  apiVersion: '2023-02-01-preview',
  kind: 'RestApiPoller',
  dependsOn: [searchId],
  properties: {
    connectorDefinitionName: 'Acme',
    auth: { type: 'APIKey', ApiKey: 'hush' },
    request: { apiEndpoint: 'https://a' },
  },
};

function request(...resources: JsonObject[]): JsonObject {
  return { properties: { mode: 'Incremental', template: { ...frame, resources }, parameters: {} } };
}

async function statusOf(running: RunningEmulator, address: string) {
  const { json } = await running.send('GET', address);
  return json['status'];
}

it('passes from Accepted to Running to Succeeded as the clock goes on, one resource after what it depends on', async () => {
  const running = await runEmulator({ resourceMilliseconds: 1000 });
  const started = await running.send('PUT', `${deployments}/one`, request(poller, search), versions);
  expect([started.status, started.json['properties']]).toEqual([
    201,
    expect.objectContaining({ provisioningState: 'Accepted' }),
  ]);
  const address = started.headers.get('azure-asyncoperation')!;
  expect(await statusOf(running, address)).toBe('Running');
  running.clock.time += 1000;
  expect(await statusOf(running, address)).toBe('Running');
  expect((await running.send('GET', connector)).code).toBe('ResourceNotFound');
  running.clock.time += 1000;
  expect(await statusOf(running, address)).toBe('Succeeded');
  expect((await running.send('GET', connector)).status).toBe(200);
  const { json } = await running.send('GET', `${deployments}/one`, undefined, versions);
  expect(json['properties']).toMatchObject({
    provisioningState: 'Succeeded',
    outputResources: [{ id: searchId }, { id: connector }],
  });
});

it('lists what was done, and ends as Failed with the errors of its resources inside', async () => {
  const running = await runEmulator({
    faults: [
      { kind: 'fail-resource', resource: 'savedSearches/first', code: 'Broken', message: 'On request.' },
    ],
  });
  const { headers } = await running.send('PUT', `${deployments}/two`, request(poller, search), versions);
  const { json } = await running.send('GET', headers.get('azure-asyncoperation')!);
  expect(json).toMatchObject({
    status: 'Failed',
    error: {
      code: 'DeploymentFailed',
      details: [{ code: 'Broken', target: searchId, message: 'On request.' }],
    },
  });
  const operations = await running.send('GET', `${deployments}/two/operations`, undefined, versions);
  expect(operations.json['value']).toMatchObject([
    {
      properties: { provisioningState: 'Failed', statusCode: 'Conflict', targetResource: { id: searchId } },
    },
  ]);
  expect((await running.send('GET', connector)).status).toBe(404);
});

it('lets a nested deployment run as one of its own, and puts its error inside', async () => {
  const running = await runEmulator();
  const nested = {
    type: 'Microsoft.Resources/deployments',
    name: 'inner',
    apiVersion: '2022-09-01',
    properties: {
      mode: 'Incremental',
      template: { ...frame, resources: [{ ...search, name: 'other/first' }] },
    },
  };
  const { headers } = await running.send('PUT', `${deployments}/outer`, request(nested), versions);
  const { json } = await running.send('GET', headers.get('azure-asyncoperation')!);
  const inner = { code: 'ParentResourceNotFound', target: expect.stringContaining('workspaces/other') };
  expect(json).toMatchObject({
    status: 'Failed',
    error: {
      code: 'DeploymentFailed',
      details: [
        { code: 'ResourceDeploymentFailure', details: [{ code: 'DeploymentFailed', details: [inner] }] },
      ],
    },
  });
  const { json: own } = await running.send('GET', `${deployments}/inner`, undefined, versions);
  expect(own['properties']).toMatchObject({ provisioningState: 'Failed', error: { details: [inner] } });
});

it('evaluates a resource when its turn comes: what it refers to is there by then', async () => {
  const { send } = await runEmulator({ resourceMilliseconds: 0 });
  const endpoint = {
    type: 'Microsoft.Insights/dataCollectionEndpoints',
    name: 'acme',
    apiVersion: '2023-03-11',
    location: 'eastus',
    properties: {},
  };
  const reference = "reference(resourceId('Microsoft.Insights/dataCollectionEndpoints', 'acme')).immutableId";
  const using = { ...search, properties: { ...search.properties, query: `[${reference}]` } };
  const template = {
    ...frame,
    resources: [endpoint, using],
    outputs: { id: { type: 'string', value: `[${reference}]` } },
  };
  const { headers } = await send(
    'PUT',
    `${deployments}/three`,
    { properties: { mode: 'Incremental', template } },
    versions,
  );
  expect((await send('GET', headers.get('azure-asyncoperation')!)).json).toEqual({ status: 'Succeeded' });
  const made = await send('GET', `${group}/providers/${endpoint.type}/acme`, undefined, {
    apiVersion: endpoint.apiVersion,
  });
  const { immutableId } = made.json['properties'] as JsonObject;
  const saved = await send('GET', searchId, undefined, { apiVersion: search.apiVersion });
  expect((saved.json['properties'] as JsonObject)['query']).toBe(immutableId);
  const { json } = await send('GET', `${deployments}/three`, undefined, versions);
  expect(json['properties']).toMatchObject({ outputs: { id: { value: immutableId } } });
});

it('shows no value of a secure parameter or output', async () => {
  const { send } = await runEmulator();
  const template = {
    ...frame,
    parameters: { key: { type: 'secureString' }, name: { type: 'string' } },
    resources: [],
    outputs: { key: { type: 'securestring', value: "[parameters('key')]" } },
  };
  const parameters = { key: { value: 'hush' }, name: { value: 'shown' } };
  const body = { properties: { mode: 'Incremental', template, parameters } };
  const answers = [
    await send('POST', `${deployments}/four/validate`, body, versions),
    await send('PUT', `${deployments}/four`, body, versions),
    await send('GET', `${deployments}/four`, undefined, versions),
    await send('GET', deployments, undefined, versions),
  ];
  expect(JSON.stringify(answers.map(({ json }) => json))).not.toContain('hush');
  expect(answers[2]!.json['properties']).toMatchObject({ parameters: { name: { value: 'shown' } } });
});

it('refuses to replace, delete or cancel at the wrong time', async () => {
  const { send, clock } = await runEmulator({ resourceMilliseconds: 1000 });
  const address = `${deployments}/five`;
  await send('PUT', address, request(search), versions);
  expect((await send('PUT', address, request(search), versions)).code).toBe('DeploymentActive');
  expect((await send('DELETE', address, undefined, versions)).code).toBe('DeploymentActive');
  expect((await send('POST', `${address}/cancel`, undefined, versions)).status).toBe(204);
  clock.time += 5000;
  const { json } = await send('GET', address, undefined, versions);
  expect(json['properties']).toMatchObject({ provisioningState: 'Canceled' });
  expect((await send('GET', searchId, undefined, { apiVersion: search.apiVersion })).status).toBe(404);
  expect((await send('POST', `${address}/cancel`, undefined, versions)).code).toBe(
    'DeploymentCannotBeCancelled',
  );
  expect((await send('PUT', address, request(search), versions)).status).toBe(200);
  clock.time += 5000;
  const deleted = await send('DELETE', address, undefined, versions);
  expect(deleted.status).toBe(202);
  clock.time += 5000;
  expect((await send('GET', deleted.headers.get('location')!)).status).toBe(204);
  expect((await send('DELETE', address, undefined, versions)).status).toBe(204);
  expect((await send('GET', address, undefined, versions)).code).toBe('DeploymentNotFound');
});

it('takes as much longer for a resource as it is asked to', async () => {
  const { send, clock } = await runEmulator({
    resourceMilliseconds: 1000,
    faults: [{ kind: 'slow-resource', resource: 'savedSearches', milliseconds: 9000 }],
  });
  const { headers } = await send('PUT', `${deployments}/six`, request(search), versions);
  const status = async () => (await send('GET', headers.get('azure-asyncoperation')!)).json['status'];
  clock.time += 9999;
  expect(await status()).toBe('Running');
  clock.time += 1;
  expect(await status()).toBe('Succeeded');
});

it.each<[string, JsonObject, number, string]>([
  ['no properties', {}, 400, 'InvalidRequestContent'],
  ['no mode', { properties: { template: frame } }, 400, 'InvalidRequestContent'],
  ['an unknown mode', { properties: { mode: 'Full', template: frame } }, 400, 'InvalidRequestContent'],
  ['the mode Complete', { properties: { mode: 'Complete', template: frame } }, 501, 'NotEmulated'],
  ['a link', { properties: { mode: 'Incremental', templateLink: { uri: 'https://a' } } }, 501, 'NotEmulated'],
  ['no template', { properties: { mode: 'Incremental' } }, 400, 'InvalidRequestContent'],
  [
    'a parameter without value',
    { properties: { mode: 'Incremental', template: frame, parameters: { a: 'b' } } },
    400,
    'InvalidRequestContent',
  ],
  [
    'an expression that fails',
    request({ ...search, name: "[concat('hubwright/', parameters('no'))]" }),
    400,
    'InvalidTemplate',
  ],
  [
    'a function that only Azure can evaluate',
    request({ ...search, name: "[pickZones('a', 'b', 'c')]" }),
    501,
    'NotEmulated',
  ],
  [
    'a link in a nested deployment',
    request({
      type: 'Microsoft.Resources/deployments',
      name: 'inner',
      apiVersion: '2022-09-01',
      properties: { mode: 'Incremental', templateLink: { uri: 'https://a' } },
    }),
    501,
    'NotEmulated',
  ],
  ['an unknown version', request({ ...search, apiVersion: '2000-01-01' }), 400, 'NoRegisteredProviderFound'],
  [
    'several unknown types',
    request({ ...search, type: 'Contoso.A/b/c' }, { ...search, type: 'Contoso.B/b/c' }),
    400,
    'MultipleErrorsOccurred',
  ],
])('refuses a deployment with %s, and says so on validate too', async (_, body, status, code) => {
  const { send } = await runEmulator();
  for (const [method, path] of [
    ['PUT', `${deployments}/no`],
    ['POST', `${deployments}/no/validate`],
  ] as const) {
    const answer = await send(method, path, body, versions);
    expect([answer.status, answer.code]).toEqual([status, code]);
  }
  expect((await send('HEAD', `${deployments}/no`, undefined, versions)).status).toBe(404);
});

it('refuses names and scopes, and knows no other addresses', async () => {
  const { send } = await runEmulator();
  expect((await send('PUT', `${deployments}/${'a'.repeat(65)}`, request(search), versions)).code).toBe(
    'InvalidDeploymentName',
  );
  const subscription = deployments.replace('/resourceGroups/hubwright', '');
  expect((await send('PUT', `${subscription}/a`, request(search), versions)).status).toBe(501);
  expect((await send('POST', `${deployments}/a/explain`, undefined, versions)).status).toBe(404);
  expect((await send('GET', `${deployments}/a/operations`, undefined, versions)).code).toBe(
    'DeploymentNotFound',
  );
});
