import { describe, expect, it } from '@jest/globals';
import { scanPlaceholders } from './scan.js';

function found(text: string): string[] {
  return scanPlaceholders(text).map(({ kind, name, start, end }) => `${kind} ${name} ${start}-${end}`);
}

describe('scanPlaceholders', () => {
  it('finds every kind, in order, with offsets', () => {
    expect(found('https://{{host}}/$id$?from={_QueryWindowStartTime}&{0}')).toEqual([
      'curly host 8-16',
      'step id 17-21',
      'runtime _QueryWindowStartTime 27-50',
      'positional 0 51-54',
    ]);
  });

  it('gives the text as written and tolerates blanks within the braces', () => {
    const [placeholder] = scanPlaceholders('a {{ my name }} b');
    expect(placeholder).toMatchObject({ name: 'my name', text: '{{ my name }}', start: 2, end: 15 });
  });

  it('counts offsets in UTF-16 code units', () => {
    expect(found('😀é{{x}}')).toEqual(['curly x 3-8']);
    expect(found('{{größe}}{{数}}')).toEqual(['curly größe 0-9', 'curly 数 9-14']);
  });

  it('takes the inner pair of three braces', () => {
    expect(found('{{{x}}}')).toEqual(['curly x 1-6']);
    expect(found('{"a":{{x}}}')).toEqual(['curly x 5-10']);
  });

  it.each([
    '{{}}',
    '{{ }}',
    '{{x',
    '{{x}',
    '{x}}',
    '{{x{y}}',
    '{{ "a": 1 }}',
    '{}',
    '{_}',
    '{_a',
    '$',
    '$$',
    '$a',
    '$a.b$',
    '{ 0 }',
    '',
  ])('finds nothing in %j', (text) => expect(found(text)).toEqual([]));

  it('goes on after what is no placeholder', () => {
    expect(found('{{a{{b}}')).toEqual(['curly b 3-8']);
    expect(found('$a $b$')).toEqual(['step b 3-6']);
    expect(found('$filter=x&$top=5')).toEqual([]);
  });

  it('reports ARM parameters and variables with the evaluation level', () => {
    expect(scanPlaceholders("[[concat(parameters('a'), Variables( 'b' ))]")).toEqual([
      { kind: 'armParameter', name: 'a', start: 9, end: 24, text: "parameters('a')", level: 2 },
      { kind: 'armVariable', name: 'b', start: 26, end: 42, text: "Variables( 'b' )", level: 2 },
    ]);
    expect(scanPlaceholders("[parameters('it''s').x]")).toMatchObject([{ name: "it's", level: 1 }]);
  });

  it('reads neither literals of an expression nor plain text as calls', () => {
    expect(found("[concat('parameters(''a'')')]")).toEqual([]);
    expect(found("see parameters('a')")).toEqual([]);
    expect(found("[parameters(variables('a'))]")).toEqual(['armVariable a 12-26']);
  });

  it('finds curly placeholders within an expression, in order', () => {
    expect(found("[[concat('{{a}}', parameters('b'))]")).toEqual(['curly a 10-15', 'armParameter b 18-33']);
  });

  it.each([
    ['braces', '{'.repeat(1 << 20)],
    ['unterminated names', '{{a'.repeat(1 << 18)],
    ['one long name', '{{' + 'a'.repeat(1 << 20)],
    ['dollars', '$a'.repeat(1 << 19) + '.'],
    ['brackets', '['.repeat(1 << 20)],
    ['quotes', '[' + "'".repeat((1 << 20) + 1)],
    ['blanks', '{{' + ' '.repeat(1 << 20) + '}'],
  ])('reads a megabyte of %s in linear time', (_, text) => {
    const start = performance.now();
    scanPlaceholders(text);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
