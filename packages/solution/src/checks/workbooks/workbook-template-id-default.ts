import { atKey, atValue, defineCheck, type Diagnostic } from '@hubwright/schema';
import { renameFix } from '../../fixes/rename-fix.js';
import type { WorkbookContent } from '../../model.js';
import type { LintContext } from '../lint.js';
import { readMember, readText } from '../placed-value.js';
import { workbookOf } from './workbook-items.js';
import { rowOf } from './workbook-row.js';

/** A workbook still has the template id of a saved copy, or that of another workbook. */
export const workbookTemplateIdDefault = defineCheck({
  id: 'workbook-template-id-default',
  severity: 'error',
  scope: 'workbook',
  origin: 'public-pipeline',
  aka: ['azure-sentinel/workbookTemplateValidator:fromTemplateId'],
  summary: 'The template id of a workbook is its own.',
  page: new URL('../../../checks/workbook-template-id-default.md', import.meta.url),
  messages: {
    saved:
      'The template id "{id}" is that of every workbook somebody saved, and the public checks refuse it. Write "{expected}".',
    copied:
      'The template id "{id}" was given to a copy that somebody saved. A template has "sentinel-" and its key: "{expected}".',
    differs:
      'The key of the workbook is "{key}", and its template id "{id}" looks like that of another workbook. Write "{expected}".',
    missing: 'The workbook has no "fromTemplateId". Add it, as "{expected}".',
  },
});

/** Reports `sentinel-UserWorkbook`, as less than an error its relatives, and ids that do not fit the workbook's row. */
export function findDefaultTemplateIds(content: WorkbookContent, context: LintContext): Diagnostic[] {
  const workbook = workbookOf(content);
  const row = rowOf(content, context);
  const key = readText(row, 'workbookKey');
  const expected = `sentinel-${key ?? content.metadata.key}`;
  const place = readMember(workbook, 'fromTemplateId');
  const id = readText(workbook, 'fromTemplateId');
  if (!place || id === undefined) {
    const location = place ? atValue(place.source, place.pointer) : atValue(workbook.source);
    return [workbookTemplateIdDefault.report('missing', { expected }, location, { severity: 'info' })];
  }
  const location = atValue(place.source, place.pointer);
  const fix = renameFix(`Replace with "${expected}"`, location, expected);
  if (id === 'sentinel-UserWorkbook') {
    return [workbookTemplateIdDefault.report('saved', { id, expected }, location, { fix })];
  }
  // A published workbook keeps its key, even one that was made from such an id.
  if (id === expected) return [];
  if (/^sentinel-UserWorkbook/i.test(id)) {
    const options = { fix, severity: 'warning' } as const;
    return [workbookTemplateIdDefault.report('copied', { id, expected }, location, options)];
  }
  if (key === undefined || plain(id).includes(plain(key)) || plain(key).includes(plain(id))) return [];
  const keyPlace = readMember(row, 'workbookKey');
  const related = keyPlace
    ? [{ message: 'The key is here.', location: atKey(keyPlace.source, keyPlace.pointer) }]
    : [];
  const options = { severity: 'info', related } as const;
  return [workbookTemplateIdDefault.report('differs', { key, expected, id }, location, options)];
}

/** What both have in common: many ids leave out the word "Workbook" that ends the key. */
function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/^sentinel-/, '')
    .replace(/workbook|[^a-z0-9]/g, '');
}
