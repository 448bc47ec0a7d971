import { expect, it } from '@jest/globals';
import type { Json } from '@hubwright/schema';
import { parseExactJson } from './exact-json.js';
import { hashJson } from './hash-json.js';
import { createHashTable } from './hash-table.js';
import { createSeenEvents } from './seen-events.js';

/** Values of which none is written as another one. */
const different: Json[] = [
  ...['', '0', '1', 'a', 'b', 'ab', 'ba', 'a\u0000', '\u0000a', 'ä', '\u00e4\u0100', 'null', '[]', '{}'],
  ...[0, 1, -1, 2, 0.5, -0.5, 1e300, 2 ** 31, 2 ** 32, 2 ** 53, 1769853600123],
  ...[true, false, null, [], {}, [[]], [[], []], [null], [0], ['0'], [1, 2], [2, 1], [[1], 2], [[1, 2]]],
  ...[{ a: 1 }, { a: '1' }, { a: [1] }, { a: { a: 1 } }, { b: 1 }, { ab: '' }, { a: 'b' }],
  ...[{ a: 1, b: 2 }, { b: 2, a: 1 }, { a: 1, c: 2 }, [{ a: 1 }, { b: 2 }], [{ a: 1, b: 2 }]],
  parseExactJson('9007199254740993'),
  parseExactJson('9007199254740995'),
  '9007199254740993',
];

it('gives different values different hashes, in each half', () => {
  const hashes = different.map(hashJson);
  for (const half of ['high', 'low'] as const)
    expect(new Set(hashes.map((hash) => hash[half])).size).toBe(different.length);
});

it('gives a value the same hash whatever was hashed before', () => {
  const first = different.map(hashJson);
  expect([...different].reverse().map(hashJson).reverse()).toEqual(first);
  expect(hashJson({ b: [1, { c: 'd' }] })).toEqual(hashJson(parseExactJson('{ "b": [1, {"c":"d"}]}')));
});

it('spreads events that hardly differ as chance would', () => {
  const count = 200_000;
  const halves = { high: new Set<number>(), low: new Set<number>() };
  for (let index = 0; index < count; index += 1) {
    const { high, low } = hashJson({ id: `evt-${index}`, number: index, time: 1769853600000 + index });
    halves.high.add(high);
    halves.low.add(low);
  }
  // n² / 2^33 collisions of 32 bits are expected: 4.7 of 200,000.
  expect(count - halves.high.size).toBeLessThan(25);
  expect(count - halves.low.size).toBeLessThan(25);
});

it('keeps every hash while its table grows', () => {
  const table = createHashTable();
  const hashes = Array.from({ length: 50_000 }, (_, index) => ({
    high: Math.imul(index % 25_000, 0x9e3779b1),
    low: index - 25_000,
  }));
  expect(hashes.every((hash, index) => table.add(hash, index) === undefined)).toBe(true);
  expect(hashes.every((hash, index) => table.add(hash, -1) === index)).toBe(true);
});

it('counts events that came before, and where the first one did', () => {
  const seen = createSeenEvents();
  const first = seen.add([{ id: 1 }, { id: 2 }], 1, 1);
  expect(seen.add([{ id: 1 }, { id: 2 }], 1, 2)).toBe(first);
  expect(seen.add([{ id: 2 }, { id: 3 }], 2, 1)).not.toBe(first);
  expect({ ...seen }).toMatchObject({
    total: 6,
    duplicates: 3,
    acrossWindows: 1,
    firstDuplicate: { window: 1, page: 2, event: { id: 1 } },
  });
});
