import type { ServiceNode } from '../../language-service-types.js';
import { kindOf } from '../../syntax-tree.js';
import { compileExpression } from '../expressions/compile-expression.js';
import { convertTo, type Evaluate } from '../expressions/expression.js';
import { separatedItems } from '../expressions/list-items.js';
import { refuse, type Scope } from '../expressions/scope.js';
import { resultColumns } from './result-columns.js';
import type { RowOperator } from './row-operator.js';

/**
 * `project`, and the columns of `print` and `distinct`: one column for each expression. One without a name of its own is called after what
 * it reads (`a.b` is `a_b`), else `Column1`. https://learn.microsoft.com/kusto/query/project-operator
 */
export function compileProject(node: ServiceNode, scope: Scope): RowOperator | undefined {
  const items = separatedItems(node);
  const columns = resultColumns(node);
  const isPlain = columns.length === items.length && items.every(isSingle);
  if (!isPlain) {
    refuse(scope, node, 'Each expression must give one column to be run here.');
    return undefined;
  }
  const values: readonly Evaluate[] = items.map(
    (item, index) => convertTo(compileExpression(item, scope), columns[index]!.type).evaluate,
  );
  return {
    columns,
    open: (emit, run) => (cells) => emit(values.map((evaluate) => evaluate(cells, run))),
  };
}

/** False for `(a, b) = …` and `*`. */
export function isSingle(item: ServiceNode): boolean {
  return !/^(CompoundNamed|Star)Expression$/.test(kindOf(item));
}
