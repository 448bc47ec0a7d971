import { atKey, atValue, defineCheck, isJsonObject, type Diagnostic, type Location } from '@hubwright/schema';
import { contentKeys } from '../../loading/content-keys.js';
import { readDataFile, type DataFile } from '../../loading/data-file.js';
import { resolveReference } from '../../loading/resolve-reference.js';
import type { Solution } from '../../model.js';
import type { LintContext } from '../lint.js';
import { findContentFiles } from './find-content-files.js';
import { placeOfData } from './solution-places.js';

/** A file of the solution is content, but no list of the data file names it. */
export const contentNotListed = defineCheck({
  id: 'content-not-listed',
  severity: 'warning',
  scope: 'solution',
  origin: 'ours',
  summary: 'Content in the folder of a solution is listed in its data file.',
  messages: {
    notListed:
      '"{file}" is {kind}, but no list of the data file names it, so the package does not hold it. Add it to "{key}", or remove the file.',
  },
  page: new URL('../../../checks/content-not-listed.md', import.meta.url),
});

/** Reports content that would be left out of the package. */
export function findUnlistedContent(solution: Solution, context: LintContext): Diagnostic[] {
  const data = placeOfData(solution, context);
  if (!data || !isJsonObject(data.value)) return [];
  const file = readDataFile(data.source, data.value);
  const known = knownFiles(file, context);
  const missing = missingNames(file, context);
  return findContentFiles(context.folder, known).flatMap(({ path, kind, key }) => {
    // A folder may have been renamed: the list then names a file that is not there, which is reported.
    if (missing.has(path.slice(path.lastIndexOf('/') + 1).toLowerCase())) return [];
    const name = path.slice(context.folder.roots.solutionFolder.length + 1);
    return [contentNotListed.report('notListed', { file: name, kind, key }, placeOfList(file, key))];
  });
}

/** Names of files that are listed and do not exist. */
function missingNames(file: DataFile, { folder }: LintContext): Set<string> {
  const missing = file.references.filter(
    ({ reference }) => resolveReference(reference, folder.roots, folder.listing).outcome === 'missing',
  );
  return new Set(missing.map(({ reference }) => reference.split(/[\\/]/).at(-1)!.trim().toLowerCase()));
}

/** Absolute paths of what the lists name. */
function knownFiles(file: DataFile, { folder }: LintContext): Set<string> {
  const known = new Set<string>();
  for (const { reference } of file.references) {
    const resolved = resolveReference(reference, folder.roots, folder.listing);
    if (resolved.outcome === 'found' || resolved.outcome === 'other-case') known.add(resolved.path);
  }
  return known;
}

/** The list the file belongs to; the data file itself when it has no such list. */
function placeOfList(file: DataFile, key: string): Location {
  const names = contentKeys.find((one) => one.key === key);
  for (const name of names ? [names.key, ...names.aliases] : []) {
    const { value, pointer } = file.member(name);
    if (value !== undefined) return atKey(file.source, pointer);
  }
  return atValue(file.source);
}
