import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bindColumns } from './bind-columns.js';
import { compileRowQuery } from './compile-row-query.js';
import { loadServiceFirst } from './testing/run-query.js';
import { toJsonRow } from './to-json-row.js';
import { toTextRow } from './to-text-row.js';

loadServiceFirst();

const columns = [
  { name: 'text', type: 'string' },
  { name: 'count', type: 'int' },
  { name: 'id', type: 'long' },
  { name: 'share', type: 'real' },
  { name: 'done', type: 'boolean' },
  { name: 'more', type: 'dynamic' },
  { name: 'at', type: 'datetime' },
];

/** A number as a reader makes it that keeps all digits. */
class Digits {
  readonly #text: string;
  constructor(text: string) {
    this.#text = text;
  }
  toString(): string {
    return this.#text;
  }
}

describe('bindColumns', () => {
  it('takes what is declared, by its exact name', () => {
    const { row, undeclared } = bindColumns({ text: 'a', Count: 1, extra: {} }, columns);
    expect(row).toEqual({ text: 'a', count: null, id: null, share: null, done: null, more: null, at: null });
    expect(undeclared).toEqual(['Count', 'extra']);
  });

  it('converts what reads as the declared type', () => {
    const event = {
      text: { a: [1] },
      count: '7',
      id: '9007199254740993',
      share: '1.5',
      done: 'True',
      more: 'x',
      at: '2026-01-31T12:00:00+01:00',
    };
    const { row, unconvertible } = bindColumns(event, columns);
    expect(unconvertible).toEqual([]);
    expect(toJsonRow(row)).toEqual({
      text: '{"a":[1]}',
      count: 7,
      id: 9007199254740993n,
      share: 1.5,
      done: true,
      more: 'x',
      at: '2026-01-31T11:00:00.0000000Z',
    });
    expect(toJsonRow(bindColumns({ text: 5, share: 3 }, columns).row)).toMatchObject({ text: '5', share: 3 });
  });

  it('tells what cannot be converted, and leaves the cell empty', () => {
    const event = { count: 1.5, id: 'many', share: {}, done: 1, at: '1/31/2026', text: true };
    const { row, unconvertible } = bindColumns(event, columns);
    expect(row).toMatchObject({ text: 'true', count: null, id: null, share: null, done: null, at: null });
    expect(unconvertible).toEqual([
      { name: 'count', found: 'number', declared: 'int' },
      { name: 'id', found: 'string', declared: 'long' },
      { name: 'share', found: 'object', declared: 'real' },
      { name: 'done', found: 'number', declared: 'boolean' },
      { name: 'at', found: 'string', declared: 'datetime' },
    ]);
  });

  it('keeps the digits of exact numbers wherever they are', () => {
    const id = new Digits('9007199254740993');
    const { row } = bindColumns(
      { id, text: id, more: { list: [id, new Digits('0.1000000000000000055')] }, share: id },
      columns,
    );
    expect(row).toMatchObject({
      id: 9007199254740993n,
      text: '9007199254740993',
      more: { list: [9007199254740993n, 0.1] },
      share: 9007199254740992,
    });
  });

  it('makes a record of anything', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (event) => {
        expect(Object.keys(bindColumns(event, columns).row)).toEqual(columns.map(({ name }) => name));
      }),
    );
  });
});

describe('a query over any events', () => {
  const everything = columns.map(({ name }) => name).join(', ');
  const odd = `source | where isnotnull(id) or true | extend a = strcat(text, more, at, count), b = more.x[0], c = id * count + share,
    d = iff(done, at, now()), e = tostring(more) has 'a', f = array_length(more), g = split(text, ',')[1], h = bin(at, 1h), i = toint(more)
    | parse text with a ":" count: int`;

  it('never throws, and a projection of all columns changes nothing', async () => {
    const [identity, query] = await Promise.all([
      compileRowQuery(`source | project ${everything}`, { columns }),
      compileRowQuery(odd, { columns }),
    ]);
    if (identity.kind === 'refusal' || query.kind === 'refusal')
      throw new Error(JSON.stringify([identity, query]));
    const events = fc.record(Object.fromEntries(columns.map(({ name }) => [name, fc.jsonValue()])), {
      requiredKeys: [],
    });
    fc.assert(
      fc.property(fc.array(events), (list) => {
        const rows = list.map((event) => bindColumns(event, columns).row);
        expect(identity.run(rows, new Date(0))).toEqual(rows);
        expect(query.run(rows, new Date(0))).toHaveLength(rows.length);
      }),
    );
  });

  it('gives `source` as it is', async () => {
    const source = await compileRowQuery(' source ', { columns });
    if (source.kind === 'refusal') throw new Error('refused');
    const row = { text: 'a', other: 1 };
    expect(source.run([row], new Date(0))).toEqual([row]);
    expect(source.columns[4]).toEqual({ name: 'done', type: 'bool' });
  });

  it('gives texts for the placeholders of a step', async () => {
    const step =
      'source | mv-expand more | project Id = more.id, Url = strcat("https://x/", tostring(more.id)), None = more.none, R = real(2)';
    const query = await compileRowQuery(step, { columns, place: 'placeholders' });
    if (query.kind === 'refusal') throw new Error('refused');
    const rows = query.run([bindColumns({ more: [{ id: 'a' }, { id: 7 }] }, columns).row], new Date(0));
    expect(rows.map((row) => toTextRow(row, query.columns))).toEqual([
      { Id: 'a', Url: 'https://x/a', None: '', R: '2.0' },
      { Id: '7', Url: 'https://x/7', None: '', R: '2.0' },
    ]);
  });
});
