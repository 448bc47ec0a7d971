import { atValue, defineCheck, type Diagnostic } from '@hubwright/schema';
import type { WorkbookContent } from '../../model.js';
import type { LintContext } from '../lint.js';
import { childrenOf, readMember, type PlacedValue } from '../placed-value.js';
import { rowOf } from './workbook-row.js';

/** The preview pictures of a workbook are not those the gallery shows. */
export const workbookPreviewIncomplete = defineCheck({
  id: 'workbook-preview-incomplete',
  severity: 'warning',
  scope: 'workbook',
  origin: 'public-pipeline',
  aka: ['azure-sentinel/workbookMetadataValidator:previewImages'],
  summary: 'A workbook has a preview picture for the dark theme and one for the light one, as PNG.',
  page: new URL('../../../checks/workbook-preview-incomplete.md', import.meta.url),
  messages: {
    none: 'The workbook has no preview pictures yet. The public checks ask for one for the dark theme and one for the light, with "Black" and "White" in their file names.',
    missing:
      'The workbook has no preview picture for the {theme} theme: one whose file name has "{word}" in it. Add one.',
    extension: 'The preview picture "{file}" is not a PNG. Save it as one, with the extension ".png".',
    theme:
      'The file name of the preview picture "{file}" has neither "Black" nor "White" in it, so nobody knows for which theme it is. Rename it.',
  },
});

/** With the words the public check accepts. */
const themes = [
  { theme: 'dark', word: 'Black', words: /black|dark/i },
  { theme: 'light', word: 'White', words: /white|light/i },
];

/** Reports pictures that are no PNG or of no theme, themes without a picture and, as information, that there are none yet. */
export function findIncompletePreviews(content: WorkbookContent, context: LintContext): Diagnostic[] {
  const row = rowOf(content, context);
  const list = readMember(row, 'previewImagesFileNames');
  if (!list || !Array.isArray(list.value) || hasAddresses(row)) return [];
  if (list.value.length === 0) {
    const location = atValue(list.source, list.pointer);
    return [workbookPreviewIncomplete.report('none', {}, location, { severity: 'info' })];
  }
  const names = childrenOf(list).filter((one) => typeof one.value === 'string');
  const wrong = names.flatMap(({ value, source, pointer }) => {
    const file = String(value);
    const location = atValue(source, pointer);
    if (!/\.png$/i.test(file)) return [workbookPreviewIncomplete.report('extension', { file }, location)];
    return hasTheme(file) ? [] : [workbookPreviewIncomplete.report('theme', { file }, location)];
  });
  // One whose theme cannot be told may be the missing one.
  if (names.some(({ value }) => !hasTheme(String(value)))) return wrong;
  const missing = themes
    .filter(({ words }) => !names.some(({ value }) => words.test(String(value))))
    .map(({ theme, word }) =>
      workbookPreviewIncomplete.report('missing', { theme, word }, atValue(list.source, list.pointer)),
    );
  return [...wrong, ...missing];
}

function hasTheme(file: string): boolean {
  return themes.some(({ words }) => words.test(file));
}

/** Rows may give the addresses of the pictures instead. */
function hasAddresses(row: PlacedValue | undefined): boolean {
  return ['previewImages', 'previewImagesDark'].some((member) => {
    const list = readMember(row, member)?.value;
    return Array.isArray(list) && list.length > 0;
  });
}
