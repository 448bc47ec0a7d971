import { defineCheck, type Diagnostic } from '@hubwright/schema';
import type { LoadedFile } from '../../loading/source-reader.js';
import { linksOf, locateLink } from './file-links.js';
import { replaceStretches } from '../../fixes/replace-stretches.js';

/** A link to Microsoft's documentation in one language. */
export const linkLocale = defineCheck({
  id: 'link-locale',
  severity: 'warning',
  scope: 'file',
  origin: 'public-pipeline',
  summary: "Links to Microsoft's documentation leave the language to the reader.",
  aka: ['Azure-Sentinel/documentsLinkValidator'],
  page: new URL('../../../checks/link-locale.md', import.meta.url),
  messages: {
    found:
      'This link leads to the documentation in "{locale}". Leave that out: readers get their own language.',
  },
});

const localised =
  /^https?:\/\/(docs|azure|learn)\.microsoft\.com\/([a-z]{2,3}(?:-[a-z]{4})?-[a-z]{2})(?:\/|(?=[?#]|$))/i;

/** Reports links with a language; the public checks refuse those to docs and azure.microsoft.com. */
export function findLocales(file: LoadedFile): Diagnostic[] {
  return linksOf(file).flatMap((link) => {
    const found = localised.exec(link.address);
    if (!found) return [];
    const [whole, site = '', locale = ''] = found;
    const from = whole.lastIndexOf(locale);
    const fix = replaceStretches('Leave out the language', [
      { location: locateLink(link, from, whole.length), newText: '' },
    ]);
    const severity = site.toLowerCase() === 'learn' ? 'info' : 'warning';
    const place = locateLink(link, from, from + locale.length);
    return [linkLocale.report('found', { locale }, place, { fix, severity })];
  });
}
