import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from '@jest/globals';
import { placeOf } from '../located-diagnostic.js';
import { messageOf } from '../check-registry.js';
import { temporaryFolder } from '../testing/temporary-folder.js';
import { readConfiguration } from './read-configuration.js';

function read(text: string) {
  const folder = temporaryFolder({ 'hubwright.config.json': text });
  return { folder, ...readConfiguration(`${folder}/hubwright.config.json`, folder) };
}

function faults(text: string): string[] {
  return read(text).diagnostics.map(
    (diagnostic) => `${placeOf(diagnostic.location)} ${messageOf(diagnostic)}`,
  );
}

const valid = {
  $schema: './hubwright-config.schema.json',
  checks: { 'placeholder-*': 'error', 'property-unknown': 'off' },
  overrides: [{ files: ['./Solutions/X/**'], checks: { 'property-unknown': 'info' } }],
};

it('reads levels in the order of the file', () => {
  const { folder, configuration, diagnostics } = read(JSON.stringify(valid));
  expect(diagnostics).toEqual([]);
  expect(configuration).toEqual({
    folder,
    checks: [
      ['placeholder-*', 'error'],
      ['property-unknown', 'off'],
    ],
    overrides: [{ files: ['Solutions/X/**'], checks: [['property-unknown', 'info']] }],
  });
});

describe('a fault', () => {
  it.each([
    ['{\n "cheks": {}\n}', '2:2 There is no "cheks" here, and nothing would read it. Did you mean "checks"?'],
    [
      '{"rules": {}}',
      '1:2 There is no "rules" here, and nothing would read it. It takes $schema, azure, checks, customChecks, overrides.',
    ],
    ['{"checks": {"zip-difers": "off"}}', '1:13 There is no check "zip-difers". Did you mean "zip-differs"?'],
    [
      '{"checks": {"zip-differs": "warn"}}',
      '1:28 The value is "warn"; expected is one of "off", "info", "warning", "error".',
    ],
    ['{"checks": []}', '1:12 The value is []; expected is an object.'],
    ['{"overrides": [{"files": "a"}]}', '1:16 There is no "checks" here, and it is needed. Add it.'],
    [
      '{"overrides": [{"files": [""], "checks": {}}]}',
      '1:27 The value is ""; expected is a text that is not empty.',
    ],
    ['[]', '1:1 The value is []; expected is an object.'],
    ['{', '1:'],
    ['', '1:1'],
  ])('of %j is told where it is', (text, fault) => {
    expect(faults(text)[0]).toContain(`hubwright.config.json:${fault}`);
  });
});

it('is read as its schema says', () => {
  const schema = JSON.parse(
    readFileSync(new URL('../../schemas/hubwright-config.schema.json', import.meta.url), 'utf8'),
  );
  const validate = new Ajv2020({ strict: true }).compile(schema);
  const levels = { 'zip-differs': 'off' };
  const values = [
    valid,
    {},
    [],
    { checks: levels },
    { cheks: levels },
    { checks: { 'zip-differs': 'warn' } },
    { checks: null },
    { overrides: {} },
    { overrides: [{ files: ['a'] }] },
    { overrides: [{ files: [''], checks: levels }] },
    { overrides: [{ files: ['a'], checks: levels, more: 1 }] },
    { $schema: 1 },
    { azure: {} },
    { azure: { subscription: 'a', resourceGroup: 'b', workspace: 'c', location: 'd' } },
    { azure: { tenant: 'a' } },
    { azure: { workspace: '' } },
    { azure: 'a' },
  ];
  for (const value of values) {
    expect({ value, valid: validate(value) }).toEqual({
      value,
      valid: faults(JSON.stringify(value)).length === 0,
    });
  }
});
