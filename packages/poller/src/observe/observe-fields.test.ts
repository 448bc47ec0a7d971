import { expect, it } from '@jest/globals';
import { parseExactJson } from '../exact-json.js';
import { createMask } from '../mask.js';
import { columnTypeOf } from './column-type.js';
import { createFieldObserver } from './observe-fields.js';
import { readTime } from './read-time.js';

const summarise = (...events: string[]) => {
  const fields = createFieldObserver(createMask(['hunter-22']));
  for (const event of events) fields.add([parseExactJson(event)]);
  return fields.summarise();
};

it.each([
  ['1', 'int'],
  ['2147483648', 'long'],
  ['9007199254740993', 'long'],
  ['99999999999999999999', 'real'],
  ['0.5', 'real'],
  ['0.12345678901234567890', 'real'],
  ['true', 'boolean'],
  ['"2026-01-31T12:00:00.123+01:00"', 'datetime'],
  ['"2026-01-31"', 'datetime'],
  ['"2026-13-45"', 'string'],
  ['"1d3f4a5b-0000-4000-8000-1234567890ab"', 'guid'],
  ['"12"', 'string'],
  ['{}', 'dynamic'],
  ['[1]', 'dynamic'],
  ['null', undefined],
])('a column for %s is %s', (json, type) => {
  expect(columnTypeOf(parseExactJson(json))).toBe(type);
});

it('sums up members: types, share, null, and the first example', () => {
  expect(
    summarise(
      '{"id":1,"when":"2026-01-31T12:00:00Z","n":null}',
      '{"id":3000000000,"when":"soon","tags":["a"]}',
    ),
  ).toEqual([
    { name: 'id', types: ['long'], share: 1, nullable: false, example: '1' },
    {
      name: 'when',
      types: ['datetime', 'string'],
      share: 1,
      nullable: false,
      example: '2026-01-31T12:00:00Z',
    },
    { name: 'n', types: [], share: 0.5, nullable: true },
    { name: 'tags', types: ['dynamic'], share: 0.5, nullable: false },
  ]);
});

it('shows no secret, and cuts long examples off', () => {
  const [session, text, long] = summarise(
    JSON.stringify({ sessionToken: 'abc', text: 'with hunter-22', long: 'x'.repeat(100) }),
  );
  expect(session).not.toHaveProperty('example');
  expect(text).not.toHaveProperty('example');
  expect(long!.example).toBe(`${'x'.repeat(60)}…`);
});

it('looks at a thousand events and keeps five hundred names', () => {
  const fields = createFieldObserver(createMask());
  fields.add(Array.from({ length: 2000 }, (_, id) => ({ [`m${id % 700}`]: id })));
  fields.add([{ late: 1 }, 'text']);
  expect([fields.sampled, fields.summarise().length, fields.notObjects]).toEqual([1000, 500, 0]);
});

it.each([
  ['2026-01-31T12:00:00Z', 1769860800000],
  ['2026-01-31 12:00:00', 1769860800000],
  ['2026-01-31T13:00:00,5+01:00', 1769860800500],
  ['Sat, 31 Jan 2026 12:00:00 GMT', 1769860800000],
  [1769860800, 1769860800000],
  [1769860800000, 1769860800000],
  ['1769860800000000', 1769860800000],
  [12345, undefined],
  ['2026-01-31', undefined],
  ['about 12:00', undefined],
  [null, undefined],
])('readTime of %j is %s', (value, time) => {
  expect(readTime(value)).toBe(time);
});
