import { compileArithmetic } from './compile-arithmetic.js';
import { compileComparison, negate } from './compile-comparison.js';
import { compileLogic } from './compile-logic.js';
import type { Expression } from './expression.js';

/**
 * `value between (low .. high)`, both ends included, and `!between`. Of a moment, `high` may be a length of time after `low`.
 * https://learn.microsoft.com/kusto/query/between-operator
 */
export function compileBetween(
  operator: string,
  value: Expression,
  low: Expression,
  high: Expression,
): Expression | undefined {
  const isSpan = low.type === 'datetime' && high.type === 'timespan';
  const end = isSpan ? compileArithmetic('+', low, high, 'datetime')! : high;
  const inside = compileLogic(
    'and',
    compileComparison('>=', value, low)!,
    compileComparison('<=', value, end)!,
  );
  if (!inside || !operator.startsWith('!')) return inside;
  return { type: 'bool', evaluate: (cells, run) => negate(inside.evaluate(cells, run)) };
}
