import { expect, it } from '@jest/globals';
import { parseSource } from '../parsing/parse-source.js';
import { scalarText } from './scalar-text.js';
import { createSource } from '../source.js';

const text = 'version: 1.10\nquoted: "1.0"\nlist:\n  - &n 0x1F\n  - True\n  - ~\n  - 7\n  - *n\nempty:\n';

it.each([true, false])('gives the text of YAML scalars as written (parsed before: %s)', (parsedBefore) => {
  const source = createSource('a.yaml', text);
  if (parsedBefore) parseSource(source);
  expect(scalarText(source, '/version')).toBe('1.10');
  expect(scalarText(source, '/quoted')).toBe('1.0');
  expect(
    ['/list/0', '/list/1', '/list/2', '/list/3', '/list/4'].map((pointer) => scalarText(source, pointer)),
  ).toEqual(['0x1F', 'True', '~', '7', '0x1F']);
  expect(scalarText(source, '/empty')).toBe('');
  expect(scalarText(source, '/list')).toBeUndefined();
  expect(scalarText(source, '/absent')).toBeUndefined();
});

it('gives the text of JSON scalars as written', () => {
  const source = createSource('a.json', '{"version": 1.10, "s": "a\\u0062", "o": {}}');
  expect(scalarText(source, '/version')).toBe('1.10');
  expect(scalarText(source, '/s')).toBe('ab');
  expect(scalarText(source, '/o')).toBeUndefined();
  expect(scalarText(source, '/absent')).toBeUndefined();
});
