import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { escapeText, translateRegex } from './translate-regex.js';

/** What a pattern of KQL finds in a text; `undefined` when it finds nothing. */
function find(pattern: string, text: string, flags = ''): string | undefined {
  const regex = translateRegex(pattern, flags);
  if (typeof regex === 'string') throw new Error(regex);
  return regex.exec(text)?.[0];
}

describe('translateRegex', () => {
  it.each([
    ['(?i)abc', 'xABC', 'ABC'],
    ['a.c', 'a\rc', 'a\rc'],
    ['a.c', 'a\nc', undefined],
    ['(?s)a.c', 'a\nc', 'a\nc'],
    ['(?m)^b', 'a\nb', 'b'],
    ['^b', 'a\nb', undefined],
    ['(?U)a+', 'aaa', 'a'],
    ['(?P<name>b+)', 'abb', 'bb'],
    [String.raw`\Aab\z`, 'ab', 'ab'],
    [String.raw`\Qa.b*\E+`, 'a.b**', 'a.b**'],
    ['[[:alpha:]_]+', '12ab_c3', 'ab_c'],
    ['[]a]+', 'x]a]', ']a]'],
    ['[^]a]+', ']xy', 'xy'],
    ['[^^]+', '^ab', 'ab'],
    ['[a^]+', 'x^a', '^a'],
    ['[[^]+', '^[', '^['],
    [String.raw`[\w.-]+`, '(a.b-c)', 'a.b-c'],
    [String.raw`\pL+`, '12äb', 'äb'],
    [String.raw`\x{1F600}`, 'a😀', '😀'],
    [String.raw`\-\"\_\/`, '-"_/', '-"_/'],
    ['{a}', '{a}', '{a}'],
    ['a{2,}', 'aaa', 'aaa'],
    [String.raw`\s`, '\u00a0', undefined],
    ['a]', 'a]', 'a]'],
  ])('%s in %j finds %j', (pattern, text, found) => {
    expect(find(pattern, text)).toBe(found);
  });

  it.each(['(', '(?=a)', '(?<!a)b', String.raw`(a)\1`, 'a(?i)b', '(?x)a', '[z-a]'])(
    'refuses %s in a sentence',
    (pattern) => {
      expect(translateRegex(pattern)).toMatch(/\.$/);
    },
  );

  it('any text is found by its escaped form, and no pattern throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) =>
        expect(find(`^${escapeText(text)}$`, text)).toBe(text),
      ),
    );
    fc.assert(fc.property(fc.string(), (pattern) => translateRegex(pattern) !== undefined));
  });
});
