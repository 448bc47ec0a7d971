import { describe, expect, it } from '@jest/globals';
import type { Json } from './json.js';
import { walkStrings } from './walk.js';

function visited(value: Json | undefined, pointer?: string): string[] {
  const lines: string[] = [];
  walkStrings(value, (text, place, at) => lines.push(`${at} ${place} ${text}`), pointer);
  return lines;
}

describe('walkStrings', () => {
  it('visits keys and values in document order, with escaped pointers', () => {
    expect(visited({ 'a/b': ['x', { 'c~': 'y' }], d: 1, e: 'z' })).toEqual([
      'key /a~1b a/b',
      'value /a~1b/0 x',
      'key /a~1b/1/c~0 c~',
      'value /a~1b/1/c~0 y',
      'key /d d',
      'key /e e',
      'value /e z',
    ]);
  });

  it('visits a string itself, and starts at the pointer given', () => {
    expect(visited('x')).toEqual(['value  x']);
    expect(visited(['x'], '/properties')).toEqual(['value /properties/0 x']);
  });

  it.each([null, 1, true, undefined])('visits nothing in %j', (value) => expect(visited(value)).toEqual([]));

  it('survives nesting deeper than the call stack', () => {
    let deep: Json = 'x';
    for (let depth = 0; depth < 200_000; depth++) deep = [deep];
    let count = 0;
    walkStrings(deep, () => count++);
    expect(count).toBe(1);
  });
});
