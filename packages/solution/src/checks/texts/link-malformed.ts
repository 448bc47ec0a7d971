import { atValue, defineCheck, type Diagnostic } from '@hubwright/schema';
import type { LoadedFile } from '../../loading/source-reader.js';
import { isComputed, linksOf, locateLink } from './file-links.js';
import { stringsOf } from './file-strings.js';
import { roleOf } from './text-role.js';

/** An address that leads nowhere because of how it is written. */
export const linkMalformed = defineCheck({
  id: 'link-malformed',
  severity: 'warning',
  scope: 'file',
  origin: 'ours',
  summary: 'Addresses of links are well-formed.',
  page: new URL('../../../checks/link-malformed.md', import.meta.url),
  messages: {
    start: 'No address begins with "{start}". Write "https://" once, followed by the host.',
    host: '"{host}" is no host, so this link leads nowhere.',
  },
});

/** Beginnings that are slips of the keyboard; after a slash or "=" they may be part of a longer address. */
const slip =
  /(?<![\w/=%&?.-])(?:https?:\/(?=[\w[])|https?:\/{3,}|https?\/\/|https?;\/\/|https?:\\{1,2}(?=\w)|h{2,}ttps?:\/\/|htps?:\/\/|htts?p?s?:\/\/(?<!https?:\/\/)|https?:\/\/https?:\/?\/?)/gi;

/** A quick look for what may be one. */
const maySlip = /https?:(?:\/(?!\/)|\/{3}|\\)|https?:\/\/https?:|https?;?\/\/|hhttp|htps?:|htt(?:s|p?ss|sp):/;

/** Reports addresses that are written wrongly. */
export function findMalformedLinks(file: LoadedFile): Diagnostic[] {
  const slips = (maySlip.test(file.source.text) ? stringsOf(file) : []).flatMap((text) => {
    if (!maySlip.test(text.value)) return [];
    const isWhole = /^\s*h+t?t?ps?[:/;]\S+\s*$/i.test(text.value);
    if (roleOf(text) !== 'prose' && !isWhole) return [];
    return [...text.value.matchAll(slip)].map(({ 0: start, index }) =>
      linkMalformed.report(
        'start',
        { start },
        atValue(text.source, text.pointer, { start: index, end: index + start.length }),
      ),
    );
  });
  const hosts = linksOf(file).flatMap((link) => {
    const host = /^https?:\/\/([^/?#]+)/i.exec(link.address)?.[1];
    if (host === undefined || /^[a-z\d-]+(?:\.[a-z\d-]+)+$/i.test(host)) return [];
    if (isComputed(link) || roleOf(link.text) === 'query') return [];
    if (/[*%[\]@()]/.test(host) || URL.canParse(link.address)) return [];
    const from = link.address.indexOf(host);
    return [linkMalformed.report('host', { host }, locateLink(link, from, from + host.length))];
  });
  return [...slips, ...hosts];
}
