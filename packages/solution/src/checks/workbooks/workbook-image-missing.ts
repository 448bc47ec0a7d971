import { atValue, defineCheck, suggest, type Diagnostic } from '@hubwright/schema';
import { renameFix } from '../../fixes/rename-fix.js';
import type { WorkbookContent } from '../../model.js';
import type { LintContext, LoadedFolder } from '../lint.js';
import { childrenOf, readMember, type PlacedValue } from '../placed-value.js';
import { rowOf } from './workbook-row.js';

/** A picture that the row of a workbook names is not there. */
export const workbookImageMissing = defineCheck({
  id: 'workbook-image-missing',
  severity: 'warning',
  scope: 'workbook',
  origin: 'public-pipeline',
  aka: ['azure-sentinel/workbookMetadataValidator:images'],
  summary: 'The logo and the preview pictures of a workbook exist.',
  page: new URL('../../../checks/workbook-image-missing.md', import.meta.url),
  messages: {
    missing:
      'The picture "{file}" is not in "Workbooks/Images/{folder}", and the public checks look for it there.{hint} Add it, or correct the name.',
  },
});

/** Reports pictures that are in none of the folders for them; silent where there is no such folder to look into. */
export function findMissingImages(content: WorkbookContent, context: LintContext): Diagnostic[] {
  const row = rowOf(content, context);
  const logo = readMember(row, 'logoFileName');
  const previews = readMember(row, 'previewImagesFileNames');
  return [
    ...(logo ? findMissing(logo, 'Logos', context.folder) : []),
    ...(previews && Array.isArray(previews.value) ? childrenOf(previews) : []).flatMap((one) =>
      findMissing(one, 'Preview', context.folder),
    ),
  ];
}

function findMissing(
  { value, source, pointer }: PlacedValue,
  kind: string,
  folder: LoadedFolder,
): Diagnostic[] {
  if (typeof value !== 'string' || value.trim() === '') return [];
  const { solutionFolder, repositoryRoot } = folder.roots;
  const names = [...new Set([solutionFolder, repositoryRoot])]
    .map((root) => folder.listing.entries(`${root}/Workbooks/Images/${kind}`))
    .filter((entries) => entries !== undefined)
    .flatMap((entries) => [...entries.keys()]);
  if (names.length === 0 || names.includes(value)) return [];
  const near = suggest(value, names);
  const hint = near === undefined ? '' : ` Perhaps "${near}" is meant.`;
  const location = atValue(source, pointer);
  const fix = near === undefined ? {} : { fix: renameFix(`Replace with "${near}"`, location, near) };
  return [workbookImageMissing.report('missing', { file: value, folder: kind, hint }, location, fix)];
}
