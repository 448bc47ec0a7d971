import { posix } from 'node:path';
import type { FolderListing } from './folder-listing.js';

/** The folders references may point into. Both absolute, with forward slashes. */
export interface ReferenceRoots {
  readonly solutionFolder: string;
  /** The folder above `Solutions/`, or the solution folder itself when it stands alone. */
  readonly repositoryRoot: string;
}

/** What became of a reference. `path` is absolute and spelt as on disk. */
export type ResolvedReference =
  | { readonly outcome: 'found'; readonly path: string }
  | { readonly outcome: 'other-case'; readonly path: string; readonly reference: string }
  | { readonly outcome: 'outside' | 'absolute' }
  | { readonly outcome: 'missing'; readonly siblings: readonly string[] };

/**
 * Resolves a content path of the data file. The public repository holds paths relative to the solution folder, to
 * the repository root, and to `Solutions/`, with either slash; all are tried, exact spelling first.
 * @see https://github.com/Azure/Azure-Sentinel/tree/master/Tools/Create-Azure-Sentinel-Solution
 */
export function resolveReference(
  reference: string,
  roots: ReferenceRoots,
  listing: FolderListing,
): ResolvedReference {
  const relative = reference.replaceAll('\\', '/').trim();
  if (relative.startsWith('/') || /^[A-Za-z]:/.test(relative) || relative.includes('://')) {
    return { outcome: 'absolute' };
  }
  const candidates = candidatePaths(relative, roots).filter(({ base, path }) => isInside(base, path));
  if (candidates.length === 0) return { outcome: 'outside' };
  let otherCase: ResolvedReference | undefined;
  for (const { base, path } of candidates) {
    const found = walk(base, path, listing);
    if (found === undefined) continue;
    if (found === path) return { outcome: 'found', path };
    otherCase ??= { outcome: 'other-case', path: found, reference: found.slice(base.length + 1) };
  }
  return otherCase ?? { outcome: 'missing', siblings: siblingsOf(candidates[0]!.path, listing) };
}

function candidatePaths(relative: string, roots: ReferenceRoots): { base: string; path: string }[] {
  const { solutionFolder, repositoryRoot } = roots;
  const withinSolution = posix.join(solutionFolder, relative);
  const candidates = [{ base: solutionFolder, path: withinSolution }];
  if (!isInside(solutionFolder, withinSolution))
    candidates[0] = { base: repositoryRoot, path: withinSolution };
  if (repositoryRoot !== solutionFolder) {
    candidates.push({ base: repositoryRoot, path: posix.join(repositoryRoot, relative) });
    const solutions = posix.dirname(solutionFolder);
    candidates.push({ base: solutions, path: posix.join(solutions, relative) });
  }
  const ownFolder = /^(?:Solutions\/)?([^/]+)\/(.+)$/i.exec(relative);
  if (ownFolder?.[1] === posix.basename(solutionFolder)) {
    candidates.push({ base: solutionFolder, path: posix.join(solutionFolder, ownFolder[2]!) });
  }
  return candidates;
}

/** Tells whether a normalised absolute path lies in a folder. */
export function isInside(folder: string, path: string): boolean {
  return path.startsWith(folder === '/' ? '/' : `${folder}/`);
}

/** Follows a path below a base, entry by entry; gives the spelling on disk, or `undefined` when it ends nowhere. */
function walk(base: string, path: string, listing: FolderListing): string | undefined {
  let current = base;
  const segments = path.slice(base.length + 1).split('/');
  for (const [index, segment] of segments.entries()) {
    const entry = listing.find(current, segment);
    if (!entry) return undefined;
    const last = index === segments.length - 1;
    if (last ? entry.kind !== 'file' : entry.kind !== 'directory') return undefined;
    current = `${current}/${entry.name}`;
  }
  return current;
}

function siblingsOf(path: string, listing: FolderListing): string[] {
  const entries = listing.entries(posix.dirname(path));
  return entries
    ? [...entries.values()].filter((entry) => entry.kind === 'file').map((entry) => entry.name)
    : [];
}
