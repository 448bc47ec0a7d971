import { describe, expect, it, jest } from '@jest/globals';
import { createVerdictCache, type VerdictInputs } from './verdict-cache.js';

const inputs: VerdictInputs = { packageVersion: '1.0.0', schemaVersion: 1, context: { tables: [] } };

describe('createVerdictCache', () => {
  it('asks once per query, across instances', () => {
    const store = new Map<string, string>();
    const analyse = jest.fn((text: string) => ({ length: text.length }));
    expect(createVerdictCache(store, inputs)('T', analyse)).toEqual({ length: 1 });
    expect(createVerdictCache(store, { ...inputs })('T', analyse)).toEqual({ length: 1 });
    expect(createVerdictCache(store, inputs)('T2', analyse)).toEqual({ length: 2 });
    expect(analyse).toHaveBeenCalledTimes(2);
  });

  it.each([{ packageVersion: '1.0.1' }, { schemaVersion: 2 }, { context: { tables: [{ name: 'A' }] } }])(
    'asks again after a change of %j',
    (change) => {
      const store = new Map<string, string>();
      const analyse = jest.fn(() => 1);
      createVerdictCache(store, inputs)('T', analyse);
      createVerdictCache(store, { ...inputs, ...change })('T', analyse);
      expect(analyse).toHaveBeenCalledTimes(2);
    },
  );

  it('asks again when an entry is damaged', () => {
    const store = new Map<string, string>();
    const cache = createVerdictCache(store, inputs);
    cache('T', () => 1);
    for (const key of store.keys()) store.set(key, '{"verd');
    expect(cache('T', () => 2)).toBe(2);
  });
});
