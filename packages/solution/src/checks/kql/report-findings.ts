import { suggest, type Diagnostic } from '@hubwright/schema';
import type { KqlDiagnostic } from '@hubwright/kql';
import { kqlSemantic } from './kql-semantic.js';
import { kqlSyntax } from './kql-syntax.js';
import { kqlTransformUnsupported } from './kql-transform-unsupported.js';
import { kqlUnknownFunction } from './kql-unknown-function.js';
import { kqlUnknownTable } from './kql-unknown-table.js';
import type { PlacedQuery } from './placed-query.js';

/**
 * Reports a finding in a query that runs in the workspace. Only what is no KQL at all is an error: the workspace may have functions and
 * columns that nobody here knows.
 */
export function reportQueryFinding(
  query: PlacedQuery,
  finding: KqlDiagnostic,
  knownNames: () => readonly string[],
): Diagnostic[] {
  const { kind, message, start, length } = finding;
  const place = query.locate(start, start + length);
  switch (kind) {
    case 'syntax':
    case 'unsupported':
      return [kqlSyntax.report('invalid', { message: asSentence(message) }, place)];
    case 'semantic':
      return [kqlSemantic.report('invalid', { message: asSentence(message) }, place)];
    case 'unknown-function':
      return [kqlUnknownFunction.report('unknown', { message }, place)];
    case 'unknown-table': {
      const table = query.text.slice(start, start + length);
      const suggestion = suggest(table, knownNames());
      return [
        suggestion
          ? kqlUnknownTable.report('similar', { table, suggestion }, place)
          : kqlUnknownTable.report('unknown', { table }, place),
      ];
    }
    case 'failure':
      return [];
  }
}

/**
 * Reports a finding in a transformation. All that it may refer to is known, and the rule is refused when it is wrong, so the severities
 * are those of the analysis.
 */
export function reportTransformFinding(query: PlacedQuery, finding: KqlDiagnostic): Diagnostic[] {
  const { kind, severity, message, start, length } = finding;
  const place = query.locate(start, start + length);
  switch (kind) {
    case 'unsupported':
    case 'unknown-table':
      return [kqlTransformUnsupported.report('unsupported', { message }, place, { severity })];
    case 'semantic':
    case 'unknown-function':
      return [kqlSemantic.report('invalid', { message: asSentence(message) }, place, { severity })];
    default:
      return reportQueryFinding(query, finding, () => []);
  }
}

function asSentence(message: string): string {
  return /[.!?]$/.test(message) ? message : `${message}.`;
}
