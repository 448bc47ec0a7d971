import { readFileSync } from 'node:fs';
import path from 'node:path';
import { maximumFileBytes } from '@hubwright/schema';
import { mayHoldContent } from '@hubwright/solution';
import { foldersUpwards } from './config/folders-upwards.js';
import { findTargetsAt, isSolutionFolder, type Target } from './find-solutions.js';
import { nodeFilePort, slashes } from './node-file-port.js';
import { UsageError } from './usage-error.js';

/** How many files of a folder are checked together at most, so that memory does not grow with the folder. */
const filesTogether = 200;

/**
 * Turns the paths of `lint` into targets: solution folders, as every command finds them, and content files that belong to no
 * solution, in groups. So a folder of connectors can be checked, or a clone of the public repository with its detections.
 */
export function findLintTargets(paths: readonly string[], directory: string): Target[] {
  const given = paths.length > 0 ? paths : defaultPaths(directory);
  const targets = given.flatMap((one) => findAt(slashes(path.resolve(directory, one)), one));
  return [
    ...new Map(targets.map((target) => [`${target.path}\n${target.files?.[0] ?? ''}`, target])).values(),
  ];
}

function defaultPaths(directory: string): string[] {
  const names = ['solutions', 'Solutions'];
  return [names.find((name) => nodeFilePort.stat(path.join(directory, name))?.kind === 'directory') ?? '.'];
}

/** Folders that hold nobody's sources: `Package` is what solutions are rendered to. */
const passedOver = new Set(['node_modules', 'Package']);

function findAt(absolute: string, given: string): Target[] {
  if (nodeFilePort.stat(absolute)?.kind !== 'directory')
    return findTargetsAt(absolute, given).map((target) => ({ ...target, ...solutionAround(absolute) }));
  const found = findBelow(absolute);
  if (found.length > 0) return found;
  // What is no solution and holds no content may still be a solution that lacks its data file.
  return findWithReason(absolute, given);
}

function solutionAround(file: string): { readonly solution?: string } {
  const solution = foldersUpwards(path.posix.dirname(file)).find(isSolutionFolder);
  return solution === undefined ? {} : { solution };
}

function findWithReason(absolute: string, given: string): Target[] {
  try {
    return findTargetsAt(absolute, given);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    throw new UsageError(
      `There is nothing to check in "${given}": no folder below it has "Data/Solution_*.json", and no file holds content.`,
    );
  }
}

function findBelow(folder: string): Target[] {
  if (isSolutionFolder(folder)) return [{ kind: 'solution', path: folder }];
  const entries = nodeFilePort.list(folder) ?? [];
  const files = entries
    .filter(({ name, kind }) => kind === 'file' && /\.(json|ya?ml)$/i.test(name))
    .map(({ name }) => `${folder}/${name}`);
  const folders = entries.filter(
    ({ name, kind }) => kind === 'directory' && !name.startsWith('.') && !passedOver.has(name),
  );
  return [...groupFiles(folder, files), ...folders.flatMap(({ name }) => findBelow(`${folder}/${name}`))];
}

/** The parts of a CCF connector refer to each other, so a folder with any is checked as a whole. */
function groupFiles(folder: string, files: readonly string[]): Target[] {
  const texts = files.map((file) => ({ file, text: readText(file) }));
  const content = texts.filter(({ text }) => mayHoldContent(text)).map(({ file }) => file);
  if (content.length === 0) return [];
  const belongTogether = texts.some(({ text }) => text.includes('connectorDefinitionName'));
  if (belongTogether) return [{ kind: 'files', path: folder, files: content }];
  const groups: Target[] = [];
  for (let start = 0; start < content.length; start += filesTogether)
    groups.push({ kind: 'files', path: folder, files: content.slice(start, start + filesTogether) });
  return groups;
}

function readText(file: string): string {
  if ((nodeFilePort.stat(file)?.bytes ?? 0) > maximumFileBytes) return '';
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // Nobody asked for this very file, and what cannot be read cannot be told to be content.
    return '';
  }
}
