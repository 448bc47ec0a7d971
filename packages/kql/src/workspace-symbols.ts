import { loadLanguageService } from './language-service.js';
import type {
  LanguageNamespace,
  ServiceColumn,
  ServiceSymbol,
  ServiceTable,
} from './language-service-types.js';
import { toKqlType, type KqlColumn, type KqlFunction, type KqlTable } from './query-schema.js';
import { writeFunctionBody, writeParameterList } from './saved-functions.js';
import { readPublicTables, standardColumns } from './table-schemas.js';
import { remoteDatabases } from './workspace-functions.js';

/** Stands for all the tables of a workspace that nobody declared, so that `union *` and `search` stay open. */
export const undeclaredTables = 'hubwright_undeclared_tables_CL';

const columns = new Map<string, ServiceColumn>();
let publicSymbols: ReadonlyMap<string, ServiceTable> | undefined;

/** The symbol of a column; equal columns share one. A type nobody knows leaves the column untyped. */
function toColumnSymbol({ Symbols }: LanguageNamespace, { name, type }: KqlColumn): ServiceColumn {
  const kqlType = toKqlType(type) ?? 'unknown';
  const key = `${name}:${kqlType}`;
  const known = columns.get(key);
  if (known) return known;
  const typeSymbol = Symbols.ScalarTypes.GetSymbol(kqlType) ?? Symbols.ScalarTypes.GetSymbol('dynamic')!;
  const symbol = new Symbols.ColumnSymbol(name, typeSymbol, null, null, null, null);
  columns.set(key, symbol);
  return symbol;
}

/** The symbol of a table exactly as declared; the first of two columns of one name counts. */
export function toTableSymbol(language: LanguageNamespace, table: KqlTable): ServiceTable {
  const byName = new Map((table.columns ?? []).toReversed().map((column) => [column.name, column]));
  const declared = (table.columns ?? []).filter((column) => byName.get(column.name) === column);
  const symbol = new language.Symbols.TableSymbol.$ctor4(
    table.name,
    declared.map((column) => toColumnSymbol(language, column)),
  );
  return table.open || table.columns === undefined ? symbol.WithIsOpen(true) : symbol;
}

function addStandardColumns(table: KqlTable): KqlTable {
  const names = new Set(table.columns?.map(({ name }) => name));
  const missing = standardColumns.filter(({ name }) => !names.has(name));
  return {
    ...table,
    columns: [...(table.columns ?? []), ...missing],
    open: table.open || table.columns === undefined,
  };
}

function readPublicSymbols(language: LanguageNamespace): ReadonlyMap<string, ServiceTable> {
  publicSymbols ??= new Map(
    [...readPublicTables().values()].map((table) => [
      table.name,
      toTableSymbol(language, addStandardColumns(table)),
    ]),
  );
  return publicSymbols;
}

/**
 * A function whose declaration does not parse says nothing about its result, so it is left undeclared, and calls of it are open. Its
 * body is analysed as a query of its own where it is written.
 */
function toFunctionSymbols(language: LanguageNamespace, functions: readonly KqlFunction[]): ServiceSymbol[] {
  return functions.flatMap((fn) => {
    if (!fn.body?.trim()) return [];
    const parameters = writeParameterList(fn);
    const body = writeFunctionBody(fn.body);
    const declaration = language.KustoCode.Parse(`let f = ${parameters} ${body};`);
    if (declaration.GetSyntaxDiagnostics().Count > 0) return [];
    return [new language.Symbols.FunctionSymbol.$ctor16(fn.name, parameters, body, null)];
  });
}

function remoteFunctions({ Symbols }: LanguageNamespace): ServiceSymbol[] {
  const elsewhere = new Symbols.DatabaseSymbol.$ctor1('elsewhere', [], true);
  const place = new Symbols.Parameter.$ctor2('place', Symbols.ScalarTypes.GetSymbol('string')!);
  return remoteDatabases.map((name) => new Symbols.FunctionSymbol.$ctor5(name, elsewhere, [place]));
}

/** Every symbol of a workspace with the public tables, these tables (which replace public ones of the same name) and these functions. */
export function createWorkspaceSymbols(
  tables: readonly KqlTable[],
  functions: readonly KqlFunction[],
): readonly ServiceSymbol[] {
  const language = loadLanguageService();
  const byName = new Map<string, ServiceSymbol>(readPublicSymbols(language));
  byName.set(undeclaredTables, toTableSymbol(language, { name: undeclaredTables }));
  for (const table of tables) byName.set(table.name, toTableSymbol(language, addStandardColumns(table)));
  for (const fn of [...remoteFunctions(language), ...toFunctionSymbols(language, functions)]) {
    // A parser named like the table it reads would otherwise call itself.
    if (!byName.has(fn.Name ?? '')) byName.set(fn.Name ?? '', fn);
  }
  return [...byName.values()];
}
