import { describe, expect, it } from '@jest/globals';
import { describeType, describeTypes, nameOfPlace, quoteValue } from './describe-value.js';

describe('describeTypes', () => {
  it('puts types in words', () => {
    expect(describeTypes('object')).toBe('an object');
    expect(describeTypes(['array', 'null'])).toBe('a list or null');
    expect(describeTypes(['array', 'string', 'null'])).toBe('a list, a text or null');
  });

  it('tells a whole number from another', () => {
    expect([describeType(1), describeType(1.5)]).toEqual(['a whole number', 'a number']);
  });
});

describe('quoteValue', () => {
  it('shortens what is long', () => {
    expect(quoteValue('short')).toBe('"short"');
    expect(quoteValue('x'.repeat(200))).toHaveLength(61);
  });
});

describe('nameOfPlace', () => {
  it.each([
    ['', 'the document'],
    ['/properties/title', 'title'],
    ['/tactics/2', 'tactics[2]'],
    ['/0', 'entry 0'],
    ['/a~1b', 'a/b'],
  ])('calls %j %s', (pointer, name) => {
    expect(nameOfPlace(pointer)).toBe(name);
  });
});
