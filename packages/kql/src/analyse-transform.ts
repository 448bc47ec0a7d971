import { describeFailure } from './analyse-query.js';
import { guardService, loadLanguageService, LanguageServiceError } from './language-service.js';
import { readOutputColumns } from './output-columns.js';
import { parseTransform } from './parse-transform.js';
import type { KqlDiagnostic, QueryAnalysis } from './query-analysis.js';
import type { KqlColumn } from './query-schema.js';
import { checkHasResult } from './query-result.js';
import { findTransformLimits } from './transform-limits.js';

/** What is known of a transformation: findings by position, and the columns it gives (as in {@link QueryAnalysis}). */
export type TransformAnalysis = Pick<QueryAnalysis, 'diagnostics' | 'outputColumns'>;

/**
 * Analyses the `transformKql` of a data flow. Its one input is `source`, with the columns of the stream declaration, or with any
 * columns when they are not known (a stream of Microsoft's own). Whether the output fits the table is for the caller to compare.
 *
 * Besides the findings of a query it reports what transformations do not offer, as kind `unsupported`: an error for operators that need
 * more than one record or for a `parse` of more than ten columns, a warning for functions and operators missing from Microsoft's list.
 *
 * Throws a {@link LanguageServiceError} when the language service cannot be loaded.
 */
export function analyseTransform(text: string, columns: readonly KqlColumn[] | undefined): TransformAnalysis {
  loadLanguageService();
  try {
    return guardService('analyse this transformation', () => analyse(text, columns));
  } catch (error) {
    if (error instanceof LanguageServiceError) return describeFailure(error.message);
    throw error;
  }
}

function analyse(text: string, columns: readonly KqlColumn[] | undefined): TransformAnalysis {
  const { code, selected } = parseTransform(text, columns);
  if (selected.diagnostics.some(({ kind }) => kind === 'syntax' || kind === 'failure')) {
    return { diagnostics: selected.diagnostics, outputColumns: undefined };
  }
  const diagnostics = [
    ...selected.diagnostics.map(explainUnknownTable),
    ...checkHasResult(code, text),
    ...findTransformLimits(code, text),
  ];
  return {
    diagnostics: diagnostics.toSorted((left, right) => left.start - right.start),
    outputColumns: readOutputColumns(code),
  };
}

/** Says of a table that nobody declared what holds for transformations. */
export function explainUnknownTable(diagnostic: KqlDiagnostic): KqlDiagnostic {
  if (diagnostic.kind !== 'unknown-table') return diagnostic;
  return {
    ...diagnostic,
    message: "A transformation reads one table, 'source'; no other table can be used in it.",
  };
}
