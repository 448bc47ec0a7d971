import { posix } from 'node:path';
import type { FilePort } from '@hubwright/solution';
import { configurationName } from '../config/find-configuration.js';
import type { Target } from '../find-solutions.js';
import { nodeFilePort } from '../node-file-port.js';
import { changedWorkbookRows } from './changed-workbook-rows.js';
import { outsideReferences, readDataFile, textsOf } from './outside-references.js';

/** What changed, and the two states it changed between. */
export interface ChangedFiles {
  /** The root of the repository; absolute, with forward slashes. */
  readonly root: string;
  /** Relative to the root. */
  readonly files: readonly string[];
  readonly earlier: FilePort;
  readonly now?: FilePort;
}

/**
 * The targets a change touches: solutions with a changed file in their folder, its package included, or one outside that
 * they read, or that are steered by a changed configuration; and files of no solution with a change beside or below them.
 */
export function chooseTargets(targets: readonly Target[], changed: ChangedFiles): Target[] {
  const folders = targets.map(folderOf);
  const paths = changed.files.map((file) => `${changed.root}/${file}`);
  const solutions = targets.filter(({ kind }) => kind === 'solution');
  const isIn = (file: string) => solutions.some(({ path }) => file.startsWith(`${path}/`));
  const outside = { ...changed, files: changed.files.filter((_file, index) => !isIn(paths[index]!)) };
  const reads = readersOf(outside);
  return targets.filter((target) => {
    const folder = `${folderOf(target)}/`;
    if (paths.some((path) => path.startsWith(folder) && !isApart(path, target, folders))) return true;
    if (paths.some((path) => steers(path, folder))) return true;
    return target.kind === 'solution' && reads(target.path);
  });
}

/** The parts of a connector lie beside it and below. */
function folderOf({ kind, path }: Target): string {
  return kind === 'file' ? posix.dirname(path) : path;
}

/** Loose files of a folder are not touched by what lies in a solution or another target below it. */
function isApart(path: string, target: Target, folders: readonly string[]): boolean {
  if (target.kind === 'solution') return false;
  const folder = folderOf(target);
  return folders.some((other) => other.startsWith(`${folder}/`) && path.startsWith(`${other}/`));
}

function steers(path: string, folder: string): boolean {
  return posix.basename(path) === configurationName && folder.startsWith(`${posix.dirname(path)}/`);
}

/** Tells which solutions read one of the files that lie outside of all. */
function readersOf({ root, files, earlier, now = nodeFilePort }: ChangedFiles): (folder: string) => boolean {
  if (files.length === 0) return () => false;
  const metadata = files.find((file) => file === 'Workbooks/WorkbooksMetadata.json');
  const rows = metadata === undefined ? new Set() : changedWorkbookRows(`${root}/${metadata}`, earlier, now);
  return (folder) => {
    const references = outsideReferences(folder, now);
    if (files.some((file) => file !== metadata && references(file))) return true;
    const names = rows.size === 0 ? [] : textsOf(readDataFile(folder, now));
    return names.some((name) => rows.has(name.trim().split(/[\\/]/).at(-1)!.toLowerCase()));
  };
}
