import { explainUnknownTable } from '../analyse-transform.js';
import { guardService, loadLanguageService, LanguageServiceError } from '../language-service.js';
import { parseTransform, type ParsedTransform } from '../parse-transform.js';
import type { KqlDiagnostic } from '../query-analysis.js';
import { checkHasResult } from '../query-result.js';
import { toKqlType } from '../query-schema.js';
import { findTransformLimits } from '../transform-limits.js';
import { compileStatements } from './compile-statements.js';
import type { Column } from './expressions/scope.js';
import { createFaultList, type RowQueryFault, type RowQueryRefusal } from './query-refusal.js';
import type { CompiledRowQuery, RowQueryInput } from './row-query.js';
import { toRowQuery } from './run-table.js';

/**
 * Compiles a query with the language service: first what that says of it, then what a transformation may not use, and last what cannot
 * be run here. Throws a {@link LanguageServiceError} when the service cannot be loaded.
 */
export function compileQueryText(text: string, { columns, place }: RowQueryInput): CompiledRowQuery {
  loadLanguageService();
  const parsed = parseGuarded(text, columns);
  if ('kind' in parsed) return parsed;
  const { code, selected } = parsed;
  const said = [...selected.diagnostics, ...checkHasResult(code, text)].filter(
    ({ severity, kind }) => severity === 'error' || kind === 'failure',
  );
  if (said.length > 0) return refuseFor(said.map(explainUnknownTable));
  const limits = place === 'placeholders' ? [] : findTransformLimits(code, text);
  const forbidden = limits.filter(({ severity }) => severity === 'error');
  if (forbidden.length > 0) return refuseFor(forbidden);

  const list = createFaultList();
  const input = declareInput(columns);
  const table = compileStatements(code, text, input, list);
  return table && list.faults.length === 0 ? toRowQuery(table, input) : refuse(list.faults);
}

function parseGuarded(text: string, columns: RowQueryInput['columns']): ParsedTransform | RowQueryRefusal {
  try {
    return guardService('analyse this query', () => parseTransform(text, columns));
  } catch (error) {
    if (error instanceof LanguageServiceError) {
      return refuse([{ message: error.message, start: 0, length: text.length }]);
    }
    throw error;
  }
}

function refuseFor(diagnostics: readonly KqlDiagnostic[]): RowQueryRefusal {
  return refuse(diagnostics.map(({ message, start, length }) => ({ message, start, length })));
}

function refuse(faults: readonly RowQueryFault[]): RowQueryRefusal {
  return { kind: 'refusal', faults: faults.toSorted((left, right) => left.start - right.start) };
}

/** The first of two columns of one name counts, as for the language service. */
function declareInput(columns: RowQueryInput['columns']): Column[] {
  const byName = new Map<string, Column>();
  for (const { name, type } of columns) {
    if (!byName.has(name)) byName.set(name, { name, type: toKqlType(type) ?? 'dynamic' });
  }
  return [...byName.values()];
}
