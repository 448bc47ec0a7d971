import { expect, it } from '@jest/globals';
import { createSource, parseSource, pointerResolves, type Json, type JsonObject } from '@hubwright/schema';
import type { Content, LoadedFolder } from '../../index.js';
import { lintSolution } from '../../lint-solution.js';

const rule: JsonObject = {
  id: 'x',
  name: 'n.',
  description: 'n.',
  kind: 'Scheduled',
  productFilter: 'x',
  requiredDataConnectors: [{ connectorId: '', dataTypes: ['Contso_CL'] }, { connectorId: ['a'] }],
  queryFrequency: '1m',
  queryPeriod: '30d',
  triggerOperator: 'lt',
  triggerThreshold: 0,
  tactics: ['Lateral Movement', 'Impact', 'Impact'],
  relevantTechniques: [' T1098', 'T1098'],
  query: 'Contoso_CL | where TimeGenerated > ago(90d) and “x” == 1 | extend IPCustomEntity = 1',
  entityMappings: [
    { entityType: 'IP', fieldMappings: [{ identifier: 'address', columnName: 'a b' }] },
    { entityType: 'IP', fieldMappings: [{ identifier: 'address', columnName: 'a b' }] },
    { entityType: 'Host', fieldMappings: [{ identifier: 'OSFamily', columnName: 'a' }] },
    { entityType: 'Host', fieldMappings: [] },
  ],
  customDetails: { 'a/b ~c': 'x y', averyveryverylongnameofadetail: 'b' },
  alertDetailsOverride: {
    alertDisplayNameFormat: '{{a}}{{b}}{{c}}{{d}}{{e f}}{g}',
    alertDynamicProperties: [{ alertProperty: 'x', value: '1' }, { alertProperty: 'x' }],
  },
  incidentConfiguration: {
    groupingConfiguration: {
      lookbackDuration: '30d',
      matchingMethod: 'Selected',
      groupByEntities: ['IP', 'File'],
      groupByCustomDetails: ['q'],
    },
  },
  version: '1',
};
const parser: JsonObject = {
  Function: { Title: 'a', Version: '1', LastUpdated: 'never' },
  FunctionName: 'a b',
  FunctionAlias: 'b',
  FunctionParams: [{ Name: 'a b', Type: 'sting' }, { Name: 'a b' }],
  FunctionQuery: 'a | where “x”',
};
const wrong: Json[] = [null, 7, 'x', [null, {}], { a: [1] }];

/** The value with one member at a time replaced by each of `wrong`. */
function* breakMembers(value: Json): Generator<Json> {
  if (typeof value !== 'object' || value === null) return;
  const entries = Object.entries(value) as [string, Json][];
  for (const [key, member] of entries) {
    for (const other of [...wrong, ...breakMembers(member)]) {
      const broken = entries.map(([name, old]): [string, Json] => [name, name === key ? other : old]);
      yield Array.isArray(value) ? broken.map(([, item]) => item) : Object.fromEntries(broken);
    }
  }
}

function lint(value: JsonObject, toContent: (value: JsonObject) => object): number {
  const text = JSON.stringify(value);
  const source = createSource('Rules/rule.json', text);
  const parsed = parseSource(source).document?.value as JsonObject;
  const content = [{ source, fileName: 'rule', ...toContent(parsed) }] as unknown as Content[];
  const folder = {
    reader: { fileOf: () => undefined, loadedBelow: () => [] },
    roots: { solutionFolder: '', repositoryRoot: '' },
  } as unknown as LoadedFolder;
  const found = lintSolution({ content, folder }, '2026-11-23');
  for (const { location } of found) {
    if (typeof location === 'object' && 'pointer' in location)
      expect(pointerResolves(source, location.pointer)).toBe(true);
  }
  return found.length;
}

it.each(['AnalyticsRule', 'SummaryRule'])('%s of any shape is checked', (contentKind) => {
  for (const broken of breakMembers(rule)) {
    expect(lint(broken as JsonObject, (value) => ({ contentKind, rule: value }))).toBeGreaterThan(0);
  }
});

it('hunting queries of any shape are checked', () => {
  for (const broken of breakMembers(rule)) {
    lint(broken as JsonObject, (query) => ({ contentKind: 'HuntingQuery', query }));
  }
});

it('parsers of any shape are checked', () => {
  const fields = { contentKind: 'Parser', format: 'yaml', functionAlias: 'a', query: 'a', version: '1' };
  for (const broken of breakMembers(parser)) {
    expect(lint(broken as JsonObject, () => fields)).toBeGreaterThan(0);
  }
});
