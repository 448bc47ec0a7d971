import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Diagnostic, JsonObject } from '@hubwright/schema';
import type { Solution } from '@hubwright/solution';
import { displayPathFrom } from '../display-path.js';
import { findTargets } from '../find-solutions.js';
import { zipPackage } from '../package-solution.js';
import { renderChecked } from '../render-checked.js';
import { UsageError } from '../usage-error.js';
import type { OutputFile } from '../write-atomically.js';

/** A solution with its package in memory: nothing of it is on disk yet. */
export interface BuiltPackage {
  /** The solution's folder, absolute. */
  readonly folder: string;
  readonly solution: Solution;
  readonly mainTemplate: JsonObject;
  /** What `hubwright package` writes to `Package/`. */
  readonly files: readonly OutputFile[];
  readonly zip: Uint8Array;
  /** In hexadecimal. */
  readonly sha256: string;
}

/** What building gave: a package, unless there are errors. */
export interface PackageBuild {
  readonly built: BuiltPackage | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Finds the one solution a path stands for, checks what its package depends on, and makes it. Throws a `UsageError` when the path stands
 * for something else, or for several.
 */
export async function buildPackage(given: string, directory: string): Promise<PackageBuild> {
  const folder = findSolutionFolder(given, directory);
  const { solution, rendered, diagnostics } = renderChecked(folder, {
    displayPath: displayPathFrom(directory),
  });
  if (!solution || !rendered) return { built: undefined, diagnostics };
  const files = await zipPackage(solution, rendered.files);
  const zip = files.find(({ name }) => name.endsWith('.zip'))!.contents;
  const bytes = typeof zip === 'string' ? Buffer.from(zip, 'utf8') : zip;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return {
    diagnostics,
    built: { folder, solution, mainTemplate: rendered.mainTemplate, files, zip: bytes, sha256 },
  };
}

/** The absolute folder of the one solution a path stands for. Throws a `UsageError` when there is none, or more. */
export function findSolutionFolder(given: string, directory: string): string {
  const [target, ...more] = findTargets([given], directory);
  if (!target || more.length > 0)
    throw new UsageError(`"${given}" holds ${more.length + 1} solutions; one is published at a time.`);
  if (target.kind === 'file')
    throw new UsageError(
      `"${given}" is a file. "publish" takes the folder of a solution; "deploy" takes a connector.`,
    );
  return path.resolve(target.path);
}
