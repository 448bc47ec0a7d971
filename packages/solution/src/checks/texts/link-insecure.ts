import { defineCheck, type Diagnostic } from '@hubwright/schema';
import type { LoadedFile } from '../../loading/source-reader.js';
import { linksOf, locateLink } from './file-links.js';
import { replaceStretches } from '../../fixes/replace-stretches.js';
import { roleOf } from './text-role.js';

/** A link without encryption to a site that has it. */
export const linkInsecure = defineCheck({
  id: 'link-insecure',
  severity: 'info',
  scope: 'file',
  origin: 'ours',
  summary: 'Links to sites that are known to speak https use it.',
  page: new URL('../../../checks/link-insecure.md', import.meta.url),
  messages: { found: 'This link is not encrypted, though {host} is reached by https. Write https.' },
});

/** Sites that redirect to https; of others nobody knows without asking. */
const secureHost =
  /^http:\/\/((?:[\w-]+\.)*(?:microsoft\.com|azure\.com|aka\.ms|github\.com|githubusercontent\.com|github\.io|mitre\.org|wikipedia\.org|google\.com|office\.com|windows\.net))(?=[/?#]|$)/i;

/** Hosts whose addresses are names of formats and not links. */
const namesOnly = /^schemas?\./i;

/** Members that hold an address and nothing else. */
const linkMembers = new Set(['link', 'url', 'uri', 'href', 'logo', 'links']);

/** Reports links that could be encrypted. */
export function findInsecureLinks(file: LoadedFile): Diagnostic[] {
  return linksOf(file).flatMap((link) => {
    const host = secureHost.exec(link.address)?.[1];
    if (host === undefined || namesOnly.test(host)) return [];
    if (roleOf(link.text) !== 'prose' && !linkMembers.has(link.text.member)) return [];
    const scheme = locateLink(link, 0, 'http'.length);
    const fix = replaceStretches('Write https', [{ location: scheme, newText: 'https' }]);
    return [linkInsecure.report('found', { host }, scheme, { fix })];
  });
}
