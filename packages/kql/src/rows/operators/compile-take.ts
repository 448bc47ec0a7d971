import type { ServiceNode } from '../../language-service-types.js';
import { childrenOf } from '../../syntax-tree.js';
import { compileExpression } from '../expressions/compile-expression.js';
import { refuse, type Scope } from '../expressions/scope.js';
import type { RowOperator } from './row-operator.js';

/** `take` and `limit`: the first records; in a cluster it may be any. https://learn.microsoft.com/kusto/query/take-operator */
export function compileTake(node: ServiceNode, scope: Scope): RowOperator | undefined {
  const countNode = childrenOf(node).at(-1)!;
  const count = compileExpression(countNode, { ...scope, columns: [] }).constant?.value;
  if (typeof count !== 'number') {
    refuse(scope, countNode, "The number of records of a 'take' must be a constant to be run here.");
    return undefined;
  }
  return {
    columns: scope.columns,
    open: (emit) => {
      let taken = 0;
      return (cells) => {
        if (taken < count) emit(cells);
        taken++;
      };
    },
  };
}
