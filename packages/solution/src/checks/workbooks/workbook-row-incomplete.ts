import { atValue, defineCheck, isJsonObject, type Diagnostic } from '@hubwright/schema';
import type { WorkbookContent } from '../../model.js';
import type { LintContext } from '../lint.js';
import { readMember } from '../placed-value.js';
import { rowOf } from './workbook-row.js';

/** The row of a workbook lacks members that the public checks ask for. */
export const workbookRowIncomplete = defineCheck({
  id: 'workbook-row-incomplete',
  severity: 'warning',
  scope: 'workbook',
  origin: 'public-pipeline',
  aka: ['azure-sentinel/workbookMetadataValidator:schema'],
  summary: 'The row of a workbook has every member that is asked for.',
  page: new URL('../../../checks/workbook-row-incomplete.md', import.meta.url),
  messages: {
    missing:
      'The row has no {members}. The public checks ask for them when it is added to the WorkbooksMetadata.json of the public repository; a text or list may be empty.',
    version:
      'The version {version} of the workbook is not made of numbers and dots, so the public checks cannot tell that it grew. Write it as in "1.0.0".',
  },
});

/** Without those whose absence the JSON Schema of the file reports. */
const required = [
  'logoFileName',
  'description',
  'dataTypesDependencies',
  'dataConnectorsDependencies',
  'previewImagesFileNames',
  'subtitle',
  'provider',
];

/** Reports the members a row does not have, and a version that cannot be compared. */
export function findIncompleteRows(content: WorkbookContent, context: LintContext): Diagnostic[] {
  const row = rowOf(content, context);
  if (!row || !isJsonObject(row.value)) return [];
  const found: Diagnostic[] = [];
  const missing = required.filter((name) => !readMember(row, name));
  if (missing.length > 0) {
    const members = missing.map((name) => `"${name}"`).join(', ');
    found.push(workbookRowIncomplete.report('missing', { members }, atValue(row.source, row.pointer)));
  }
  const version = readMember(row, 'version');
  if (version && typeof version.value === 'string' && !/^\s*\d+(?:\.\d+){1,3}\s*$/.test(version.value)) {
    const args = { version: JSON.stringify(version.value) };
    found.push(workbookRowIncomplete.report('version', args, atValue(version.source, version.pointer)));
  }
  return found;
}
