import { guardService, loadLanguageService, LanguageServiceError } from './language-service.js';
import type { ServiceCode, ServiceGlobals, ServiceSymbol } from './language-service-types.js';
import { readOutputColumns } from './output-columns.js';
import type { QueryAnalysis } from './query-analysis.js';
import type { KqlSchema } from './query-schema.js';
import { joinNames, readReferencedNames } from './referenced-names.js';
import { selectDiagnostics, type SelectedDiagnostics, type SelectionOptions } from './select-diagnostics.js';
import { serviceCodes } from './unknown-names.js';
import { checkHasResult } from './query-result.js';
import { createWorkspaceSymbols, toTableSymbol, undeclaredTables } from './workspace-symbols.js';

interface Workspace {
  readonly symbols: readonly ServiceSymbol[];
  readonly globals: ServiceGlobals;
  readonly openFunctions: ReadonlySet<string>;
}

const workspaces = new WeakMap<KqlSchema, Workspace>();

/**
 * Analyses a query as it would run in a workspace: with the public Log Analytics tables and what `schema` adds. Placeholders must have
 * been replaced before. Faults of the query are diagnostics; when the language service itself gives up, one of kind `failure` says so.
 *
 * The first call of a process loads the service, which takes seconds. Pass the same `schema` object for all queries of a solution.
 *
 * Throws a {@link LanguageServiceError} when the language service cannot be loaded.
 */
export function analyseQuery(text: string, schema: KqlSchema): QueryAnalysis {
  const workspace = openWorkspace(schema);
  try {
    return guardService('analyse this query', () =>
      analyseIn(workspace, text, schema.openUnknownTables ?? true),
    );
  } catch (error) {
    if (error instanceof LanguageServiceError) return describeFailure(error.message);
    throw error;
  }
}

/** The analysis of a query of which nothing is known because the language service gave up. */
export function describeFailure(message: string): QueryAnalysis {
  const diagnostic = {
    code: 'HW001',
    kind: 'failure',
    severity: 'info',
    message,
    start: 0,
    length: 0,
  } as const;
  return {
    diagnostics: [diagnostic],
    outputColumns: undefined,
    referencedTables: [],
    referencedFunctions: [],
  };
}

function openWorkspace(schema: KqlSchema): Workspace {
  const known = workspaces.get(schema);
  if (known) return known;
  const workspace = guardService('declare the tables and functions', () => {
    const functions = schema.functions ?? [];
    const symbols = createWorkspaceSymbols(schema.tables ?? [], functions);
    return { symbols, globals: declare(symbols), openFunctions: new Set(functions.map(({ name }) => name)) };
  });
  workspaces.set(schema, workspace);
  return workspace;
}

function declare(symbols: readonly ServiceSymbol[]): ServiceGlobals {
  const { GlobalState, Symbols } = loadLanguageService();
  return GlobalState.Default.WithDatabase(new Symbols.DatabaseSymbol.ctor('workspace', symbols));
}

/** A query with the symbols it was analysed against, and what was chosen from its diagnostics. */
interface Parsed {
  readonly code: ServiceCode;
  readonly globals: ServiceGlobals;
  readonly selected: SelectedDiagnostics;
}

function analyseIn(workspace: Workspace, text: string, openUnknownTables: boolean): QueryAnalysis {
  const options = { openUnknownTables, openFunctions: workspace.openFunctions };
  const first = parseAgainst(workspace.globals, text, options);
  const { code, globals, selected } =
    first.selected.tableCandidates.length > 0
      ? parseWithOpenTables(workspace, text, options, first.selected)
      : first;
  const names = readReferencedNames(code, globals, text, selected.unknown);
  const isKql = selected.diagnostics.every(({ kind }) => kind !== 'syntax');
  const diagnostics = isKql ? [...selected.diagnostics, ...checkHasResult(code, text)] : selected.diagnostics;
  return {
    diagnostics: diagnostics.toSorted((left, right) => left.start - right.start),
    outputColumns: isKql ? readOutputColumns(code) : undefined,
    referencedTables: names.tables,
    referencedFunctions: names.functions,
  };
}

function parseAgainst(globals: ServiceGlobals, text: string, options: SelectionOptions): Parsed {
  const code = loadLanguageService().KustoCode.ParseAndAnalyze(text, globals);
  return { code, globals, selected: selectDiagnostics(code, text, options) };
}

/** Analyses again with the candidates as open tables, and keeps what was said of them; a wildcard becomes one table that it matches. */
function parseWithOpenTables(
  workspace: Workspace,
  text: string,
  options: SelectionOptions,
  { tableCandidates, diagnostics, unknown }: SelectedDiagnostics,
): Parsed {
  const language = loadLanguageService();
  const tables = tableCandidates.map((name) =>
    toTableSymbol(language, { name: name.replaceAll('*', undeclaredTables) }),
  );
  const { selected, ...parsed } = parseAgainst(declare([...workspace.symbols, ...tables]), text, options);
  const ofCandidates = diagnostics.filter(
    ({ code, kind }) => code === serviceCodes.name && kind !== 'semantic',
  );
  return {
    ...parsed,
    selected: {
      ...selected,
      diagnostics: [...ofCandidates, ...selected.diagnostics],
      unknown: joinNames(unknown, selected.unknown),
    },
  };
}
