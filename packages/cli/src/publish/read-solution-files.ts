import path from 'node:path';
import { recordingName } from '../cases/find-cases.js';
import { nodeFilePort, slashes } from '../node-file-port.js';
import { UsageError } from '../usage-error.js';

/** Files by path, with forward slashes, in the order of their names. */
export type FileMap = ReadonlyMap<string, Uint8Array>;

/** Folders that are no content of a solution: what tools make, and the package, which is made anew. */
const passedOver = /^(?:\..*|node_modules|dist|Package)$/;

/**
 * Reads the files of a solution folder (absolute), by path from there. Left out are the package, hidden files, and recorded cases: those
 * hold what an API has answered. Throws a `UsageError` for a link that leads out of the folder.
 */
export function readSolutionFiles(folder: string): FileMap {
  const root = nodeFilePort.realPath(folder) ?? slashes(folder);
  const files = new Map<string, Uint8Array>();
  const visit = (relative: string, seen: readonly string[]): void => {
    const here = path.posix.join(root, relative);
    const real = nodeFilePort.realPath(here) ?? here;
    if (seen.includes(real)) return;
    const entries = nodeFilePort.list(here) ?? [];
    if (entries.some(({ name }) => name === recordingName)) return;
    for (const { name, kind } of entries) {
      const own = path.posix.join(relative, name);
      if (name.startsWith('.') || (kind === 'directory' && passedOver.test(name))) continue;
      requireInside(root, own);
      if (kind === 'directory') visit(own, [...seen, real]);
      if (kind === 'file') files.set(own, nodeFilePort.read(path.posix.join(root, own)));
    }
  };
  visit('', []);
  return files;
}

function requireInside(root: string, relative: string): void {
  const real = nodeFilePort.realPath(path.posix.join(root, relative));
  if (real === undefined || real === root || real.startsWith(`${root}/`)) return;
  throw new UsageError(
    `"${relative}" of the solution is a link that leads out of its folder; it is not published.`,
  );
}

/** A file by its name alone, wherever it lies; names differ in more than the case of letters. */
export function findByName(files: FileMap, name: string): Uint8Array | undefined {
  const wanted = name.toLowerCase();
  for (const [file, contents] of files)
    if (path.posix.basename(file).toLowerCase() === wanted) return contents;
  return undefined;
}
