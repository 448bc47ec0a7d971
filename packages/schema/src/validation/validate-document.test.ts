import { describe, expect, it } from '@jest/globals';
import { formatMessage } from '../check.js';
import type { AnyCheck } from '../check.js';
import type { Diagnostic } from '../diagnostic.js';
import type { Json, JsonObject } from '../json.js';
import { schemaChecks } from '../schema-checks.js';
import { createSource } from '../source.js';
import type { SourceKind } from './source-kind.js';
import { validateDocument } from './validate-document.js';

const checks = new Map(schemaChecks.map((check): [string, AnyCheck] => [check.id, check]));

/** Each finding as `severity id pointer message`. */
function findings(kind: SourceKind, value: Json): string[] {
  return validateDocument(kind, createSource('x.json', JSON.stringify(value)), value).map(show);
}

function show({ checkId, messageId, args, severity, location }: Diagnostic): string {
  const pointer =
    typeof location === 'object' && 'pointer' in location ? `${location.at} ${location.pointer}` : '-';
  return `${severity} ${checkId} ${pointer}: ${formatMessage(checks.get(checkId)?.messages[messageId] ?? '', args)}`;
}

const rule: JsonObject = {
  id: '910b7d93-f1a0-4b76-9e32-593004c0fe85',
  name: 'Suspicious file',
  description: 'Identifies files that look suspicious.',
  kind: 'Scheduled',
  severity: 'High',
  query: 'SlackAudit | count',
  queryFrequency: '1h',
  queryPeriod: '1h',
  triggerOperator: 'gt',
  triggerThreshold: 0,
  tactics: ['InitialAccess'],
  version: '1.0.0',
};

