import type { ServiceCode, ServiceDiagnostic } from './language-service-types.js';
import { isTabularPosition, nodeAt } from './syntax-tree.js';
import { isWorkspaceFunction } from './workspace-functions.js';

/** Codes of the language service: no such table, no such table in a fuzzy union, no such name, no such function; nested too deep. */
export const serviceCodes = {
  table: 'KS204',
  fuzzyTable: 'KS205',
  name: 'KS142',
  function: 'KS211',
  tooDeep: 'KS245',
};

/** Functions that are declared without a body. */
export interface OpenNames {
  readonly openFunctions: ReadonlySet<string>;
}

/** What an undeclared name must be meant to be by its place and spelling; `undefined` where it is a column, variable or scalar function. */
export function classifyUnknownName(
  code: ServiceCode,
  { Code: serviceCode, Start: start, Length: length }: ServiceDiagnostic,
  name: string,
  openNames: OpenNames,
): 'unknown-table' | 'unknown-function' | undefined {
  const tabular = isOpenFunction(name, openNames) ? 'unknown-function' : 'unknown-table';
  if (serviceCode === serviceCodes.table || serviceCode === serviceCodes.fuzzyTable) return tabular;
  const node = nodeAt(code, start, length);
  if (serviceCode === serviceCodes.function) {
    const isTabular = node?.Parent && isTabularPosition(node.Parent);
    return isTabular || isOpenFunction(name, openNames) ? 'unknown-function' : undefined;
  }
  if (serviceCode !== serviceCodes.name) return undefined;
  const isTabular = name.includes('*') || name.endsWith('_CL') || (node && isTabularPosition(node));
  return isTabular ? tabular : undefined;
}

/** True for what is no fault although the service cannot know that. */
export function isExcused({ Code: code }: ServiceDiagnostic, name: string, openNames: OpenNames): boolean {
  if (code === serviceCodes.fuzzyTable) return true;
  // Anyone may add columns to a table of their workspace; their names end in _CF.
  if (code === serviceCodes.name && name.endsWith('_CF')) return true;
  const isName = code === serviceCodes.name || code === serviceCodes.function || code === serviceCodes.table;
  return isName && isOpenFunction(name, openNames);
}

function isOpenFunction(name: string, { openFunctions }: OpenNames): boolean {
  return isWorkspaceFunction(name) || openFunctions.has(name);
}

/** The name a diagnostic is at, without the brackets of `['a name']`. */
export function nameIn(text: string, { Start: start, Length: length }: ServiceDiagnostic): string {
  const name = text.slice(start, start + length).trim();
  return /^\[(['"])(.*)\1\]$/s.exec(name)?.[2] ?? name;
}
