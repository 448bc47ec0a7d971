import { expect, it } from '@jest/globals';
import { scanJson } from './scan-json.js';
import { createRandom, pick } from '../testing/random.js';

it('never throws and ends on text that is not JSON', () => {
  const parts = [
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"',
    '\\',
    '"a"',
    '1',
    '-',
    '1e5',
    'null',
    ' ',
    '\n',
    '\ufeff',
    '//',
    '12345678901234567890',
  ];
  for (let seed = 1; seed <= 500; seed++) {
    const random = createRandom(seed);
    const text = Array.from({ length: 60 }, () => pick(random, parts)).join('');
    expect(Array.isArray(scanJson(text))).toBe(true);
  }
});

it('finds the same duplicates as a plain search, in objects of any size', () => {
  for (let seed = 1; seed <= 100; seed++) {
    const random = createRandom(seed);
    const keys = Array.from(
      { length: Math.floor(random() * 80) },
      () => pick(random, ['a', 'b', 'A', '\\u0061', 'k', '\u00e9']) + Math.floor(random() * 60),
    );
    const text = `{${keys.map((key) => `"${key}":0`).join()}}`;
    const decoded = keys.map((key) => JSON.parse(`"${key}"`) as string);
    const duplicates = decoded.filter((key, index) => decoded.indexOf(key) < index).length;
    expect({ seed, found: scanJson(text).filter(({ kind }) => kind === 'duplicate-key').length }).toEqual({
      seed,
      found: duplicates,
    });
  }
});
