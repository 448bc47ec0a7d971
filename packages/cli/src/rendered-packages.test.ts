import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { evaluateInnerTemplate, evaluateTemplate, findInnerTemplates } from '@hubwright/arm-template';
import { asObject, type JsonObject } from '@hubwright/schema';
import { isRenderable, loadSolution } from '@hubwright/solution';
import { renderPackage } from '@hubwright/templates';
import { nodeFilePort } from './node-file-port.js';

const repository = fileURLToPath(new URL('../../..', import.meta.url));
const corpus = process.env['HUBWRIGHT_CORPUS'] ?? path.join(repository, '../shared/corpus');
const parameters = { workspace: { value: 'ws' }, 'workspace-location': { value: 'westeurope' } };

function scopeOf(): Parameters<typeof evaluateTemplate>[2] {
  let guids = 0;
  return {
    subscriptionId: '11111111-1111-1111-1111-111111111111',
    tenantId: '22222222-2222-2222-2222-222222222222',
    resourceGroup: { name: 'soc', location: 'westeurope' },
    deploymentName: 'test',
    now: Date.UTC(2026, 0, 1),
    newGuid: () => `33333333-3333-4333-8333-${String(++guids).padStart(12, '0')}`,
    findResource: () => undefined,
  };
}

/** What the page of a push connector hands in, and something of the right type for parameters without default value. */
function fillParameters(template: JsonObject): JsonObject {
  const types: JsonObject = { int: 5, bool: true, array: ['x'], object: {}, secureobject: {} };
  const filled = Object.entries(asObject(template['parameters']))
    .map(([name, declaration]) => [name, asObject(declaration)] as const)
    .filter(([, { defaultValue }]) => defaultValue === undefined || defaultValue === '')
    .map(([name, { type, minLength }]) => [
      name,
      types[String(type).toLowerCase()] ?? 'x'.repeat(typeof minLength === 'number' ? minLength : 1),
    ]);
  return { auth: { appId: 'a', servicePrincipalId: 's' }, ...Object.fromEntries(filled) };
}

/** What Azure would refuse of a package, and of what is installed from it. */
function faultsOf(folder: string): string[] {
  const loaded = loadSolution(folder, nodeFilePort);
  if (!isRenderable(loaded)) return [];
  const { mainTemplate } = renderPackage(loaded.solution);
  const evaluated = evaluateTemplate(mainTemplate, parameters, scopeOf());
  const inner = findInnerTemplates(evaluated).flatMap(
    (each) => evaluateInnerTemplate(each, fillParameters(each.template), scopeOf()).faults,
  );
  return [...evaluated.faults, ...inner]
    .filter(({ message }) => !otherFaults.some((part) => message.includes(part)))
    .map(({ message, pointer }) => `${path.basename(folder)}${pointer}: ${message}`);
}

/** Faults of inner templates that are not ours, by a part of the message. */
const otherFaults = [
  // The table of a connector is named without the workspace, as the official tool does it. A plain deployment refuses that;
  // how the page of the connector creates the table when a user connects is not documented.
  "for type 'Microsoft.OperationalInsights/workspaces/tables'",
  // Playbooks of CiscoMeraki depend on a custom connector that another template deploys.
  'Microsoft.Web/customApis/MerakiConnector',
  // A playbook of CiscoUmbrella deploys the others by their addresses.
  'The emulator fetches nothing',
];

const folders = [path.join(repository, 'solutions')].concat(
  ['azure-sentinel-2022/Solutions', 'v3-solutions'].map((folder) => path.join(corpus, folder)),
);

describe.each(folders)('the packages rendered of %s', (folder) => {
  if (!existsSync(folder)) {
    it.skip('are skipped because they are not here; set HUBWRIGHT_CORPUS', () => undefined);
    return;
  }

  it('deploy without a fault', () => {
    const names = readdirSync(folder);
    expect(names.length).toBeGreaterThan(0);
    expect(names.flatMap((name) => faultsOf(path.join(folder, name)))).toEqual([]);
  });
});
