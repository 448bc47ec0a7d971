import { describe, expect, it } from '@jest/globals';
import type { Json } from '@hubwright/schema';
import { ExactNumber, parseExactJson, stringifyExactJson, stringifyExactLines } from './exact-json.js';
import { findLossyNumbers } from './find-lossy-numbers.js';

describe('numbers', () => {
  it.each([
    '9007199254740993',
    '-9007199254740993',
    '12345678901234567890',
    '0.1234567890123456789',
    '-0.10000000000000000555',
    '1e400',
    '-1E-400',
    '1.00000000000000000001',
    '123456789012345678901234567890.5e3',
  ])('keeps %s wherever a value stands', (number) => {
    for (const text of [`[${number}]`, `{"a":${number},"b":[true,${number}]}`, number]) {
      expect(stringifyExactJson(parseExactJson(text))).toBe(text);
    }
    expect(stringifyExactJson(parseExactJson(`[ 1 ,\n${number}\t, "x" ]`))).toBe(`[1,${number},"x"]`);
  });
  it.each(['1769853600123456', '0.30000000000000004', '1.50000000000000000', '1e100', '9007199254740992'])(
    'reads %s as a plain number, which holds it',
    (number) => {
      expect(parseExactJson(`{"a":${number}}`)).toEqual({ a: Number(number) });
    },
  );
  it.each([
    '{"a":"9007199254740993"}',
    '{"a":"x, 9007199254740993, y"}',
    '{"a":"x\\", 9007199254740993, y"}',
    '{"a":"x\\\\","b":"[9007199254740993]"}',
    '{"9007199254740993":1," 9007199254740993":2}',
    '{"a":"e1e4000","id":"7d1e4567-0000-4000-8000-000000000000"}',
  ])('leaves digits in strings alone: %s', (text) => {
    expect(findLossyNumbers(text)).toEqual([]);
    expect(parseExactJson(text)).toEqual(JSON.parse(text));
  });
  it('tells a number from a string that holds the same', () => {
    const text = '{"a":"9007199254740993, \\"","b":9007199254740993,"__proto__":9007199254740995}';
    const value = parseExactJson(text) as Record<string, Json>;
    expect(value['b']).toBeInstanceOf(ExactNumber);
    expect(stringifyExactJson(value)).toBe(text);
  });
  it.each([
    '[9007199254740993',
    '[09007199254740993]',
    '{9007199254740993:1}',
    '[9007199254740993.]',
    '[90071992547409931x]',
  ])('refuses %s, as the parser does', (text) => {
    expect(() => parseExactJson(text)).toThrow(SyntaxError);
  });
  it('takes the last of a key given twice', () => {
    expect(stringifyExactJson(parseExactJson('{"a":9007199254740993,"a":9007199254740995}'))).toBe(
      '{"a":9007199254740995}',
    );
  });
  it('finds long numbers at every offset', () => {
    for (let blanks = 0; blanks < 40; blanks += 1) {
      const text = `[${' '.repeat(blanks)}9007199254740993,12,"34"]`;
      expect(findLossyNumbers(text)).toEqual([{ offset: blanks + 1, literal: '9007199254740993' }]);
    }
  });
  it('takes time in proportion to hostile texts', () => {
    const started = performance.now();
    parseExactJson(`[1${'0'.repeat(2_000_000)}1]`);
    parseExactJson(`["${'\\\\'.repeat(2_000_000)}",9007199254740993]`);
    parseExactJson(`[${'9007199254740993,'.repeat(100_000)}1]`);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

it('writes values on lines, exact numbers as they were', () => {
  const values = parseExactJson('[{"a":"x\\ny"},9007199254740993,null,"\\",\\""]') as Json[];
  expect(stringifyExactLines(values)).toBe('{"a":"x\\ny"}\n9007199254740993\nnull\n"\\",\\""');
});
