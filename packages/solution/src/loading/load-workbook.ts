import { isJsonObject } from '@hubwright/schema';
import { contentBase } from './content-base.js';
import { loadListed } from './load-listed.js';
import type { ListedFile, LoadContext } from './load-context.js';
import type { WorkbookContent } from '../model.js';
import { findWorkbookIdentity } from './workbook-identity.js';

/** Loads a workbook (JSON) and what WorkbooksMetadata.json says of it. */
export function loadWorkbook(file: ListedFile, context: LoadContext): WorkbookContent | undefined {
  const expected = 'a workbook (an object with "items")';
  const loaded = loadListed(file, context, expected, (value) => isJsonObject(value) && 'items' in value);
  if (!loaded) return undefined;
  const base = contentBase(file, loaded.source, context);
  const metadata = findWorkbookIdentity(file, base.fileName, context);
  return { contentKind: 'Workbook', ...base, value: loaded.value, metadata };
}
