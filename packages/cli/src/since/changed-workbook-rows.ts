import { asObjects, asText, type JsonObject } from '@hubwright/schema';
import type { FilePort } from '@hubwright/solution';
import { readJson } from './outside-references.js';

/**
 * The names of the workbook files (lower case) whose rows differ between two states of a WorkbooksMetadata.json (absolute
 * path). The one in the root of the public repository has rows for every solution, and any change of a workbook touches it.
 */
export function changedWorkbookRows(file: string, earlier: FilePort, now: FilePort): Set<string> {
  const before = rowTexts(file, earlier);
  const after = rowTexts(file, now);
  const names = [...before.keys(), ...after.keys()];
  return new Set(names.filter((name) => before.get(name) !== after.get(name)));
}

function rowTexts(file: string, files: FilePort): Map<string, string> {
  const value = readJson(file, files);
  const rows = asObjects(value).filter(({ templateRelativePath }) => asText(templateRelativePath) !== '');
  return new Map(rows.map((row) => [workbookName(row), JSON.stringify(row)]));
}

function workbookName(row: JsonObject): string {
  return asText(row['templateRelativePath']).split(/[\\/]/).at(-1)!.toLowerCase();
}
