import { describe, expect, it } from '@jest/globals';
import { compareVersions, nextVersion } from './compare-versions.js';

describe('compareVersions', () => {
  it.each([
    ['1.10.0', '1.9.0', 1],
    ['1.9.0', '1.10.0', -1],
    ['1.0', '1.0.0', 0],
    ['2.0.0', '10.0.0', -1],
    ['1.0.0-beta', '1.0.0', undefined],
    ['', '1.0.0', undefined],
    ['99999999999999999999.0', '1.0', undefined],
  ])('%j and %j', (a, b, expected) => {
    const found = compareVersions(a, b);
    expect(found === undefined ? undefined : Math.sign(found)).toBe(expected);
  });
});

it('counts the last number up', () => {
  expect(['1.0.9', '3', '1.2', 'v1'].map(nextVersion)).toEqual(['1.0.10', '4', '1.3', undefined]);
});
