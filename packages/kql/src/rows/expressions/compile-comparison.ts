import type { KqlValue } from '../values/kql-value.js';
import { alignTypes, areEqual, compareValues } from './compare-values.js';
import type { Expression } from './expression.js';

/**
 * Each comparison with its answer for nulls. Two nulls are neither equal nor unequal: the answer is null. A null and a value are unequal.
 * Every other comparison with a null is null. https://learn.microsoft.com/kusto/query/scalar-data-types/null-values
 */
const comparisons: Readonly<Record<string, (left: KqlValue, right: KqlValue) => boolean | null>> = {
  '==': testEqual,
  '!=': (left, right) => negate(testEqual(left, right)),
  '<>': (left, right) => negate(testEqual(left, right)),
  '<': (left, right) => (left === null || right === null ? null : compareValues(left, right) < 0),
  '<=': (left, right) => (left === null || right === null ? null : compareValues(left, right) <= 0),
  '>': (left, right) => (left === null || right === null ? null : compareValues(left, right) > 0),
  '>=': (left, right) => (left === null || right === null ? null : compareValues(left, right) >= 0),
};

/** `left == right` and its relatives; `undefined` when `operator` is none of them. */
export function compileComparison(
  operator: string,
  left: Expression,
  right: Expression,
): Expression | undefined {
  if (!Object.hasOwn(comparisons, operator)) return undefined;
  const compare = comparisons[operator]!;
  const [one, other] = alignTypes(left, right);
  return {
    type: 'bool',
    evaluate: (cells, run) => compare(one.evaluate(cells, run), other.evaluate(cells, run)),
  };
}

/** `==`: null for two nulls, false for one. */
export function testEqual(left: KqlValue, right: KqlValue): boolean | null {
  if (left === null) return right === null ? null : false;
  return right === null ? false : areEqual(left, right);
}

/** The opposite of a truth value; null stays null. */
export function negate(value: KqlValue): boolean | null {
  return typeof value === 'boolean' ? !value : null;
}
