import path from 'node:path';
import { UsageError } from '../usage-error.js';
import type { BuiltPackage } from './built-package.js';
import { layOutLogo, type OutsideFiles } from './lay-out-logo.js';
import { layOutWorkbooks, ownRows } from './lay-out-workbooks.js';
import { centralRows } from './merge-workbook-rows.js';
import { readSolutionFiles, type FileMap } from './read-solution-files.js';
import type { Tree } from './clone-tree.js';

/** A solution as the public repository has it. */
export interface Layout {
  /** `Solutions/<name>` */
  readonly folder: string;
  /** Files by path from the root of the repository. */
  readonly files: FileMap;
  /** Sentences about what is missing. */
  readonly notes: readonly string[];
}

/**
 * Lays a solution out as the public repository has solutions (https://github.com/Azure/Azure-Sentinel): its folder with the package, the
 * logo, rows and images of workbooks, and samples where the repository keeps them outside. `tree` has the files the branch has now, and
 * `readText` reads one of them. Throws a `UsageError` for a name that cannot be a folder's.
 */
export function layOut(built: BuiltPackage, tree: Tree, readText: (file: string) => string): Layout {
  const folder = `Solutions/${folderName(built.solution.name, tree)}`;
  const sources = readSolutionFiles(built.folder);
  const hasCentral = tree.has(centralRows);
  const outside = [
    layOutLogo(built.solution.logo, sources, tree),
    layOutWorkbooks(sources, hasCentral ? readText(centralRows) : undefined, tree),
    layOutSamples(sources, tree),
  ];
  const files = new Map<string, Uint8Array>();
  for (const [name, contents] of sources) {
    if (name === ownRows && hasCentral) continue;
    if (isSample(name) && keepsSamples(tree)) continue;
    files.set(`${folder}/${name}`, contents);
  }
  for (const { name, contents } of built.files)
    files.set(
      `${folder}/Package/${name}`,
      typeof contents === 'string' ? Buffer.from(contents, 'utf8') : contents,
    );
  for (const one of outside) for (const [name, contents] of one.files) files.set(name, contents);
  return { folder, files, notes: outside.flatMap(({ notes }) => notes) };
}

/** The folder the repository has for the solution, whatever the case of its letters; else one of the solution's name. */
function folderName(name: string, tree: Tree): string {
  if (name.trim() !== name || /^\.|[/\\:*?"<>|\p{Cc}]|\.$/u.test(name))
    throw new UsageError(
      `The name of the solution, "${name}", cannot be the name of a folder below "Solutions".`,
    );
  for (const file of tree.keys()) {
    const [solutions, own] = file.split('/');
    if (solutions === 'Solutions' && own?.toLowerCase() === name.toLowerCase()) return own;
  }
  return name;
}

/** The repository has a folder for samples of custom tables: https://github.com/Azure/Azure-Sentinel/tree/master/Sample%20Data */
function layOutSamples(sources: FileMap, tree: Tree): OutsideFiles {
  const samples = keepsSamples(tree) ? [...sources].filter(([name]) => isSample(name)) : [];
  const folder = [...tree.keys()].some((file) => file.startsWith('Sample Data/Custom/'))
    ? 'Sample Data/Custom'
    : 'Sample Data';
  const files = samples.map(([name, contents]): [string, Uint8Array] => [
    `${folder}/${path.posix.basename(name)}`,
    contents,
  ]);
  return { files: new Map(files), notes: [] };
}

function keepsSamples(tree: Tree): boolean {
  return [...tree.keys()].some((file) => file.startsWith('Sample Data/'));
}

function isSample(name: string): boolean {
  return /^(?:samples|sample data)\/[^/]+\.(?:json|csv)$/i.test(name);
}
