import type { ServiceCode, ServiceGlobals } from './language-service-types.js';
import { isTable } from './output-columns.js';
import { kindOf, textOf } from './syntax-tree.js';
import { remoteDatabases } from './workspace-functions.js';
import { undeclaredTables } from './workspace-symbols.js';

/** Names of the text by what they refer to; each once, sorted by code unit. */
export interface ReferencedNames {
  readonly tables: readonly string[];
  readonly functions: readonly string[];
}

/** The tables and saved functions that a query names and the service found, with the unknown ones that are given. */
export function readReferencedNames(
  code: ServiceCode,
  globals: ServiceGlobals,
  text: string,
  unknown: ReferencedNames,
): ReferencedNames {
  const tables = new Set(unknown.tables);
  const functions = new Set(unknown.functions);
  code.Syntax.WalkNodes((node) => {
    const symbol = node.ReferencedSymbol;
    if (!symbol || !/^(NameReference|FunctionCallExpression)$/.test(kindOf(node))) return;
    const name = symbol.Name ?? textOf(text, node);
    if (isTable(symbol)) {
      if (globals.IsDatabaseTable(symbol)) tables.add(name);
    } else if (globals.IsDatabaseFunction(symbol)) functions.add(name);
  });
  for (const name of remoteDatabases) functions.delete(name);
  const isTableName = (name: string): boolean => !name.includes('*') && !name.includes(undeclaredTables);
  return { tables: [...tables].filter(isTableName).sort(), functions: [...functions].sort() };
}

/** The names of both; a name may be in both. */
export function joinNames(left: ReferencedNames, right: ReferencedNames): ReferencedNames {
  return {
    tables: [...left.tables, ...right.tables],
    functions: [...left.functions, ...right.functions],
  };
}
