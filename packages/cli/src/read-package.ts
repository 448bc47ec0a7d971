import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readZip, type PackageFile, type ZipProblem } from '@hubwright/packaging';
import { nodeFilePort } from './node-file-port.js';
import { UsageError } from './usage-error.js';

/** A package that was made before: its files, and what is wrong with the zip it came in. */
export interface ReadPackage {
  readonly files: readonly PackageFile[];
  readonly problems: readonly ZipProblem[];
}

const packageFileNames = ['mainTemplate.json', 'createUiDefinition.json'];

/**
 * Reads a package (absolute path): a zip, a mainTemplate.json, a folder that holds one, or a solution folder with
 * `Package/`. Throws a usage error when it is none of these.
 */
export async function readPackage(given: string): Promise<ReadPackage> {
  const found = nodeFilePort.stat(given);
  if (found?.kind === 'directory') {
    for (const folder of [given, path.join(given, 'Package')]) {
      const files = filesOf(folder);
      if (files.length > 0) return { files, problems: [] };
    }
  }
  if (found?.kind === 'file' && /\.zip$/i.test(given)) return readZip(readFileSync(given));
  if (found?.kind === 'file') {
    return { files: [{ path: 'mainTemplate.json', contents: readFileSync(given, 'utf8') }], problems: [] };
  }
  throw new UsageError(
    `"${given}" is no package. Give a zip, a mainTemplate.json, or a folder that holds one.`,
  );
}

/** The package files that lie unzipped in a folder. */
export function filesOf(folder: string): PackageFile[] {
  return packageFileNames
    .filter((name) => nodeFilePort.stat(path.join(folder, name))?.kind === 'file')
    .map((name) => ({ path: name, contents: readFileSync(path.join(folder, name), 'utf8') }));
}
