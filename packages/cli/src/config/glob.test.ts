import { expect, it } from '@jest/globals';
import { matchesGlob } from './glob.js';

it.each([
  ['placeholder-*', 'placeholder-not-used', true],
  ['placeholder-*', 'not-placeholder-x', false],
  ['*-unused', 'suppression-unused', true],
  ['Solutions/X/**', 'Solutions/X/Data/a.json', true],
  ['Solutions/X/**', 'Solutions/X', false],
  ['Solutions/X/*', 'Solutions/X/Data/a.json', false],
  ['**/*.yaml', 'a.yaml', true],
  ['**/*.yaml', 'a/b/c.yaml', true],
  ['a/**/b', 'a/b', true],
  ['a/**/b', 'a/x/y/b', true],
  ['a/**/b', 'ab', false],
  ['?.json', 'a.json', true],
  ['?.json', '/.json', false],
  ['*.{json,y?ml}', 'a.yxml', true],
  ['*.{json,yaml}', 'a.yml', false],
  ['a{b', 'a{b', true],
  ['a.b(c)+[d]$', 'a.b(c)+[d]$', true],
  ['a.b', 'aXb', false],
  ['Analytic Rules/*', 'Analytic Rules/ü.yaml', true],
])('%j and %j: %j', (pattern, text, fits) => {
  expect(matchesGlob(pattern, text)).toBe(fits);
});
