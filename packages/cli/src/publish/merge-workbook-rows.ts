import { isDeepStrictEqual } from 'node:util';
import {
  atValue,
  createSource,
  hasErrors,
  isJsonObject,
  locate,
  parseSource,
  type JsonObject,
} from '@hubwright/schema';
import { UsageError } from '../usage-error.js';

/** The file in which the public repository has the rows of all workbooks. */
export const centralRows = 'Workbooks/WorkbooksMetadata.json';

/**
 * Puts rows into the text of a `WorkbooksMetadata.json`: a row for the same file is replaced, another is added at the end, and every other
 * character stays. Throws a `UsageError` when the text is no list of rows, or when the key of a row is another workbook's.
 */
export function mergeWorkbookRows(text: string, rows: readonly JsonObject[]): string {
  return rows.reduce(mergeRow, text);
}

/** The rows of a `WorkbooksMetadata.json`; none when it cannot be read. */
export function readRows(text: string): JsonObject[] {
  const { document, diagnostics } = parseSource(createSource(centralRows, text.replace(/^\uFEFF/, '')));
  const value = document?.value;
  return hasErrors(diagnostics) || !Array.isArray(value) ? [] : value.filter(isJsonObject);
}

function mergeRow(whole: string, row: JsonObject): string {
  const mark = whole.startsWith('\uFEFF') ? '\uFEFF' : '';
  const text = whole.slice(mark.length);
  const source = createSource(centralRows, text);
  const { document, diagnostics } = parseSource(source);
  const present = document?.value;
  if (hasErrors(diagnostics) || !Array.isArray(present))
    throw new UsageError(`"${centralRows}" of the clone is no list of rows.`);
  const index = present.findIndex((one) => isJsonObject(one) && fileOf(one) === fileOf(row));
  const twin = present.find((one) => isJsonObject(one) && one['workbookKey'] === row['workbookKey']);
  if (index === -1 && isJsonObject(twin))
    throw new UsageError(
      `The workbookKey "${String(row['workbookKey'])}" is taken by "${String(twin['templateRelativePath'])}" in "${centralRows}" of the clone.`,
    );
  if (index !== -1 && isDeepStrictEqual(present[index], row)) return whole;
  const place = (at: number) => locate(atValue(source, `/${at}`))!;
  const first = present.length > 0 ? place(0).offset : 0;
  const indent = /[ \t]*$/.exec(text.slice(0, first))?.[0] ?? '';
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const written = JSON.stringify(row, null, 2).replaceAll('\n', `${end}${indent}`);
  if (index !== -1) {
    const { offset, length } = place(index);
    return `${mark}${text.slice(0, offset)}${written}${text.slice(offset + length)}`;
  }
  if (present.length === 0) return `${mark}[${end}${written}${end}]${end}`;
  const last = place(present.length - 1);
  const after = last.offset + last.length;
  return `${mark}${text.slice(0, after)},${end}${indent}${written}${text.slice(after)}`;
}

function fileOf(row: JsonObject): string {
  return String(row['templateRelativePath']).split(/[\\/]/).at(-1)!.toLowerCase();
}
