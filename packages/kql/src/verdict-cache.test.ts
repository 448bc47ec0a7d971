import { describe, expect, it, jest } from '@jest/globals';
import type { KqlFindingKind } from './query-analysis.js';
import { createVerdictCache, type VerdictInputs } from './verdict-cache.js';

const inputs: VerdictInputs = { version: '1.0.0/1', context: { tables: [] } };

function verdict(kind: KqlFindingKind = 'semantic') {
  const finding = { code: 'KS142', kind, severity: 'error', message: 'No.', start: 0, length: 1 } as const;
  return { diagnostics: [finding], outputColumns: undefined };
}

describe('createVerdictCache', () => {
  it('asks once per query, across instances', () => {
    const store = new Map<string, string>();
    const analyse = jest.fn((text: string) => ({ ...verdict(), length: text.length }));
    expect(createVerdictCache(store, inputs)('T', analyse)).toMatchObject({ length: 1 });
    expect(createVerdictCache(store, { ...inputs })('T', analyse)).toMatchObject({ length: 1 });
    expect(createVerdictCache(store, inputs)('T2', analyse)).toMatchObject({ length: 2 });
    expect(analyse).toHaveBeenCalledTimes(2);
  });

  it.each([{ version: '1.0.0/2' }, { context: { tables: [{ name: 'A' }] } }])(
    'asks again after a change of %j',
    (change) => {
      const store = new Map<string, string>();
      const analyse = jest.fn(() => verdict());
      createVerdictCache(store, inputs)('T', analyse);
      createVerdictCache(store, { ...inputs, ...change })('T', analyse);
      expect(analyse).toHaveBeenCalledTimes(2);
    },
  );

  it('asks again when an entry is damaged', () => {
    const store = new Map<string, string>();
    const cache = createVerdictCache(store, inputs);
    cache('T', () => verdict());
    for (const key of store.keys()) store.set(key, '{"verd');
    const other = verdict('syntax');
    expect(cache('T', () => other)).toBe(other);
  });

  it('keeps nothing when the language service gave up', () => {
    const store = new Map<string, string>();
    createVerdictCache(store, inputs)('T', () => verdict('failure'));
    expect(store.size).toBe(0);
  });
});
