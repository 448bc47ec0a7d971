import path from 'node:path';
import { nodeFilePort } from '../node-file-port.js';
import { UsageError } from '../usage-error.js';

/** The file that makes a folder a case. */
export const recordingName = 'recording.yaml';

/** Folders that hold no cases, and may hold a great deal else. */
const passedOver = /^(?:\..*|node_modules|dist)$/;

/** How far below a given path cases are looked for: `Solutions/<solution>/Data Connectors/<connector>/tests/<case>` and one more. */
const deepest = 7;

/**
 * The folders of cases at or below the given paths, absolute, in the order of the paths and sorted below each; without paths below
 * `solutions` or `Solutions`, else below the directory. Throws a `UsageError` for a path that does not exist.
 */
export function findCases(paths: readonly string[], directory: string): string[] {
  const given = paths.length > 0 ? paths : defaultPaths(directory);
  const folders = given.flatMap((one) => {
    const absolute = path.resolve(directory, one);
    const kind = nodeFilePort.stat(absolute)?.kind;
    if (kind === 'directory') return casesBelow(absolute, 0);
    if (kind === 'file' && path.basename(absolute) === recordingName) return [path.dirname(absolute)];
    // The cases of a connector lie in a folder beside it.
    if (kind === 'file') return casesBelow(path.join(path.dirname(absolute), 'tests'), 0);
    throw new UsageError(`"${one}" does not exist.`);
  });
  return [...new Set(folders)];
}

function defaultPaths(directory: string): string[] {
  const name = ['solutions', 'Solutions'].find(
    (folder) => nodeFilePort.stat(path.join(directory, folder))?.kind === 'directory',
  );
  return [name ?? '.'];
}

function casesBelow(folder: string, depth: number): string[] {
  const entries = nodeFilePort.list(folder) ?? [];
  const own = entries.some(({ name, kind }) => name === recordingName && kind === 'file') ? [folder] : [];
  if (depth === deepest) return own;
  const below = entries
    .filter(({ name, kind }) => kind === 'directory' && !passedOver.test(name))
    .map(({ name }) => name)
    .sort()
    .flatMap((name) => casesBelow(path.join(folder, name), depth + 1));
  return [...own, ...below];
}
