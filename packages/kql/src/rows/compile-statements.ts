import type { ServiceCode, ServiceNode } from '../language-service-types.js';
import { isTable } from '../output-columns.js';
import { childrenOf, kindOf, statementsOf } from '../syntax-tree.js';
import { compileTable, type RowTable } from './compile-table.js';
import { compileExpression } from './expressions/compile-expression.js';
import { refuse, type Column, type LetBinding, type Scope } from './expressions/scope.js';
import type { FaultList } from './query-refusal.js';

/**
 * Compiles the statements of a query: `let` gives names to values, functions and tables; the last expression is the result. Notes a
 * fault and gives `undefined` when there is something that cannot be run.
 */
export function compileStatements(
  code: ServiceCode,
  text: string,
  columns: readonly Column[],
  faults: FaultList,
): RowTable | undefined {
  const source: RowTable = {
    columns,
    run: (rows, emit) => {
      for (const cells of rows) emit(cells);
    },
  };
  const tables = new Map<string, RowTable>([['source', source]]);
  const lets = new Map<string, LetBinding>();
  const scope: Scope = { text, faults, columns: [], lets };
  let result: RowTable | undefined;
  for (const statement of statementsOf(code)) {
    const kind = kindOf(statement);
    if (kind === 'ExpressionStatement') result = compileTable(childrenOf(statement)[0]!, tables, scope);
    else if (kind === 'LetStatement') bindName(statement, tables, lets, scope);
    else
      refuse(
        scope,
        statement,
        'This statement cannot be run here; a query has expressions and let statements.',
      );
  }
  return result;
}

function bindName(
  statement: ServiceNode,
  tables: Map<string, RowTable>,
  lets: Map<string, LetBinding>,
  scope: Scope,
): void {
  const [, nameNode, , value] = childrenOf(statement);
  const name = nameNode?.SimpleName;
  if (!name || !value) return;
  if (kindOf(value) === 'FunctionDeclaration') {
    lets.set(name, { kind: 'function', declaration: value, scope: { ...scope, lets: new Map(lets) } });
  } else if (isTable(value.ResultType)) {
    const table = compileTable(value, tables, scope);
    if (table) tables.set(name, table);
  } else {
    lets.set(name, { kind: 'scalar', expression: compileExpression(value, scope) });
  }
}
