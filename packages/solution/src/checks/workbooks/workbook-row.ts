import { isInside } from '../../loading/resolve-reference.js';
import { metadataPathsOf, rowIsOf } from '../../loading/workbook-identity.js';
import type { WorkbookContent } from '../../model.js';
import type { LintContext } from '../lint.js';
import { childrenOf, type PlacedValue } from '../placed-value.js';

/** A workbook's row of the solution's own WorkbooksMetadata.json; the repository's file is not this solution's to answer for. */
export function rowOf(content: WorkbookContent, context: LintContext): PlacedValue | undefined {
  const fileName = fileNameOf(content);
  return ownMetadataFiles(content, context)
    .flatMap(childrenOf)
    .find((row) => rowIsOf(row.value, fileName));
}

/** The file name of a workbook, as it is on disk. */
export function fileNameOf({ source }: WorkbookContent): string {
  return source.path.slice(source.path.lastIndexOf('/') + 1);
}

/** The solution's own files of rows that a workbook is looked for in. */
export function ownMetadataFiles({ folders }: WorkbookContent, { folder }: LintContext): PlacedValue[] {
  const { solutionFolder } = folder.roots;
  const beside = [solutionFolder, ...folders].join('/');
  return metadataPathsOf(beside, folder)
    .filter((path) => isInside(solutionFolder, path))
    .flatMap((path) => {
      const { source, value } = folder.reader.load(path);
      return Array.isArray(value) ? [{ value, source, pointer: '' }] : [];
    });
}
