import { expect, it } from '@jest/globals';
import type { JsonObject } from '@hubwright/schema';
import { group, runEmulator, workspace, type RunningEmulator } from '../testing/running-emulator.js';

const tables = { apiVersion: '2022-10-01' };
const rules = { apiVersion: '2023-03-11' };
const table = `${workspace}/tables/Acme_CL`;
const rule = `${group}/providers/Microsoft.Insights/dataCollectionRules/acme`;
const columns = [
  { name: 'TimeGenerated', type: 'datetime' },
  { name: 'Text', type: 'string' },
];

function tableBody(schema: JsonObject): JsonObject {
  return { properties: { schema } };
}

/** A rule whose members are replaced by those of `properties`. */
function ruleBody(properties: JsonObject = {}, flow: JsonObject = {}): JsonObject {
  return {
    location: 'eastus',
    kind: 'Direct',
    properties: {
      streamDeclarations: { 'Custom-Acme': { columns } },
      destinations: { logAnalytics: [{ name: 'ws', workspaceResourceId: workspace }] },
      dataFlows: [
        {
          streams: ['Custom-Acme'],
          destinations: ['ws'],
          transformKql: 'source',
          outputStream: 'Custom-Acme_CL',
          ...flow,
        },
      ],
      ...properties,
    },
  };
}

async function detailOf({ send }: RunningEmulator, body: JsonObject) {
  const { status, json } = await send('PUT', rule, body, rules);
  const [detail] = ((json['error'] as JsonObject | undefined)?.['details'] ?? []) as JsonObject[];
  return [status, detail?.['code'], detail?.['target']];
}

it.each([
  ['no columns', {}, /needs a schema/],
  ['another name', tableBody({ name: 'Other_CL', columns }), /name of the schema, 'Other_CL'/],
  ['no TimeGenerated', tableBody({ name: 'Acme_CL', columns: columns.slice(1) }), /'TimeGenerated'/],
  [
    'an unknown type',
    tableBody({ name: 'Acme_CL', columns: [...columns, { name: 'n', type: 'number' }] }),
    /type 'number'/,
  ],
  [
    'a reserved column',
    tableBody({ name: 'Acme_CL', columns: [...columns, { name: 'Type', type: 'string' }] }),
    /reserved/,
  ],
])('refuses a table with %s', async (_, body, message) => {
  const { send } = await runEmulator();
  const { status, json } = await send('PUT', table, body, tables);
  expect([status, json['error']]).toEqual([
    400,
    expect.objectContaining({ code: 'InvalidParameter', message: expect.stringMatching(message) }),
  ]);
});

it('wants the table before the rule that writes to it', async () => {
  const running = await runEmulator();
  expect(await detailOf(running, ruleBody())).toEqual([400, 'InvalidOutputTable', 'properties.dataFlows[0]']);
  await running.send('PUT', table, tableBody({ name: 'Acme_CL', columns }), tables);
  expect(await detailOf(running, ruleBody())).toEqual([201, undefined, undefined]);
});

it('gives a rule an id that stays, and an address to a rule of kind Direct', async () => {
  const { send } = await runEmulator();
  await send('PUT', table, tableBody({ name: 'Acme_CL', columns }), tables);
  const made = await send('PUT', rule, ruleBody(), rules);
  const properties = made.json['properties'] as JsonObject;
  expect(properties['immutableId']).toMatch(/^dcr-[0-9a-f]{32}$/);
  expect(properties['endpoints']).toMatchObject({
    logsIngestion: expect.stringMatching(/^https:\/\/acme-.*\.ingest\.monitor\.azure\.com$/),
  });
  const again = await send('PUT', rule, ruleBody({ immutableId: 'dcr-mine' }), rules);
  expect((again.json['properties'] as JsonObject)['immutableId']).toBe(properties['immutableId']);
});

it.each([
  ['a stream that is not declared', ruleBody({}, { streams: ['Custom-Other'] }), 'InvalidPayload'],
  [
    'a declaration without columns',
    ruleBody({ streamDeclarations: { 'Custom-Acme': {} } }),
    'InvalidPayload',
  ],
  [
    "a declaration of Microsoft's stream",
    ruleBody({ streamDeclarations: { 'Microsoft-Event': { columns } } }),
    'InvalidPayload',
  ],
  ['an unknown destination', ruleBody({}, { destinations: ['other'] }), 'InvalidPayload'],
  [
    'a workspace that does not exist',
    ruleBody({ destinations: { logAnalytics: [{ name: 'ws', workspaceResourceId: `${workspace}2` }] } }),
    'InvalidDestination',
  ],
  [
    'an endpoint that does not exist',
    ruleBody({ dataCollectionEndpointId: `${rule}x` }),
    'InvalidDataCollectionEndpoint',
  ],
])('refuses a rule with %s', async (_, body, code) => {
  const running = await runEmulator();
  expect((await detailOf(running, body)).slice(0, 2)).toEqual([400, code]);
});

it('needs no table for what goes to a table of Microsoft', async () => {
  const running = await runEmulator();
  expect(await detailOf(running, ruleBody({}, { outputStream: 'Microsoft-ASimDnsActivityLogs' }))).toEqual([
    201,
    undefined,
    undefined,
  ]);
});

it('gives an endpoint its addresses', async () => {
  const { send } = await runEmulator();
  const { json } = await send(
    'PUT',
    `${group}/providers/Microsoft.Insights/dataCollectionEndpoints/acme`,
    { location: 'East US', properties: {} },
    rules,
  );
  expect(json['properties']).toMatchObject({
    immutableId: expect.stringMatching(/^dce-/),
    logsIngestion: {
      endpoint: expect.stringMatching(/^https:\/\/acme-\w{4}\.eastus-1\.ingest\.monitor\.azure\.com$/),
    },
  });
});
