import { defineCheck, suggest, type Diagnostic } from '@hubwright/schema';
import type { Solution } from '../../model.js';
import type { LintContext, LoadedFolder } from '../lint.js';
import { readLogoTag } from './logo-tag.js';
import { placeOfData, textMember } from './solution-places.js';

/** The logo names a file of the public repository that the working copy does not have. */
export const solutionLogoMissing = defineCheck({
  id: 'solution-logo-missing',
  severity: 'warning',
  scope: 'solution',
  origin: 'guidance',
  summary: 'The file the logo names is in the repository.',
  messages: {
    missing:
      'The logo is "{file}" of the public repository, which this copy of it does not have. Add the file, or correct the address.',
    similar:
      'The logo is "{file}" of the public repository, which this copy of it does not have. Did you mean "{suggestion}"?',
    case: 'The logo is "{file}" of the public repository, where it is spelt "{suggestion}". Addresses count upper and lower case; spell it the same way.',
  },
  page: new URL('../../../checks/solution-logo-missing.md', import.meta.url),
});

const address = /^https:\/\/raw\.githubusercontent\.com\/Azure\/Azure-Sentinel\/(?:refs\/heads\/)?master\/([^?#\s]+)/i;

/**
 * Looks for the file below the root of the repository. A folder that the repository lacks altogether says that it is
 * no copy of the public one, or a part of it, and nothing is known.
 */
export function findMissingLogo(solution: Solution, context: LintContext): Diagnostic[] {
  const logo = textMember(placeOfData(solution, context), 'Logo');
  const src = logo && readLogoTag(logo)?.src;
  const path = src && decodePath(address.exec(src.text)?.[1]);
  if (!src || path === undefined) return [];
  const { folder } = context;
  const slash = path.lastIndexOf('/');
  const names = folder.listing.entries(`${folder.roots.repositoryRoot}/${path.slice(0, Math.max(slash, 0))}`);
  if (slash < 1 || !names || names.has(path.slice(slash + 1)) || !isLogoFolder(path, folder)) return [];
  const location = {
    source: logo.source,
    pointer: logo.pointer,
    at: 'value' as const,
    span: { start: src.start, end: src.end },
  };
  const name = path.slice(slash + 1);
  const otherCase = [...names.keys()].find((candidate) => candidate.toLowerCase() === name.toLowerCase());
  if (otherCase !== undefined)
    return [solutionLogoMissing.report('case', { file: path, suggestion: otherCase }, location)];
  const suggestion = suggest(name, [...names.keys()]);
  return [
    suggestion === undefined
      ? solutionLogoMissing.report('missing', { file: path }, location)
      : solutionLogoMissing.report('similar', { file: path, suggestion }, location),
  ];
}

/** `Logos/` of the repository, or a folder of this solution. */
function isLogoFolder(path: string, { folderName }: LoadedFolder): boolean {
  return path.startsWith('Logos/') || path.startsWith(`Solutions/${folderName}/`);
}

function decodePath(path: string | undefined): string | undefined {
  try {
    return path === undefined ? undefined : decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
