import { describe, expect, it } from '@jest/globals';
import { findByPath, isWholeAnswer } from './event-paths.js';

const answer = {
  data: { 'my items': [{ a: 1 }, { a: 2 }] },
  pages: [{ events: [{ b: 1 }] }, { events: [] }],
};

describe('findByPath', () => {
  it.each([
    ['$.data["my items"]', ['/data/my items/0', '/data/my items/1']],
    ["$.data['my items'][1]", ['/data/my items/1']],
    ['$.pages[*].events', ['/pages/0/events/0']],
    ['$..events', ['/pages/0/events/0']],
    ['pages', ['/pages/0', '/pages/1']],
    ['$.nothing', []],
    ['$', ['']],
  ])('%s', (path, pointers) => {
    expect(findByPath(answer, path)?.map(({ pointer }) => pointer)).toEqual(pointers);
  });

  it('says nothing of filters and slices', () => {
    expect(findByPath(answer, '$.pages[?(@.a==1)]')).toBeUndefined();
    expect(findByPath(answer, '$.pages[-1:]')).toBeUndefined();
  });

  it('survives values of any kind', () => {
    expect(findByPath(null, '$.a[0].*')).toEqual([]);
    expect(findByPath('text', '$..a')).toEqual([]);
  });
});

describe('isWholeAnswer', () => {
  it('is true for the root in its spellings', () => {
    expect(['$', '', '$[*]', ' $. '].every(isWholeAnswer)).toBe(true);
    expect(isWholeAnswer('$.a')).toBe(false);
  });
});
