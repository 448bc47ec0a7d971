import { defineCheck, type Diagnostic } from '@hubwright/schema';
import type { LoadedFile } from '../../loading/source-reader.js';
import { deployTargetOf } from './deploy-target.js';
import { linksOf, locateLink } from './file-links.js';
import { readRepositoryLink } from './repository-link.js';

/** A "Deploy to Azure" button whose template the portal cannot read. */
export const deployLinkBroken = defineCheck({
  id: 'deploy-link-broken',
  severity: 'warning',
  scope: 'file',
  origin: 'ours',
  summary: '"Deploy to Azure" buttons hand the portal the encoded address of a template.',
  page: new URL('../../../checks/deploy-link-broken.md', import.meta.url),
  messages: {
    encoding:
      'The portal cannot decode "{found}", the address of the template. Encode it as encodeURIComponent does.',
    twice: 'The address of the template is encoded twice, so the portal looks for "{found}". Encode it once.',
    address:
      'The address of the template is "{found}", and it has to begin with https:// and be encoded as encodeURIComponent does.',
    page: 'The address of the template is that of a page of GitHub, which is no JSON. Use the address of the raw file: {raw}',
  },
});

/** Reports buttons that deploy nothing. */
export function findBrokenDeployLinks(file: LoadedFile): Diagnostic[] {
  return linksOf(file).flatMap((link) => {
    const target = deployTargetOf(link);
    if (!target) return [];
    const { encoded, start, end, address } = target;
    const place = locateLink(link, start, end);
    if (address === undefined) return [deployLinkBroken.report('encoding', { found: encoded }, place)];
    if (/^https?%3A/i.test(address)) return [deployLinkBroken.report('twice', { found: address }, place)];
    if (!/^https:\/\/[\w.-]+\//i.test(address) || !URL.canParse(address)) {
      return [deployLinkBroken.report('address', { found: address }, place)];
    }
    if (encoded.includes('/')) return [deployLinkBroken.report('address', { found: address }, place)];
    const repository = readRepositoryLink(address);
    if (repository?.form !== 'page') return [];
    const { owner, repository: name, revision, path } = repository;
    const raw = `https://raw.githubusercontent.com/${owner}/${name}/${revision}/${encodeURI(path)}`;
    return [deployLinkBroken.report('page', { raw }, place)];
  });
}