describe('validateDocument', () => {
  it('finds nothing in a correct rule', () => {
    expect(findings('analytic-rule', rule)).toEqual([]);
  });

  it('names a property that is missing', () => {
    const { query: _query, ...rest } = rule;
    expect(findings('analytic-rule', rest)).toEqual([
      'error property-missing value : The property "query" is missing. Add it.',
    ]);
  });

  it('says why a property is needed', () => {
    const { queryPeriod: _period, ...rest } = rule;
    expect(findings('analytic-rule', rest)).toEqual([
      'warning property-missing value : The property "queryPeriod" is missing; it is needed when kind is "Scheduled". Add it.',
    ]);
    expect(findings('analytic-rule', { ...rest, kind: 'NRT' })).toEqual([]);
  });

  it.each([
    ['yes', ['warning value-type-mismatch value /availability/isPreview']],
    ['true', ['info value-form value /availability/isPreview']],
    ["[parameters('isPreview')]", []],
    ['{{isPreview}}', []],
    [false, []],
  ])('tells a text that can be read as a boolean from one that cannot: %j', (isPreview, expected) => {
    const found = findings('legacy-connector-ui', { availability: { status: 1, isPreview } });
    const places = found.filter((finding) => finding.includes('/isPreview')).map((one) => one.split(':')[0]);
    expect(places).toEqual(expected);
  });

  it('suggests the name that was meant', () => {
    expect(findings('analytic-rule', { ...rule, severty: 'Low' })).toEqual([
      'warning property-unknown key /severty: The property "severty" is not known here, so nothing reads it. Did you mean "severity"?',
    ]);
    expect(findings('analytic-rule', { ...rule, zzz: 1 })).toEqual([
      'warning property-unknown key /zzz: The property "zzz" is not known here, so nothing reads it. Remove it or correct its name.',
    ]);
  });

  it('suggests the value that was meant', () => {
    expect(findings('analytic-rule', { ...rule, severity: 'Hihg' })).toEqual([
      'warning value-not-allowed value /severity: The value "Hihg" of "severity" is not one of those allowed. Did you mean "High"?',
    ]);
    expect(findings('analytic-rule', { ...rule, severity: 'Enormous' })).toEqual([
      'warning value-not-allowed value /severity: The value "Enormous" of "severity" is not one of those allowed: Informational, Low, Medium, High.',
    ]);
  });

  it('says which type is expected', () => {
    expect(findings('analytic-rule', { ...rule, query: 5 })).toEqual([
      'error value-type-mismatch value /query: The value of "query" is a whole number (5), but a text is expected.',
    ]);
    expect(findings('analytic-rule', { ...rule, tactics: ['InitialAccess', {}] })).toEqual([
      'error value-type-mismatch value /tactics/1: The value of "tactics[1]" is an object ({}), but a text is expected.',
    ]);
  });

  it('shows an example of the form expected', () => {
    expect(findings('analytic-rule', { ...rule, queryFrequency: 'hourly' })).toEqual([
      'warning value-pattern-mismatch value /queryFrequency: The value "hourly" of "queryFrequency" does not have the form expected, which is like "5m".',
    ]);
  });

  it.each(['5m', '14d', '1h10m', '1d12h', 'PT1H', 'P1DT2H'])('takes %s for a period', (queryPeriod) => {
    expect(findings('analytic-rule', { ...rule, queryPeriod })).toEqual([]);
  });

  it.each(['', 'h', '1h5', '1m1h'])('takes %j for no period', (queryPeriod) => {
    expect(findings('analytic-rule', { ...rule, queryPeriod })).toHaveLength(1);
  });

  it('knows limits and emptiness', () => {
    expect(findings('analytic-rule', { ...rule, triggerThreshold: 20000 })).toEqual([
      'warning value-out-of-range value /triggerThreshold: The value 20000 of "triggerThreshold" is too large; the most allowed is 10000.',
    ]);
    expect(findings('analytic-rule', { ...rule, query: '' })).toEqual([
      'error value-empty value /query: "query" is empty. Give it a value.',
    ]);
  });

  it('reads the keys of a data file in any case and finds the misspelt one', () => {
    const data = {
      NAME: 'X',
      author: 'A - a@example.com',
      Version: '1.0.0',
      Is1Pconnector: false,
      Workbook: ['x.json'],
    };
    expect(findings('solution-data', data)).toEqual([
      'warning property-unknown key /Workbook: The property "Workbook" is not known here, so nothing reads it. Did you mean "Workbooks"?',
    ]);
  });

  it('locates a fault in the source, wherever the value was read from', () => {
    const data = { name: 5, author: 'A', version: '1.0.0' };
    expect(findings('solution-data', data)).toEqual([
      'error value-type-mismatch value /name: The value of "name" is a whole number (5), but a text is expected.',
    ]);
  });

  it('tells of what is no longer read', () => {
    const data = { Name: 'X', Author: 'A', Version: '1.0.0', CustomConnector: [] };
    expect(findings('solution-data', data)).toEqual([
      'info property-deprecated key /CustomConnector: The property "CustomConnector" is accepted but nothing reads it. It can be removed.',
    ]);
  });

  it('lets expressions stand for any value where Azure fills them in', () => {
    const table = (retention: Json): Json => ({
      properties: { retentionInDays: retention, schema: { name: 'X_CL', columns: [] } },
    });
    expect(findings('table', table("[parameters('days')]"))).toEqual([]);
    expect(findings('table', table('many'))).toHaveLength(1);
  });

  it('gives a fix that renames the key in the text', () => {
    const source = createSource('x.json', '{"Name":"X","Author":"A","Version":"1.0.0","Playbook":[]}');
    const [diagnostic] = validateDocument('solution-data', source, JSON.parse(source.text) as Json);
    const [edit] = diagnostic?.fix?.edits() ?? [];
    expect(edit).toMatchObject({ newText: expect.stringContaining('Playbooks') });
    const fixed =
      source.text.slice(0, edit?.offset) +
      edit?.newText +
      source.text.slice((edit?.offset ?? 0) + (edit?.length ?? 0));
    expect(JSON.parse(fixed)).toHaveProperty('Playbooks');
  });

  it('adds the pointer of a resource within its file', () => {
    const source = createSource('x.json', '{"resources":[{}]}');
    expect(validateDocument('table', source, {}, '/resources/0').map(show)).toEqual([
      'error property-missing value /resources/0: The property "properties" is missing. Add it.',
    ]);
  });
});
