import type { ServiceNode } from '../language-service-types.js';
import { childrenOf, kindOf, textOf } from '../syntax-tree.js';
import { compileExpression } from './expressions/compile-expression.js';
import { convertTo, type Cells, type RunContext } from './expressions/expression.js';
import { separatedItems } from './expressions/list-items.js';
import { refuse, type Column, type Scope } from './expressions/scope.js';
import { compileProject } from './operators/compile-project.js';
import { operatorTable } from './operators/operator-table.js';
import { resultColumns } from './operators/result-columns.js';
import type { Emit } from './operators/row-operator.js';

/** A compiled table: its columns, and what makes its records from those of `source`. */
export interface RowTable {
  readonly columns: readonly Column[];
  readonly run: (source: Iterable<Cells>, emit: Emit, run: RunContext) => void;
}

/** The tables that have names: `source`, and what a `let` makes of it. */
export type NamedTables = ReadonlyMap<string, RowTable>;

/** Compiles a tabular expression. Notes a fault and gives `undefined` when it cannot be run. */
export function compileTable(node: ServiceNode, tables: NamedTables, scope: Scope): RowTable | undefined {
  const children = childrenOf(node);
  switch (kindOf(node)) {
    case 'ParenthesizedExpression':
      return compileTable(children[1]!, tables, scope);
    case 'PipeExpression':
      return compilePipe(children[0]!, children.at(-1)!, tables, scope);
    case 'NameReference':
      return tables.get(node.SimpleName ?? '') ?? refuseTable(node, scope);
    case 'PrintOperator':
      return compilePrint(node, scope);
    case 'DataTableExpression':
      return compileDatatable(node, scope);
    default:
      return refuseTable(node, scope);
  }
}

function compilePipe(
  inputNode: ServiceNode,
  operatorNode: ServiceNode,
  tables: NamedTables,
  scope: Scope,
): RowTable | undefined {
  const input = compileTable(inputNode, tables, scope);
  const compile = operatorTable[kindOf(operatorNode)];
  if (!compile) return refuseTable(operatorNode, scope);
  const operator = input && compile(operatorNode, { ...scope, columns: input.columns });
  if (!operator) return undefined;
  return {
    columns: operator.columns,
    run: (source, emit, run) => input.run(source, operator.open(emit, run), run),
  };
}

/** One record, whatever the input is. https://learn.microsoft.com/kusto/query/print-operator */
function compilePrint(node: ServiceNode, scope: Scope): RowTable | undefined {
  const projection = compileProject(node, { ...scope, columns: [] });
  return (
    projection && {
      columns: projection.columns,
      run: (_, emit, run) => projection.open(emit, run)([]),
    }
  );
}

/** Records written in the query. https://learn.microsoft.com/kusto/query/datatable-operator */
function compileDatatable(node: ServiceNode, scope: Scope): RowTable {
  const columns = resultColumns(node);
  const values = separatedItems(node).map((item, index) => {
    const column = columns[index % Math.max(columns.length, 1)];
    const value = compileExpression(item, { ...scope, columns: [] });
    return column ? convertTo(value, column.type).evaluate : value.evaluate;
  });
  return {
    columns,
    run: (_, emit, run) => {
      for (
        let start = 0;
        start + columns.length <= values.length && columns.length > 0;
        start += columns.length
      ) {
        emit(values.slice(start, start + columns.length).map((evaluate) => evaluate([], run)));
      }
    },
  };
}

function refuseTable(node: ServiceNode, scope: Scope): undefined {
  const [word] = /^[\w-]+/.exec(textOf(scope.text, node)) ?? ['This expression'];
  const place = kindOf(node).endsWith('Operator') ? (childrenOf(node)[0] ?? node) : node;
  const reason = "it needs more than one record at a time, or a table other than 'source'";
  refuse(scope, place, `'${word}' cannot be run here: ${reason}.`);
  return undefined;
}
