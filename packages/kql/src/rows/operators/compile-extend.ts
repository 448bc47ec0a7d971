import type { ServiceNode } from '../../language-service-types.js';
import { compileExpression } from '../expressions/compile-expression.js';
import { convertTo, type Evaluate } from '../expressions/expression.js';
import { separatedItems } from '../expressions/list-items.js';
import { refuse, type Scope } from '../expressions/scope.js';
import { isSingle } from './compile-project.js';
import { placeColumns } from './place-columns.js';
import { resultColumns } from './result-columns.js';
import type { RowOperator } from './row-operator.js';

/**
 * `extend`: columns with new values, in the place of those of the same name or behind the others. Every expression sees the input of
 * the operator, so a column that changes still has its old value in the expressions beside it.
 * https://learn.microsoft.com/kusto/query/extend-operator
 */
export function compileExtend(node: ServiceNode, scope: Scope): RowOperator | undefined {
  const columns = resultColumns(node);
  const items = separatedItems(node);
  const places = items.every(isSingle)
    ? placeColumns(
        items,
        columns.map(({ name }) => name),
        scope,
      )
    : undefined;
  if (!places) {
    refuse(scope, node, 'Each expression must give one column to be run here.');
    return undefined;
  }
  const changes = items.map((item, index): readonly [place: number, evaluate: Evaluate] => {
    const place = places[index]!;
    return [place, convertTo(compileExpression(item, scope), columns[place]!.type).evaluate];
  });
  return {
    columns,
    open: (emit, run) => (cells) => {
      const extended = cells.slice();
      for (const [place, evaluate] of changes) extended[place] = evaluate(cells, run);
      emit(extended);
    },
  };
}
