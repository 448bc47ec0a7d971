import { convertTo, type Expression } from './expression.js';

/**
 * `and` and `or` with three truth values: null stays null unless the other operand decides alone; `undefined` for other operators.
 * https://learn.microsoft.com/kusto/query/scalar-data-types/null-values#null-values-and-binary-operators
 */
export function compileLogic(operator: string, left: Expression, right: Expression): Expression | undefined {
  if (operator !== 'and' && operator !== 'or') return undefined;
  const one = convertTo(left, 'bool').evaluate;
  const other = convertTo(right, 'bool').evaluate;
  const decides = operator === 'or';
  return {
    type: 'bool',
    evaluate: (cells, run) => {
      const first = one(cells, run);
      if (first === decides) return decides;
      const second = other(cells, run);
      if (second === decides) return decides;
      return first === null || second === null ? null : !decides;
    },
  };
}
