import { pageOf, type ConnectorContent } from '../connector-places.js';
import { readMember, type PlacedValue } from '../placed-value.js';
import { isLiteral, readItems, readLiteral } from './literal-text.js';

const placeholder = /\{\{\s*graphQueriesTableName\s*\}\}/gi;

/** A data type of a page: `Table`, or `Table (Function)` as the gallery writes it for parsed events. */
export interface PageDataType {
  readonly item: PlacedValue;
  /** Of its name. */
  readonly place: PlacedValue;
  /** With the name of the table filled in. */
  readonly name: string;
  readonly table: string;
  /** The table and, when there is one, the function. */
  readonly names: readonly string[];
}

/** Tables many connectors share. */
const sharedTables = new Set([
  'CommonSecurityLog',
  'Syslog',
  'AzureDiagnostics',
  'SecurityEvent',
  'SecurityAlert',
]);

/** Tells whether a name is surely that of a table: a function may have any other name. */
export function isTable(name: string): boolean {
  return /_CL$/i.test(name) || sharedTables.has(name);
}

/** Fills the name of the page's table into a text. */
export function fillTableName(content: ConnectorContent, text: string): string {
  const table = readLiteral(pageOf(content), 'graphQueriesTableName')?.text.trim();
  return table === undefined ? text : text.replace(placeholder, () => table);
}

/** The data types of a page whose name tells a table; what only shows a text to the reader is left out. */
export function dataTypesOf(content: ConnectorContent): PageDataType[] {
  return readItems(pageOf(content), 'dataTypes').flatMap((item) => {
    const place = readMember(item, 'name');
    if (typeof place?.value !== 'string') return [];
    const name = fillTableName(content, place.value).trim();
    const [, table, inner] = /^([A-Za-z_]\w*)\s*(?:\(\s*([\w .-]*?)\s*\))?$/.exec(name) ?? [];
    if (table === undefined || !isLiteral(name)) return [];
    return [{ item, place, name, table, names: inner ? [table, inner] : [table] }];
  });
}
