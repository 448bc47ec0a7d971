import { posix } from 'node:path';
import type { LintContext } from '../lint.js';

/** Folders that hold sample data, such as `samples` or `Sample Data`. */
const sampleFolder = /^samples?[ _-]?(?:data|events|logs)?$/i;
const sampleFile = /\.(?:json|ndjson|jsonl)$/i;
/** Folders that hold none and may be large. */
const otherFolders = new Set(['node_modules', 'Package', '.git']);

const depthToFolder = 2;
const depthWithin = 4;

/**
 * The files of sample data: of the solution, and in `Sample Data` of the repository, where the public one collects them.
 * @see https://github.com/Azure/Azure-Sentinel/tree/master/Sample%20Data
 */
export function findSampleFiles(context: LintContext): string[] {
  const { solutionFolder, repositoryRoot } = context.folder.roots;
  const found = collect(solutionFolder, context, depthToFolder);
  if (repositoryRoot !== solutionFolder) found.push(...collect(repositoryRoot, context, 0));
  return [...new Set(found)];
}

/** Files of sample folders in a folder, or, while `depth` is left, in its other folders. */
function collect(folder: string, context: LintContext, depth: number): string[] {
  const found: string[] = [];
  for (const { name, kind } of context.folder.listing.entries(folder)?.values() ?? []) {
    if (kind !== 'directory' || otherFolders.has(name)) continue;
    const path = `${folder}/${name}`;
    if (sampleFolder.test(name)) found.push(...filesBelow(path, context, depthWithin));
    else if (depth > 0) found.push(...collect(path, context, depth - 1));
  }
  return found;
}

function filesBelow(folder: string, context: LintContext, depth: number): string[] {
  const found: string[] = [];
  for (const { name, kind } of context.folder.listing.entries(folder)?.values() ?? []) {
    if (kind === 'file' && sampleFile.test(name)) found.push(`${folder}/${name}`);
    if (kind === 'directory' && depth > 0) found.push(...filesBelow(`${folder}/${name}`, context, depth - 1));
  }
  return found;
}

/**
 * True when a file is named after a stream or a table: `Custom-Contoso.json`, `Contoso_CL.json`, `contoso_sample.json`.
 * Among the samples of other solutions only the name itself counts: many have a file for "alerts".
 */
export function isNamedAfter(path: string, name: string, isShared = false): boolean {
  const file = posix.basename(path).replace(sampleFile, '');
  if (isShared) return bare(file) === bare(name) && bare(name) !== '';
  return plain(file) === plain(name) && plain(name) !== '';
}

function bare(name: string): string {
  return name.toLowerCase().replace(/^(?:custom|microsoft)-/, '');
}

/** A name without its prefix and suffixes, in lower-case letters and digits. */
function plain(name: string): string {
  const words = name
    .toLowerCase()
    .replace(/^(?:custom|microsoft)-/, '')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
  return stripWords(words).replaceAll('_', '');
}

const decoration =
  /_(?:cl|samples?|sampledata|data|events?|logs?|raw|rawlogs|ingestedlogs|response|schema)$|^samples?_/;

function stripWords(words: string): string {
  let rest = words;
  while (decoration.test(rest)) rest = rest.replace(decoration, '');
  return rest;
}
