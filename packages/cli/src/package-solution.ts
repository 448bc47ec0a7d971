import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { comparePackage, createZip, readZip, type PackageFile } from '@hubwright/packaging';
import type { Diagnostic } from '@hubwright/schema';
import type { Solution } from '@hubwright/solution';
import { bumpedVersion, dataFileVersion, writeDataFileVersion, type VersionPart } from './bump-version.js';
import { displayPathFrom } from './display-path.js';
import { renderChecked } from './render-checked.js';
import { writeAtomically, type OutputFile } from './write-atomically.js';

/** How to package one solution. */
export interface PackageOptions {
  /** The folder messages show paths relative to; absolute. */
  readonly root: string;
  /** Write to `<outDir>/<solution folder>/` instead of `<solution>/Package/`. */
  readonly outDir?: string;
  /** Compare with what is there and write nothing. */
  readonly check?: boolean;
  /** Count the version up first, and write it to the data file when the package is written. */
  readonly bump?: VersionPart;
}

/** What became of a solution, as `--format json` prints it. */
export interface PackageResult {
  readonly name: string;
  readonly folder: string;
  readonly version: string;
  readonly status: 'packaged' | 'unchanged' | 'stale' | 'failed';
  readonly files: readonly PackagedFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A file of a package: where it is (relative to the root), its size and digest. */
export interface PackagedFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/**
 * Packages one solution folder (absolute path): load, link, gate, render, check, gate, zip, read back, write. A user's
 * fault is in `diagnostics` and nothing is written; an exception is a bug or the environment.
 */
export async function packageSolution(folder: string, options: PackageOptions): Promise<PackageResult> {
  const { solution, rendered, diagnostics } = renderChecked(folder, {
    displayPath: displayPathFrom(options.root),
    ...(options.bump && { solutionVersion: bumpedVersion(dataFileVersion(folder), options.bump) }),
  });
  const identity = {
    name: solution?.name ?? path.basename(folder),
    folder: displayPathFrom(options.root)(folder),
    version: solution?.solutionVersion ?? '',
  };
  if (!solution || !rendered) return { ...identity, status: 'failed', files: [], diagnostics };
  const outputs = await zipPackage(solution, rendered.files);
  const target = options.outDir
    ? path.join(options.outDir, path.basename(folder))
    : path.join(folder, 'Package');
  const changed = outputs.some((file) => !isOnDisk(path.join(target, file.name), file.contents));
  if (changed && !options.check) writeAtomically(target, outputs);
  if (options.bump && !options.check) writeDataFileVersion(folder, solution);
  const status = !changed ? 'unchanged' : options.check ? 'stale' : 'packaged';
  const files = outputs.map((file) => describeFile(path.join(target, file.name), file, options.root));
  return { ...identity, status, files, diagnostics };
}

/**
 * The two files the content hub takes; testParameters.json stays beside the zip.
 * @see https://github.com/Azure/Azure-Sentinel/tree/master/Tools/Create-Azure-Sentinel-Solution
 */
const zippedFiles = new Set(['mainTemplate.json', 'createUiDefinition.json']);

/** The files of a package and the zip of those the content hub takes, read back and compared. */
export async function zipPackage(solution: Solution, files: readonly PackageFile[]): Promise<OutputFile[]> {
  const zipped = files.filter((file) => zippedFiles.has(file.path));
  const zip = await createZip(zipped);
  const readBack = await readZip(zip);
  const differences = comparePackage(zipped, readBack.files);
  if (differences.length > 0 || readBack.problems.length > 0) {
    throw new Error(
      `The zip of "${solution.name}" does not hold what was put in: ${JSON.stringify({ differences, problems: readBack.problems })}`,
    );
  }
  return [
    ...files.map((file) => ({ name: file.path, contents: file.contents })),
    { name: `${solution.solutionVersion}.zip`, contents: zip },
  ];
}

function isOnDisk(file: string, contents: string | Uint8Array): boolean {
  return existsSync(file) && readFileSync(file).equals(bufferOf(contents));
}

function describeFile(file: string, { contents }: OutputFile, root: string): PackagedFile {
  const bytes = bufferOf(contents);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { path: displayPathFrom(root)(file), bytes: bytes.byteLength, sha256 };
}

function bufferOf(contents: string | Uint8Array): Buffer {
  return typeof contents === 'string'
    ? Buffer.from(contents, 'utf8')
    : Buffer.from(contents.buffer, contents.byteOffset, contents.byteLength);
}
