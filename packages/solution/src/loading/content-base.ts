import { posix } from 'node:path';
import type { Source } from '@hubwright/schema';
import type { ListedFile, LoadContext } from './load-context.js';
import { isInside } from './resolve-reference.js';

/** The members every content item has: its source, its file and folder names, and where it is listed. */
export function contentBase(file: ListedFile, source: Source, context: LoadContext) {
  const { solutionFolder, repositoryRoot } = context.roots;
  const base = isInside(solutionFolder, file.path) ? solutionFolder : repositoryRoot;
  const folders = posix.dirname(file.path).slice(base.length + 1);
  return {
    source,
    fileName: listedName(file).replace(/\.[^.]*$/, ''),
    folders: folders === '' ? [] : folders.split('/'),
    reference: file.location,
  };
}

/**
 * The file's name as the data file spells it, which may differ in case: names of parsers and workbooks are made of it,
 * and published packages carry that spelling.
 */
function listedName({ path, reference }: ListedFile): string {
  const name = posix.basename(path);
  const listed = posix.basename(reference.replaceAll('\\', '/'));
  return listed.toLowerCase() === name.toLowerCase() ? listed : name;
}
