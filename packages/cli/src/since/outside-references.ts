import { posix } from 'node:path';
import { isJsonObject, type Json } from '@hubwright/schema';
import { findDataFileName, type FilePort } from '@hubwright/solution';

/**
 * Tells whether a solution reads a file outside of its folder: one that its data file lists, one beside a listed file
 * (the parts of a connector are not listed), or its logo. Paths are absolute, except for `changed`, which is relative to
 * the root of the repository.
 */
export function outsideReferences(solutionFolder: string, files: FilePort): (changed: string) => boolean {
  const texts = textsOf(readDataFile(solutionFolder, files)).map((text) => text.replaceAll('\\', '/'));
  const listed = texts
    .filter((text) => !text.includes('://') && text.includes('/'))
    .map((text) => posix.normalize(text.trim()).replace(/^(?:\.\.?\/)+/, ''))
    // What lies in the solution folder is found there first.
    .filter((text) => files.stat(`${solutionFolder}/${text}`) === undefined);
  const links = texts.filter((text) => text.includes('://')).map(decodeLink);
  const connectorFolders = listed
    .filter((text) => /(?:^|\/)data ?connectors\//i.test(text))
    .map((text) => posix.dirname(text));
  return (changed) =>
    listed.some((text) => isAt(changed, text)) ||
    connectorFolders.some((folder) => isAt(posix.dirname(changed), folder)) ||
    links.some((link) => link.includes(`/${changed}`));
}

/** Data files name other files from the root of the repository, or from `Solutions/`. */
function isAt(path: string, tail: string): boolean {
  const [long, short] = [path.toLowerCase(), tail.toLowerCase()];
  return short !== '.' && (long === short || long === `solutions/${short}`);
}

/** The value of a solution's data file; `undefined` when it has none that can be read. */
export function readDataFile(solutionFolder: string, files: FilePort): Json | undefined {
  const folder = files.list(solutionFolder)?.find(({ name }) => name.toLowerCase() === 'data');
  const data = folder && `${solutionFolder}/${folder.name}`;
  const name = data === undefined ? undefined : findDataFileName(files.list(data) ?? []);
  return name === undefined ? undefined : readJson(`${data}/${name}`, files);
}

/** The value of a JSON file. A faulty one gives nothing: `lint` says so, once the solution is chosen for it. */
export function readJson(path: string, files: FilePort): Json | undefined {
  try {
    const text = Buffer.from(files.read(path)).toString('utf8');
    return JSON.parse(text.replace(/^\uFEFF/, '')) as Json;
  } catch {
    return undefined;
  }
}

/** All strings in a value. */
export function textsOf(value: Json | undefined): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  return isJsonObject(value) ? Object.values(value).flatMap(textsOf) : [];
}

function decodeLink(link: string): string {
  try {
    return decodeURI(link);
  } catch {
    return link;
  }
}
