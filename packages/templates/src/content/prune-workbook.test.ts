import { describe, expect, it } from '@jest/globals';
import { pruneWorkbook } from './prune-workbook.js';

describe('pruneWorkbook', () => {
  it('drops members that hold nothing, also when that comes from below, and keeps the items of lists', () => {
    expect(
      pruneWorkbook({
        value: null,
        sortBy: [],
        style: {},
        type: { options: [] },
        name: '',
        items: [null, {}, { a: null, b: 0 }, []],
      }),
    ).toEqual({ name: '', items: [null, {}, { b: 0 }, []] });
  });
});
