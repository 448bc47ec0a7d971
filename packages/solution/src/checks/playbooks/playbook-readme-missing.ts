import { atText, createSource, defineCheck, type Diagnostic } from '@hubwright/schema';
import type { PlaybookContent } from '../../model.js';
import type { LintContext, LoadedFolder } from '../lint.js';
import { workflowsOf } from './workflow.js';

/** A playbook comes without a page that says how to set it up, or the page shows pictures that are not there. */
export const playbookReadmeMissing = defineCheck({
  id: 'playbook-readme-missing',
  severity: 'info',
  scope: 'playbook',
  origin: 'guidance',
  summary: 'A readme.md beside a playbook says how to set it up.',
  page: new URL('../../../checks/playbook-readme-missing.md', import.meta.url),
  messages: {
    missing:
      'There is no readme.md beside the playbook. Say in one what the playbook does, what it needs and what to do after deployment.',
    picture:
      'The picture "{path}" does not exist beside this page, so a gap is shown. Add it, or correct the path.',
  },
});

const picture =
  /!\[[^\]\n]{0,500}\]\(\s*<?([^)\s>]{1,500})|<img\b[^>\n]{0,500}?\bsrc\s*=\s*["']([^"'\n]{1,500})["']/gi;

/** Reports playbooks without a readme.md in their folder, or in the one above a trigger folder, and its missing pictures. */
export function findMissingReadmes(content: PlaybookContent, { folder }: LintContext): Diagnostic[] {
  if (workflowsOf(content).length === 0) return [];
  const own = [folder.roots.solutionFolder, ...content.folders].join('/');
  // The folder is not known when the file lies outside of the solution.
  if (!folder.listing.entries(own)) return [];
  const isTriggerFolder = /-trigger/i.test(content.folders.at(-1) ?? '');
  let place = own;
  let shown = content.source.path;
  for (let level = isTriggerFolder ? 2 : 1; level > 0; level--) {
    shown = shown.slice(0, shown.lastIndexOf('/'));
    const readme = folder.listing.find(place, 'readme.md');
    if (readme?.kind === 'file') return findMissingPictures(place, `${shown}/${readme.name}`, folder);
    place = place.slice(0, place.lastIndexOf('/'));
  }
  return [playbookReadmeMissing.report('missing', {}, atText(content.source))];
}

function findMissingPictures(place: string, shown: string, folder: LoadedFolder): Diagnostic[] {
  const name = shown.slice(shown.lastIndexOf('/') + 1);
  // Only peeked at: the page is no content, and is not checked as such.
  const source = createSource(shown, folder.reader.peek(`${place}/${name}`));
  return [...source.text.matchAll(picture)].flatMap((match) => {
    const path = match[1] ?? match[2] ?? '';
    if (path === '' || /^(?:[a-z][a-z0-9+.-]*:|\/|#)/i.test(path) || exists(place, path, folder)) return [];
    const offset = match.index + match[0].lastIndexOf(path);
    return playbookReadmeMissing.report('picture', { path }, atText(source, offset, path.length));
  });
}

function exists(place: string, path: string, { listing }: LoadedFolder): boolean {
  const segments = place.split('/');
  for (const part of decode(path)
    .replace(/[?#].*$/, '')
    .split(/[\\/]/)) {
    if (part === '..') segments.pop();
    else if (part !== '.' && part !== '') segments.push(part);
  }
  const file = segments.pop() ?? '';
  return listing.entries(segments.join('/'))?.has(file) ?? false;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
