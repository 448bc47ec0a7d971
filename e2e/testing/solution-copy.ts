import { cpSync, lstatSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import path from 'node:path';
import type { ownSolutions } from './repository.js';
import { repository } from './repository.js';
import { temporaryFolder } from './temporary-folder.js';

/** Copies one of our solutions to `<folder>/<name>`, without its package; gives the copy's path. */
export function copySolution(
  name: (typeof ownSolutions)[number],
  folder = temporaryFolder(),
  as: string = name,
): string {
  const source = path.join(repository, 'solutions', name);
  const target = path.join(folder, as);
  cpSync(source, target, {
    recursive: true,
    filter: (file) => path.relative(source, file).split(path.sep)[0] !== 'Package',
  });
  return target;
}

/** Reads a text file of a folder. */
export function readText(folder: string, file: string): string {
  return readFileSync(path.join(folder, file), 'utf8');
}

/** Rewrites a text file of a folder. */
export function editText(folder: string, file: string, edit: (text: string) => string): void {
  writeFileSync(path.join(folder, file), edit(readText(folder, file)));
}

/** The sha256 of a file. */
export function digestOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

/** Every file below a folder, links left out (relative path, forward slashes, sorted) with its digest; empty when there is no folder. */
export function digestsBelow(folder: string): Record<string, string> {
  let names: string[];
  try {
    names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch {
    return {};
  }
  const files = names.filter((name) => lstatSync(path.join(folder, name)).isFile()).sort();
  return Object.fromEntries(
    files.map((name) => [name.replaceAll('\\', '/'), digestOf(path.join(folder, name))]),
  );
}
