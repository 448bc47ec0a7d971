import { defineCheck, type Diagnostic } from '@hubwright/schema';
import type { LoadedFile } from '../../loading/source-reader.js';
import { deployTargetOf } from './deploy-target.js';
import { linksOf, locateLink } from './file-links.js';
import { isPublicRepository, readRepositoryLink, type RepositoryLink } from './repository-link.js';

/** A link into somebody's fork of the public repository, or into a branch of it. */
export const linkToFork = defineCheck({
  id: 'link-to-fork',
  severity: 'warning',
  scope: 'file',
  origin: 'ours',
  summary: 'Links into the public repository lead to its master branch, not to forks and branches.',
  page: new URL('../../../checks/link-to-fork.md', import.meta.url),
  messages: {
    fork: 'This link leads into the fork of "{owner}", and breaks when the fork is changed or deleted. Write Azure/Azure-Sentinel/master, where the file will be once the pull request is merged.',
    branch:
      'This link leads to the branch "{revision}" of the public repository, which is deleted once it is merged. Write "master".',
  },
});

/** Reports links to forks and branches, those of deploy buttons too. A commit stays what it is. */
export function findForkLinks(file: LoadedFile): Diagnostic[] {
  return linksOf(file).flatMap((link) => {
    const target = deployTargetOf(link);
    const repository = readRepositoryLink(target?.address ?? link.address);
    if (!repository) return [];
    const place = locateLink(link, target?.start, target?.end);
    return reportOf(repository).map(([message, args]) => linkToFork.report(message, args, place));
  });
}

function reportOf(
  repository: RepositoryLink,
): (readonly ['fork' | 'branch', { owner: string; revision: string }])[] {
  const { owner, repository: name, revision } = repository;
  if (isPublicRepository(repository)) {
    const isLasting = /^(?:master|HEAD|[0-9a-f]{7,40})$/i.test(revision);
    return isLasting ? [] : [['branch', { owner, revision }]];
  }
  return name.toLowerCase() === 'azure-sentinel' ? [['fork', { owner, revision }]] : [];
}
