import { defineCheck, type Diagnostic } from '@hubwright/schema';
import type { LoadedFile } from '../../loading/source-reader.js';
import { linksOf, locateLink } from './file-links.js';
import { replaceStretches } from '../../fixes/replace-stretches.js';

/** A link to where Microsoft's documentation was until 2022. */
export const linkDocsMoved = defineCheck({
  id: 'link-docs-moved',
  severity: 'info',
  scope: 'file',
  origin: 'guidance',
  summary: "Links to Microsoft's documentation lead to learn.microsoft.com.",
  page: new URL('../../../checks/link-docs-moved.md', import.meta.url),
  messages: {
    found:
      'The documentation moved from docs.microsoft.com to learn.microsoft.com in 2022{others}. Write the new host.',
  },
});

const oldHost = /^https?:\/\/docs\.microsoft\.com(?=[/?#]|$)/i;

/** Reports the first such link of a file; the fix writes the new host in all. */
export function findMovedDocs(file: LoadedFile): Diagnostic[] {
  const places = linksOf(file).flatMap((link) => {
    const host = oldHost.exec(link.address)?.[0];
    return host === undefined ? [] : [locateLink(link, host.indexOf('//') + 2, host.length)];
  });
  const [first] = places;
  if (!first) return [];
  const fix = replaceStretches(
    'Write learn.microsoft.com',
    places.map((location) => ({ location, newText: 'learn.microsoft.com' })),
  );
  const others = places.length === 1 ? '' : `, and this file has ${places.length} links there`;
  return [linkDocsMoved.report('found', { others }, first, { fix })];
}
