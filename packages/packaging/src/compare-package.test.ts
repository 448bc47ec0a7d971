import { expect, it } from '@jest/globals';
import { comparePackage } from './compare-package.js';

it('names missing, extra and different files, sorted by path', () => {
  const expected = [
    { path: 'mainTemplate.json', contents: '{"a":1}' },
    { path: 'createUiDefinition.json', contents: '{}' },
  ];
  const actual = [
    { path: 'testParameters.json', contents: '{}' },
    { path: 'mainTemplate.json', contents: '{"a":2}' },
  ];
  expect(comparePackage(expected, actual)).toEqual([
    { kind: 'missing', path: 'createUiDefinition.json' },
    { kind: 'different', path: 'mainTemplate.json', offset: 5 },
    { kind: 'extra', path: 'testParameters.json' },
  ]);
});

it('finds nothing between equal packages, whatever their order', () => {
  const files = [
    { path: 'a', contents: '1' },
    { path: 'b', contents: '2' },
  ];
  expect(comparePackage(files, [...files].reverse())).toEqual([]);
});

it('points past the end of contents that are a beginning of the other', () => {
  expect(comparePackage([{ path: 'a', contents: 'xy' }], [{ path: 'a', contents: 'xyz' }])).toEqual([
    { kind: 'different', path: 'a', offset: 2 },
  ]);
});
