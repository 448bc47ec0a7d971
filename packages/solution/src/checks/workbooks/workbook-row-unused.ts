import { atValue, defineCheck, suggest, type Diagnostic } from '@hubwright/schema';
import { rowIsOf } from '../../loading/workbook-identity.js';
import type { WorkbookContent } from '../../model.js';
import type { LintContext } from '../lint.js';
import { childrenOf, readMember, readText, type PlacedValue } from '../placed-value.js';
import { fileNameOf, ownMetadataFiles } from './workbook-row.js';

/** A row of the solution's WorkbooksMetadata.json belongs to no workbook, or has the key of another. */
export const workbookRowUnused = defineCheck({
  id: 'workbook-row-unused',
  severity: 'warning',
  scope: 'workbook',
  origin: 'ours',
  aka: ['azure-sentinel/workbookMetadataValidator:keys-unique'],
  summary: 'Every row of WorkbooksMetadata.json is that of a workbook, with a key of its own.',
  page: new URL('../../../checks/workbook-row-unused.md', import.meta.url),
  messages: {
    file: 'The solution lists no workbook "{file}", so this row says nothing.{hint} Correct the name, list the workbook, or remove the row.',
    key: 'Another row has the key "{key}" too, and the public checks ask for unique keys. Give each workbook a key of its own.',
  },
});

/** Reports, once for each file, rows whose workbook is not listed and rows with the key of an earlier one. */
export function findUnusedRows(content: WorkbookContent, context: LintContext): Diagnostic[] {
  const workbooks = context.content.filter((item) => item.contentKind === 'Workbook');
  const asked = workbooks.slice(0, workbooks.indexOf(content));
  const done = new Set(
    asked.flatMap((workbook) => ownMetadataFiles(workbook, context)).map(({ source }) => source.path),
  );
  return ownMetadataFiles(content, context)
    .filter(({ source }) => !done.has(source.path))
    .flatMap((file) => [
      ...findWithoutFile(file, workbooks.map(fileNameOf)),
      ...findSameKeys(file, workbooks.map(fileNameOf)),
    ]);
}

function findWithoutFile(file: PlacedValue, names: readonly string[]): Diagnostic[] {
  return childrenOf(file).flatMap((row) => {
    const path = readMember(row, 'templateRelativePath');
    const text = readText(row, 'templateRelativePath');
    if (!path || text === undefined || names.some((name) => rowIsOf(row.value, name))) return [];
    const near = suggest(text, names);
    const hint = near === undefined ? '' : ` Perhaps "${near}" is meant.`;
    return workbookRowUnused.report('file', { file: text, hint }, atValue(path.source, path.pointer));
  });
}

/** Where both rows are those of listed workbooks, the ids of the content are reported as equal already. */
function findSameKeys(file: PlacedValue, names: readonly string[]): Diagnostic[] {
  const firstOf = new Map<string, { place: PlacedValue; isListed: boolean }>();
  return childrenOf(file).flatMap((row) => {
    const place = readMember(row, 'workbookKey');
    const key = readText(row, 'workbookKey');
    if (!place || key === undefined) return [];
    const isListed = names.some((name) => rowIsOf(row.value, name));
    const first = firstOf.get(key);
    if (!first) {
      firstOf.set(key, { place, isListed });
      return [];
    }
    if (first.isListed && isListed) return [];
    const { source, pointer } = first.place;
    const related = [{ message: 'The first row is here.', location: atValue(source, pointer) }];
    return workbookRowUnused.report('key', { key }, atValue(place.source, place.pointer), { related });
  });
}
