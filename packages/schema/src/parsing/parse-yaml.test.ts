import { expect, it } from '@jest/globals';
import { maximumFaultsPerFile } from './limits.js';
import { parseYaml } from './parse-yaml.js';
import { createSource } from '../source.js';
import { describeDiagnostic, messageOf } from '../testing/describe-diagnostic.js';

function parse(text: string) {
  const { document, diagnostics } = parseYaml(createSource('a.yaml', text));
  return { value: document?.value, found: diagnostics.map(describeDiagnostic), diagnostics };
}

it.each([
  ['a: 1\nb: [x, "y"]\nc:\n  - d: true\n', { a: 1, b: ['x', 'y'], c: [{ d: true }] }],
  ['a: 1\r\nb: |\r\n  x\r\n  y\r\n', { a: 1, b: 'x\ny\n' }],
  ['---\na: b\n...\n', { a: 'b' }],
  ['\ufeffa: b', { a: 'b' }],
  [
    'a: yes\nb: 2020-01-01\nc: ~\nd:\ne: 0x1F\nf: 12:30',
    { a: 'yes', b: '2020-01-01', c: null, d: null, e: 31, f: '12:30' },
  ],
  ['%YAML 1.1\n---\na: yes', { a: 'yes' }],
  ['1.0: a\nnull: b\n: c', { '1.0': 'a', null: 'b', '': 'c' }],
  ['[a: b, {c}]', [{ a: 'b' }, { c: null }]],
  ['just text', 'just text'],
])('parses %j', (text, value) => {
  expect(parse(text)).toMatchObject({ value, found: [] });
});

it.each([
  ['', 'empty 1:1'],
  ['# only a comment\n', 'empty 1:1'],
  ['---\n', 'empty 1:1'],
  ['a: b\n---\nc: d', 'severalDocuments 2:1'],
  ['a: b: c', 'colon 1:4'],
  ['a:\n\tb: c', 'tab 2:1'],
  ['a:\n  b: 1\n c: 2', 'indent 3:1'],
  ['a: {{host}}/x', 'braces 1:12'],
  ['a: {{host}}', 'keyNotScalar 1:5'],
  ['? [a]\n: b', 'keyNotScalar 1:3'],
  ['a: @x', 'reserved 1:4'],
  ['a: *.log', 'unknownAlias 1:4'],
  ['a: "abc', 'unclosedQuote 1:8'],
  ['a: "\\d"', 'escape 1:5'],
  ['key\nb: c', 'missingColon 1:1'],
  ["a: 'it's'", 'afterValue 1:8'],
  ['a: |x\n b', 'invalid 1:5'],
  ['a: x\n<<<<<<< HEAD\nb: c\n=======\nb: d\n>>>>>>> other', 'conflictMarker 2:1'],
])('says what is wrong with %j', (text, fault) => {
  expect(parse(text)).toMatchObject({ value: undefined, found: [`error yaml-syntax/${fault}`] });
});

it('reports a nested duplicate key at the second place, with the first beside it', () => {
  const { value, found, diagnostics } = parse('a:\n  x: 1\n  y: 2\n  "x": 1\n');
  expect(value).toEqual({ a: { x: 1, y: 2 } });
  expect(found).toEqual(['error key-duplicated/found 4:3']);
  expect(diagnostics[0]?.related?.[0]?.location).toMatchObject({ offset: 5, length: 1 });
});

it('warns of keys that differ only in case', () => {
  expect(parse('Name: 1\nname: 2').found).toEqual(['warning key-differs-only-in-case/found 2:1']);
});

it('refuses __proto__ and gives no value', () => {
  expect(parse('a:\n  __proto__:\n    x: 1')).toMatchObject({
    value: undefined,
    found: ['error key-forbidden/found 2:3'],
  });
});

it('follows aliases and applies merge keys with a warning', () => {
  const { value, found } = parse('x: &x\n  a: 1\n  b: 2\ny:\n  <<: *x\n  b: 3\nz: *x\n"<<": text');
  expect(value).toEqual({ x: { a: 1, b: 2 }, y: { a: 1, b: 3 }, z: { a: 1, b: 2 }, '<<': 'text' });
  expect(found).toEqual(['warning yaml-merge-key/applied 5:3']);
  expect(parse('y:\n  <<: text').found).toEqual(['error yaml-merge-key/notMapping 2:3']);
});

it('takes the last anchor of a name before the alias', () => {
  expect(parse('a: &x 1\nb: *x\nc: &x 2\nd: *x').value).toEqual({ a: 1, b: 1, c: 2, d: 2 });
});

it('refuses aliases inside the value they stand for', () => {
  expect(parse('a: &a [*a]').found).toEqual(['error yaml-aliases-expand-too-far/circular 1:8']);
  expect(parse('&a {<<: *a}').found).toContain('error yaml-aliases-expand-too-far/circular 1:9');
});

it('refuses an alias bomb, once, and gives no value', () => {
  const names = [...'abcdefghi'];
  const lines = names.map(
    (name, level) =>
      `${name}: &${name} [${Array(9)
        .fill(level === 0 ? 'x' : `*${names[level - 1]}`)
        .join(', ')}]`,
  );
  expect(parse(lines.join('\n'))).toMatchObject({
    value: undefined,
    found: ['error yaml-aliases-expand-too-far/tooMany 6:8'],
  });
});

it('refuses nesting that aliases build up', () => {
  const lines = Array.from({ length: 300 }, (_, level) => `a${level + 1}: &a${level + 1} [*a${level}]`);
  expect(parse(`a0: &a0 [x]\n${lines.join('\n')}`).found).toEqual(['error nesting-too-deep/found 128:14']);
});

it('reads values that JSON lacks as text', () => {
  const { value, found } = parse('a: .nan\nb: -.inf\nc: !custom d\ne: !!binary aGk=');
  expect(value).toEqual({ a: '.nan', b: '-.inf', c: 'd', e: 'aGk=' });
  expect(found).toEqual([
    'warning yaml-value-not-json/tag 3:4',
    'warning yaml-value-not-json/tag 4:4',
    'warning yaml-value-not-json/found 1:4',
    'warning yaml-value-not-json/found 2:4',
  ]);
});

it('warns of numbers that lose digits', () => {
  expect(parse('a:\n  - 12345678901234567890').found).toEqual(['warning number-loses-precision/rounded 2:5']);
});

it.each([
  ['flow sequences', '['.repeat(100_000)],
  ['flow mappings', '{a: '.repeat(100_000)],
  ['block sequences', '- '.repeat(100_000)],
  ['explicit keys', '? '.repeat(100_000)],
  ['mappings', Array.from({ length: 1000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
])('survives deep %s', (_name, text) => {
  expect(parse(text)).toMatchObject({
    value: undefined,
    found: [expect.stringContaining('error nesting-too-deep/found')],
  });
});

it('refuses more tokens than it can parse in time', () => {
  expect(parse('- a\n'.repeat(300_000)).found).toEqual([
    expect.stringContaining('error file-too-large/yamlTokens'),
  ]);
});

it('finds the duplicates of a large mapping in time, and bounds their number', () => {
  const lines = Array.from({ length: 20_000 }, (_, index) => `k${index % 10_000}: ${index}`);
  expect(parse(lines.join('\n')).found).toHaveLength(maximumFaultsPerFile);
});

it('shortens what the library quotes', () => {
  expect(messageOf(parse('!'.repeat(10_000)).diagnostics[0]!).length).toBeLessThan(300);
});
