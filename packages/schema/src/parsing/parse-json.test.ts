import { expect, it } from '@jest/globals';
import { maximumFaultsPerFile, maximumNestingDepth } from './limits.js';
import { parseJson } from './parse-json.js';
import { createSource } from '../source.js';
import { describeDiagnostic, messageOf } from '../testing/describe-diagnostic.js';

function parse(text: string) {
  const { document, diagnostics } = parseJson(createSource('a.json', text));
  return { value: document?.value, found: diagnostics.map(describeDiagnostic), diagnostics };
}

it.each(['null', '0', '"x"', '[]', '{}', ' {"a":[1,{"b":"\\u00e9\\n"}]}\r\n', '[true,false,-1.5e-3]'])(
  'parses %s',
  (text) => {
    expect(parse(text)).toMatchObject({ value: JSON.parse(text), found: [] });
  },
);

it.each([
  ['', 'empty 1:1'],
  [' \n', 'empty 1:1'],
  ['{', 'unclosed 1:1'],
  ['{"a":[1', 'unclosed 1:6'],
  ['[1,', 'unclosed 1:1'],
  ['{"a":1]', 'mismatched 1:7'],
  ['[1}', 'mismatched 1:3'],
  ['{"a":1}}', 'afterEnd 1:8'],
  ['{"a" 1}', 'unexpected 1:6'],
  ['{"a":1\n"b":2}', 'missingComma 1:6'],
  ['[1 2]', 'missingComma 1:2'],
  ['[,]', 'unexpected 1:2'],
  ['[1,,2]', 'unexpected 1:4'],
  ['{,}', 'unexpected 1:2'],
  ['{a:1}', 'unquotedKey 1:2'],
  ["{'a':1}", 'quotationMark 1:2'],
  ['{\u201ca\u201d:1}', 'quotationMark 1:2'],
  ['{"a":True}', 'unknownWord 1:6'],
  ['{"a":NaN}', 'unknownWord 1:6'],
  ['{"a":01}', 'invalidNumber 1:6'],
  ['{"a":.5}', 'invalidNumber 1:6'],
  ['{"a":+1}', 'invalidNumber 1:6'],
  ['{"a":{{x}}}', 'braces 1:7'],
  ['{"a":"b\nc"}', 'unclosedString 1:6'],
  ['{"a":"b\\"}', 'unclosedString 1:6'],
  ['{"a":"b\tc"}', 'controlCharacter 1:8'],
  ['{"a":"\\d"}', 'invalidEscape 1:7'],
  ['{"a":"\\u12"}', 'invalidEscape 1:7'],
  ['{"a":1\n<<<<<<< HEAD\n}', 'conflictMarker 2:1'],
  ['\ufeff{}', 'unexpected 1:1'],
  ['{"a":\u00a01}', 'unexpected 1:6'],
  ['/* {}', 'unexpected 1:1'],
])('says what is wrong with %j', (text, fault) => {
  expect(parse(text)).toMatchObject({ value: undefined, found: [`error json-syntax/${fault}`] });
});

it('shows in messages what a reader can recognise', () => {
  expect(messageOf(parse('{"a":\u00a01}').diagnostics[0]!)).toContain('U+00A0');
  expect(messageOf(parse('[1 "b"]').diagnostics[0]!)).toContain('and "b".');
});

it('gives the value of a text with comments and trailing commas, and fixes for them', () => {
  const text = '// "one\n{"a": [1, /* two */ 2,], "u": "http://x", }';
  const { value, found, diagnostics } = parse(text);
  expect(value).toEqual({ a: [1, 2], u: 'http://x' });
  expect(found).toEqual([
    'error json-syntax/comment 1:1',
    'error json-syntax/comment 2:11',
    'error json-syntax/trailingComma 2:22',
    'error json-syntax/trailingComma 2:41',
  ]);
  const edits = diagnostics
    .flatMap(({ fix }) => fix?.edits() ?? [])
    .sort((one, other) => other.offset - one.offset);
  const fixed = edits.reduce(
    (before, { offset, length, newText }) =>
      before.slice(0, offset) + newText + before.slice(offset + length),
    text,
  );
  expect(JSON.parse(fixed)).toEqual(value);
});

