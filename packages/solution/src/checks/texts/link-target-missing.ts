import { posix } from 'node:path';
import { defineCheck, type Diagnostic } from '@hubwright/schema';
import type { LoadedFile } from '../../loading/source-reader.js';
import type { LintContext, LoadedFolder } from '../lint.js';
import { deployTargetOf } from './deploy-target.js';
import { isComputed, linksOf, locateLink } from './file-links.js';
import { repositoryPathOf } from './repository-link.js';

/** A link into the public repository to a file that the clone at hand does not have. */
export const linkTargetMissing = defineCheck({
  id: 'link-target-missing',
  severity: 'warning',
  scope: 'file',
  origin: 'ours',
  summary: 'Links into the public repository lead to files that are there.',
  aka: ['Azure-Sentinel/hyperlinkValidator'],
  page: new URL('../../../checks/link-target-missing.md', import.meta.url),
  messages: {
    missing: 'This link leads to "{path}" of the public repository, and there is no such file{hint}.',
  },
});

/** Reports links to files that do not exist beside the solution, where the folder they are in can be seen. */
export function findMissingTargets(file: LoadedFile, { folder }: LintContext): Diagnostic[] {
  return linksOf(file).flatMap((link) => {
    const target = deployTargetOf(link);
    const repository = repositoryPathOf(target?.address ?? link.address);
    if (!repository || !/^(?:master|HEAD)$/i.test(repository.revision) || isComputed(link)) return [];
    const missing = missingPart(repository.path.split('/'), folder);
    if (!missing) return [];
    const { path } = repository;
    const hint = missing.near === undefined ? '' : `; did you mean "${missing.near}"`;
    return [
      linkTargetMissing.report('missing', { path, hint }, locateLink(link, target?.start, target?.end)),
    ];
  });
}

/** Where a path ends too early, and an entry there of that name in another case. Undefined when it exists, or nobody can tell. */
function missingPart(
  segments: readonly string[],
  { listing, roots }: LoadedFolder,
): { readonly near: string | undefined } | undefined {
  const [first = '', second] = segments;
  const isOwn = /^solutions$/i.test(first) && second === posix.basename(roots.solutionFolder);
  if (!isOwn && roots.repositoryRoot === roots.solutionFolder) return undefined;
  // Whoever has a part of the repository has whole solutions, and whole folders beside them.
  const seen = /^solutions$/i.test(first) ? 2 : 1;
  let path = isOwn ? roots.solutionFolder : roots.repositoryRoot;
  for (const [index, segment] of segments.entries()) {
    if (isOwn && index < seen) continue;
    const entries = listing.entries(path);
    if (!entries) return undefined;
    if (!entries.has(segment)) {
      return index < seen ? undefined : { near: listing.find(path, segment)?.name };
    }
    path = `${path}/${segment}`;
  }
  return undefined;
}
