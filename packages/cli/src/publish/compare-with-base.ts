import { createSource, isJsonObject, parseSource, type JsonObject } from '@hubwright/schema';
import { compareContents, type ContentChange } from '../compare-contents.js';
import { readPackageContents } from '../package-items.js';
import { readBlob, type Tree } from './clone-tree.js';
import type { GitRepository } from './git-repository.js';

/** What a new version changes for those who have the one in the clone. */
export interface BaseComparison {
  /** The version in the clone; `undefined` when the solution is new there. */
  readonly version: string | undefined;
  readonly changes: readonly ContentChange[];
}

/** Compares a package with the one a commit of the clone has for the same solution. */
export function compareWithBase(
  repository: GitRepository,
  base: Tree,
  folder: string,
  mainTemplate: JsonObject,
): BaseComparison {
  const entry = base.get(`${folder}/Package/mainTemplate.json`);
  if (!entry) return { version: undefined, changes: [] };
  const text = readBlob(repository, entry)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
  const value = parseSource(createSource('mainTemplate.json', text)).document?.value;
  if (!isJsonObject(value)) return { version: undefined, changes: [] };
  const older = readPackageContents(value);
  return {
    version: older.solutionVersion,
    changes: compareContents(older, readPackageContents(mainTemplate)),
  };
}
