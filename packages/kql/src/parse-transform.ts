import { loadLanguageService } from './language-service.js';
import type { ServiceCode, ServiceSymbol } from './language-service-types.js';
import type { KqlColumn } from './query-schema.js';
import { selectDiagnostics, type SelectedDiagnostics } from './select-diagnostics.js';
import { transformOnlyFunctions } from './transform-features.js';
import { toTableSymbol } from './workspace-symbols.js';

/** A query over `source`, parsed and bound, and what was chosen of what the language service says of it. */
export interface ParsedTransform {
  readonly code: ServiceCode;
  readonly selected: SelectedDiagnostics;
}

/**
 * Parses a query whose one table is `source`, with these columns, or with any columns when they are not known; the functions that exist
 * in transformations only are declared as well. Call it inside `guardService`.
 */
export function parseTransform(text: string, columns: readonly KqlColumn[] | undefined): ParsedTransform {
  const { GlobalState, KustoCode, Symbols } = loadLanguageService();
  const database = new Symbols.DatabaseSymbol.ctor('transformation', declareInput(columns));
  const code = KustoCode.ParseAndAnalyze(text, GlobalState.Default.WithDatabase(database));
  return {
    code,
    selected: selectDiagnostics(code, text, { openUnknownTables: false, openFunctions: new Set() }),
  };
}

function declareInput(columns: readonly KqlColumn[] | undefined): ServiceSymbol[] {
  const language = loadLanguageService();
  const { FunctionSymbol, Parameter, ScalarTypes } = language.Symbols;
  const input = new Parameter.$ctor2('text', ScalarTypes.GetSymbol('string')!);
  const functions = Object.entries(transformOnlyFunctions).map(
    ([name, type]) => new FunctionSymbol.$ctor5(name, ScalarTypes.GetSymbol(type)!, [input]),
  );
  return [toTableSymbol(language, { name: 'source', columns }), ...functions];
}
