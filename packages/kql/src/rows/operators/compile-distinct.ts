import type { ServiceNode } from '../../language-service-types.js';
import { kindOf } from '../../syntax-tree.js';
import type { Cells } from '../expressions/expression.js';
import { separatedItems } from '../expressions/list-items.js';
import type { Scope } from '../expressions/scope.js';
import { writeDynamic } from '../values/write-value.js';
import { compileProject } from './compile-project.js';
import type { RowOperator } from './row-operator.js';

/** `distinct`: each combination of values once, where it first occurs. https://learn.microsoft.com/kusto/query/distinct-operator */
export function compileDistinct(node: ServiceNode, scope: Scope): RowOperator | undefined {
  const [first] = separatedItems(node);
  const isAll = first && kindOf(first) === 'StarExpression';
  const chosen: RowOperator | undefined = isAll
    ? { columns: scope.columns, open: (emit) => emit }
    : compileProject(node, scope);
  if (!chosen) return undefined;
  return {
    columns: chosen.columns,
    open: (emit, run) => {
      const seen = new Set<string>();
      return chosen.open((cells: Cells) => {
        const key = writeDynamic(cells);
        if (!seen.has(key)) emit(cells);
        seen.add(key);
      }, run);
    },
  };
}
