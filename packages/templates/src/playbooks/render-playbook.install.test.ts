import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { isJsonObject, type Json, type JsonObject } from '@hubwright/schema';
import type { ArmTemplate, Solution } from '@hubwright/solution';
import { mapStrings } from '../arm/map-strings.js';
import { contentPackageProfile } from '../profile.js';
import { renderPlaybook } from './render-playbook.js';
import { followReferences } from '../arm/resolve-arm-text.js';
import { corpusMissing, corpusSolutions, hasCorpus, jsonFilesBelow, readJson } from '../testing/corpus.js';
import { installTemplate } from '../testing/install-template.js';
import { contextOf, playbookContent, solutionWith } from '../testing/playbook-fixture.js';

/**
 * Every playbook of the corpus, packaged or not: installing its content template must give back its source, and must
 * need nothing that mainTemplate does not declare.
 */
describe('a playbook, installed', () => {
  if (!hasCorpus) {
    it.skip(corpusMissing, () => undefined);
    return;
  }

  const files = jsonFilesBelow('Playbooks').filter((file) => Array.isArray(readJson(file)['resources']));

  it('finds playbooks in the corpus', () => {
    expect(files.length).toBeGreaterThan(50);
  });

  it.each(files.map((file) => [path.relative(corpusSolutions, file), file]))(
    'is its source: %s',
    (name, file) => {
      const template = readJson(file);
      const content = playbookContent(path.basename(name), template, kindOf(template));
      const solution = solutionWith([content]);
      const inner = install(
        renderPlaybook(content, 1, contextOf(solution)).resources[0]?.properties?.['mainTemplate'],
        solution,
        name,
      );
      const resources = (inner['resources'] as JsonObject[]).slice(0, -1);
      expect(resources.map((resource) => essence(resource, inner))).toEqual(
        content.template.resources.map((resource) => essence(resource, template)),
      );
      expect(inner['parameters']).toEqual(template['parameters'] ?? {});
      expect(readLocationDirectly(inner['variables'] ?? {})).toMatchObject(
        (template['variables'] ?? {}) as JsonObject,
      );
    },
  );
});

/** The inner variable that stands for the location of the resource group, replaced by what it gives. */
function readLocationDirectly(variables: Json): Json {
  return mapStrings(variables, (text) =>
    text.replaceAll("variables('workspace-location-inline')", 'resourceGroup().location'),
  );
}

function install(mainTemplate: Json | undefined, solution: Solution, name: string): JsonObject {
  const shared = { blanks: '', TemplateEmptyArray: [], TemplateEmptyObject: {}, TemplateNullVariable: null };
  const values = new Map<string, Json>([
    ["parameters('workspace')", 'workspace'],
    ["concat('[resourceGroup().locatio', 'n]')", '[resourceGroup().location]'],
    ["variables('_solutionId')", 'solution'],
    ["variables('_email')", solution.author.email ?? ''],
  ]);
  for (const [variable, value] of Object.entries(shared)) values.set(`variables('${variable}')`, value);
  for (const variable of ['playbookVersion1', '_playbookContentId1', 'playbookId1'])
    values.set(`variables('${variable}')`, variable);
  const metadataName =
    /^concat\(parameters\('workspace'\),'\/Microsoft\.SecurityInsights\/',concat\('Playbook-'/;
  const installed = installTemplate(mainTemplate ?? null, (expression) =>
    metadataName.test(expression) ? name : values.get(expression),
  );
  expect(Object.keys(contentPackageProfile.sharedVariables)).toEqual(
    expect.arrayContaining(Object.keys(shared)),
  );
  return isJsonObject(installed) ? installed : {};
}

/** A resource without what packaging changes on purpose: moved texts are read where they are now, blanks are left out. */
function essence(value: Json, template: JsonObject, key = ''): Json | undefined {
  if (typeof value === 'string') return essentialText(value, template, key);
  if (Array.isArray(value)) {
    const items = value.map((item) => essence(item, template)).filter((item) => item !== undefined);
    return items.length > 0 ? items : undefined;
  }
  if (!isJsonObject(value)) return value ?? undefined;
  const members = Object.entries(value).flatMap(([name, member]): [string, Json][] => {
    if (name === 'hidden-SentinelWorkspaceId') return [];
    const kept = essence(member ?? null, template, name === 'id' && key === 'api' ? 'api.id' : name);
    return kept === undefined ? [] : [[name, kept]];
  });
  return members.length > 0 ? Object.fromEntries(members) : undefined;
}

function essentialText(text: string, template: JsonObject, key: string): string | undefined {
  if (text === '') return undefined;
  const moved = key === 'api.id' || key === 'operationId' || text.includes('_connection-');
  const read = moved ? (followReferences(template as unknown as ArmTemplate, text) ?? text) : text;
  if (!read.startsWith('[') || !read.endsWith(']')) return read;
  return read.replace(/resourceGroup\(\s*\)\.location/gi, "variables('workspace-location-inline')");
}

function kindOf(template: JsonObject): 'Playbook' | 'LogicAppsCustomConnector' {
  return /"Microsoft\.Web\/customApis"/i.test(JSON.stringify(template))
    ? 'LogicAppsCustomConnector'
    : 'Playbook';
}
