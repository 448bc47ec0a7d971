import { expect, it } from '@jest/globals';
import { UsageError } from '../usage-error.js';
import { selectChecks } from './select-checks.js';

it('takes ids and patterns; skipping goes before choosing', () => {
  const isSelected = selectChecks({ only: ['placeholder-*', 'zip-differs'], skip: ['*-not-used'] });
  expect(isSelected('placeholder-not-declared')).toBe(true);
  expect(isSelected('zip-differs')).toBe(true);
  expect(isSelected('placeholder-not-used')).toBe(false);
  expect(isSelected('zip-faulty')).toBe(false);
  expect(selectChecks({})('zip-faulty')).toBe(true);
});

it.each([
  [{ only: ['zip-difers'] }, '--only names no check: there is no "zip-difers". Did you mean "zip-differs"?'],
  [{ skip: ['nothing-*'] }, '--skip names no check: there is no "nothing-*". List the checks with'],
  [{ only: [] }, '--only names no check.'],
])('refuses %j', (selection, message) => {
  const select = () => selectChecks(selection);
  expect(select).toThrow(UsageError);
  expect(select).toThrow(message);
});
