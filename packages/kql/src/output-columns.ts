import { readList } from './language-service.js';
import type { ServiceCode, ServiceNode, ServiceTable } from './language-service-types.js';
import type { OutputColumn } from './query-analysis.js';
import { childrenOf, kindOf, statementsOf } from './syntax-tree.js';

/** Operators that keep the columns as they are. */
const keeping = /^(Filter|Sort|Take|Top|Sample|Render|Serialize|As|Consume)Operator$/;

/** Operators whose result is exactly the columns they name. */
const naming = /^(Project|Summarize|Distinct|Count|ProjectByNames)Operator$/;

/**
 * The columns of a query's result. A projection of an open table stays open for the language service, although it has just the
 * columns it names; those are given too.
 */
export function readOutputColumns(code: ServiceCode): readonly OutputColumn[] | undefined {
  const result = code.ResultType;
  if (!isTable(result) || (result.IsOpen && !endsWithNamedColumns(code))) return undefined;
  return readList(result.Columns).map((column) => ({
    name: column.Name ?? '',
    type: column.Type.Name ?? 'unknown',
  }));
}

/** True for a symbol that is a table, as opposed to a scalar, an error or nothing. */
export function isTable(symbol: object | null | undefined): symbol is ServiceTable {
  return symbol != null && 'Columns' in symbol && 'IsOpen' in symbol;
}

function endsWithNamedColumns(code: ServiceCode): boolean {
  const statement = statementsOf(code).findLast((node) => kindOf(node) === 'ExpressionStatement');
  let expression: ServiceNode | undefined = statement && childrenOf(statement)[0];
  while (expression && kindOf(expression) === 'PipeExpression') {
    const [input, , operator]: (ServiceNode | undefined)[] = childrenOf(expression);
    if (!operator) return false;
    const kind = kindOf(operator);
    if (naming.test(kind)) return !containsStar(operator);
    if (!keeping.test(kind)) return false;
    expression = input;
  }
  return false;
}

function containsStar(node: ServiceNode): boolean {
  return kindOf(node) === 'StarExpression' || childrenOf(node).some(containsStar);
}
