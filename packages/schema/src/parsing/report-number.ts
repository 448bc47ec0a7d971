import type { Diagnostic } from '../diagnostic.js';
import type { Location } from '../location.js';
import { numberLosesPrecision } from '../checks/number-loses-precision.js';

const shownDigits = 60;

/** Reports a number literal that is rounded when it is read, or that is beyond the largest number. */
export function reportNumber(literal: string, location: Location): Diagnostic {
  const value = Number(literal);
  const number = literal.length > shownDigits ? `${literal.slice(0, shownDigits)}\u2026` : literal;
  return Number.isFinite(value)
    ? numberLosesPrecision.report('rounded', { number, readAs: String(value) }, location)
    : numberLosesPrecision.report('outOfRange', { number }, location, { severity: 'error' });
}
