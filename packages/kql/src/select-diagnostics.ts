import { classifyUnknownName, isExcused, nameIn, serviceCodes, type OpenNames } from './unknown-names.js';
import { readList } from './language-service.js';
import type { ServiceCode, ServiceDiagnostic } from './language-service-types.js';
import type { KqlDiagnostic, KqlFindingKind } from './query-analysis.js';
import type { ReferencedNames } from './referenced-names.js';
import { statementsOf } from './syntax-tree.js';

/** What to say of a query, and the unknown names found on the way. */
export interface SelectedDiagnostics {
  readonly diagnostics: readonly KqlDiagnostic[];
  readonly unknown: ReferencedNames;
  /**
   * Names that the service takes for scalars but that stand where a table would: a query that is nothing but a name, `let t = Name`, the
   * wildcard of a union. Declared as open tables they cause no further errors.
   */
  readonly tableCandidates: readonly string[];
}

/** How names are judged that nothing declares. */
export interface SelectionOptions extends OpenNames {
  readonly openUnknownTables: boolean;
}

/**
 * Chooses from the service's diagnostics one per cascade. A syntax error hides the rest of the query, so only the first one is kept.
 * Otherwise each unknown table or tabular function is named once, and of the other errors the first of each statement is kept.
 */
export function selectDiagnostics(
  code: ServiceCode,
  text: string,
  options: SelectionOptions,
): SelectedDiagnostics {
  const [syntax] = readList(code.GetSyntaxDiagnostics()).sort(byPosition);
  if (syntax) return nothingBut(toDiagnostic(syntax, 'syntax', 'error'));

  const kept: KqlDiagnostic[] = [];
  const tables = new Set<string>();
  const functions = new Set<string>();
  const candidates = new Set<string>();
  const statementEnds = statementsOf(code).map((statement) => statement.End);
  const statementsWithError = new Set<number>();
  for (const diagnostic of readList(code.GetDiagnostics()).sort(byPosition)) {
    if (diagnostic.Code === serviceCodes.tooDeep)
      return nothingBut(toDiagnostic(diagnostic, 'failure', 'info'));
    const name = nameIn(text, diagnostic);
    const kind = classifyUnknownName(code, diagnostic, name, options);
    if (kind) {
      const names = kind === 'unknown-table' ? tables : functions;
      if (diagnostic.Code === serviceCodes.name) candidates.add(name);
      if (!names.has(name) && !isExcused(diagnostic, name, options)) {
        kept.push(describeUnknownName(diagnostic, kind, name, options));
      }
      names.add(name);
    } else if (diagnostic.Severity === 'Error' && !isExcused(diagnostic, name, options)) {
      const statement = statementEnds.findIndex((end) => diagnostic.Start <= end);
      if (!statementsWithError.has(statement)) kept.push(toDiagnostic(diagnostic, 'semantic', 'error'));
      statementsWithError.add(statement);
    }
  }
  return {
    diagnostics: kept,
    unknown: { tables: [...tables], functions: [...functions] },
    tableCandidates: [...candidates],
  };
}

function nothingBut(diagnostic: KqlDiagnostic): SelectedDiagnostics {
  return { diagnostics: [diagnostic], unknown: { tables: [], functions: [] }, tableCandidates: [] };
}

function describeUnknownName(
  diagnostic: ServiceDiagnostic,
  kind: KqlFindingKind,
  name: string,
  { openUnknownTables }: SelectionOptions,
): KqlDiagnostic {
  const message =
    kind === 'unknown-table'
      ? `'${name}' is neither a public Log Analytics table nor a table or function of the solution, so its columns were not checked.`
      : `'${name}' is not a function of KQL or of the solution, so the columns of its result were not checked.`;
  return { ...toDiagnostic(diagnostic, kind, openUnknownTables ? 'warning' : 'error'), message };
}

function toDiagnostic(
  diagnostic: ServiceDiagnostic,
  kind: KqlFindingKind,
  severity: KqlDiagnostic['severity'],
): KqlDiagnostic {
  const { Code: code, Message: message, Start: start, Length: length } = diagnostic;
  return { code, kind, severity, message, start, length };
}

function byPosition(left: ServiceDiagnostic, right: ServiceDiagnostic): number {
  return left.Start - right.Start;
}
