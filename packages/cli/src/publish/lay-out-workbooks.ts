import { asText, asTexts, type JsonObject } from '@hubwright/schema';
import { placeByName, type OutsideFiles } from './lay-out-logo.js';
import { centralRows, mergeWorkbookRows, readRows } from './merge-workbook-rows.js';
import type { FileMap } from './read-solution-files.js';
import type { Tree } from './clone-tree.js';

/** Where a solution of its own keeps the rows of its workbooks. */
export const ownRows = 'Workbooks/WorkbooksMetadata.json';

/**
 * What the workbooks of a solution have outside of its folder: their rows in the repository's `Workbooks/WorkbooksMetadata.json`
 * (`central` is its text, `undefined` when the repository has none), their logos and previews.
 */
export function layOutWorkbooks(files: FileMap, central: string | undefined, tree: Tree): OutsideFiles {
  const own = files.get(ownRows);
  const rows = own ? readRows(Buffer.from(own).toString('utf8')) : [];
  const images = rows.flatMap((row) =>
    imagesOf(row).map(([folder, name]) => placeByName(name, folder, files, tree)),
  );
  const placed = new Map(images.flatMap((one) => [...one.files]));
  if (central !== undefined && rows.length > 0)
    placed.set(centralRows, Buffer.from(mergeWorkbookRows(central, rows), 'utf8'));
  return { files: placed, notes: images.flatMap(({ notes }) => notes) };
}

/** Folders and names of images, as the validations of the public repository look for them. */
function imagesOf(row: JsonObject): [folder: string, name: string][] {
  const logo = asText(row['logoFileName']);
  return [
    ...(logo === '' ? [] : [['Workbooks/Images/Logos', logo] as [string, string]]),
    ...asTexts(row['previewImagesFileNames']).map((name): [string, string] => [
      'Workbooks/Images/Preview',
      name,
    ]),
  ];
}
