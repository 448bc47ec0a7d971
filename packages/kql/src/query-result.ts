import type { ServiceCode } from './language-service-types.js';
import type { KqlDiagnostic } from './query-analysis.js';
import { kindOf, statementsOf } from './syntax-tree.js';

/** A text that parses but that gives no rows: a management command, or declarations alone. */
export function checkHasResult(code: ServiceCode, text: string): KqlDiagnostic[] {
  const finding = { severity: 'error', start: 0, length: text.trimEnd().length } as const;
  if (code.Kind === 'Command') {
    const message = 'This is a management command, which no query can contain; a query starts with a table.';
    return [{ code: 'HW002', kind: 'unsupported', message, ...finding }];
  }
  if (statementsOf(code).some((statement) => kindOf(statement) === 'ExpressionStatement')) return [];
  const message =
    'The query has no result: nothing but declarations and comments is there. End it with a tabular expression.';
  return [{ code: 'HW003', kind: 'semantic', message, ...finding }];
}