it('reports a duplicate key at the second place, with the first beside it', () => {
  const { value, found, diagnostics } = parse('{"a":{"x":1,\n"y":2,\n"x":3}}');
  expect(value).toEqual({ a: { x: 3, y: 2 } });
  expect(found).toEqual(['error key-duplicated/found 3:1']);
  expect(diagnostics[0]?.related?.[0]?.location).toMatchObject({ offset: 6, length: 3 });
});

it('warns of a duplicate key with the same value, of which nothing is lost', () => {
  expect(parse('{"a":[1],"b":0,"a": [1]}').found).toEqual(['warning key-duplicated/sameValue 1:16']);
});

it('finds duplicates among escapes, in large objects, and not across objects', () => {
  expect(parse('{"ab":1,"\\u0061b":2}').found).toEqual(['error key-duplicated/found 1:9']);
  expect(parse('[{"a":1},{"a":1,"b":{"a":1}}]').found).toEqual([]);
  const keys = Array.from({ length: 500 }, (_, index) => `"key${index}":${index}`);
  expect(parse(`{${keys.join(',')}}`).found).toEqual([]);
  expect(parse(`{${keys.join(',')},"key3":0}`).found).toHaveLength(1);
  expect(parse(`{${keys.join(',')},"KEY499":0}`).found).toEqual([
    expect.stringContaining('warning key-differs-only-in-case'),
  ]);
});

it('warns of keys that differ only in case', () => {
  expect(parse('{"Type":1,"type":2}').found).toEqual(['warning key-differs-only-in-case/found 1:11']);
});

it('refuses __proto__, however it is spelled, and gives no value', () => {
  expect(parse('{"a":{"__proto__":{"x":1}}}')).toMatchObject({
    value: undefined,
    found: ['error key-forbidden/found 1:7'],
  });
  expect(parse('{"\\u005f_proto__":1}').found).toEqual(['error key-forbidden/found 1:2']);
  expect(parse('["__proto__",{"a":"__proto__"}]').found).toEqual([]);
});

it('warns of numbers that lose digits, by pointer', () => {
  const { found, diagnostics } = parse(
    '{"a/b":[0,12345678901234567],"c":9007199254740992,"d":0.12345678901234567890}',
  );
  expect(found).toEqual([
    'warning number-loses-precision/rounded 1:11',
    'warning number-loses-precision/rounded 1:55',
  ]);
  expect(diagnostics[0]?.location).toMatchObject({ pointer: '/a~1b/1' });
  expect(parse('[3.141592653589793, 1E+2, 100000000000000000000]').found).toEqual([]);
  expect(parse('[1e999]').found).toEqual(['error number-loses-precision/outOfRange 1:2']);
});

it('accepts the deepest nesting allowed and refuses one more', () => {
  const nest = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
  expect(parse(nest(maximumNestingDepth)).found).toEqual([]);
  expect(parse(nest(maximumNestingDepth + 1)).found).toEqual([
    `error nesting-too-deep/found 1:${maximumNestingDepth + 1}`,
  ]);
});

it.each([
  ['arrays', '['.repeat(100_000)],
  ['objects', '{"a":'.repeat(100_000)],
  ['balanced arrays', '['.repeat(100_000) + ']'.repeat(100_000)],
  ['arrays behind a comment with a quote', `// "\n${'['.repeat(100_000)}// "`],
])('survives 100,000 levels of %s', (_name, text) => {
  expect(parse(text).found.at(-1)).toContain('nesting-too-deep');
});

it.each([
  ['mismatched brackets', '[1}'.repeat(300_000)],
  ['opened comments', '/*'.repeat(300_000)],
  ['an open string with escapes', `["${'\\n'.repeat(1_000_000)}`],
  ['one long word', 'a'.repeat(3_000_000)],
])('survives %s', (_name, text) => {
  expect(parse(text).found).toEqual([expect.stringContaining('error json-syntax/')]);
});

it('bounds the number of diagnostics', () => {
  expect(parse(`{${'"a":1,'.repeat(10_000)}"a":2}`).found).toHaveLength(maximumFaultsPerFile);
});
