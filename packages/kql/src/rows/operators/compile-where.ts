import type { ServiceNode } from '../../language-service-types.js';
import { childrenOf, kindOf } from '../../syntax-tree.js';
import { compileExpression } from '../expressions/compile-expression.js';
import { convertTo } from '../expressions/expression.js';
import { refuse, type Scope } from '../expressions/scope.js';
import type { RowOperator } from './row-operator.js';

/** `where`: keeps the records for which the predicate is true; null counts as false. https://learn.microsoft.com/kusto/query/where-operator */
export function compileWhere(node: ServiceNode, scope: Scope): RowOperator | undefined {
  const predicate = childrenOf(node).findLast((child) => kindOf(child) !== 'List');
  if (!predicate) {
    refuse(scope, node, "This 'where' has no predicate.");
    return undefined;
  }
  const { evaluate } = convertTo(compileExpression(predicate, scope), 'bool');
  return {
    columns: scope.columns,
    open: (emit, run) => (cells) => {
      if (evaluate(cells, run) === true) emit(cells);
    },
  };
}
