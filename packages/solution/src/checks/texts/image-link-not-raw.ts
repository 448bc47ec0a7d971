import { defineCheck, type Diagnostic } from '@hubwright/schema';
import type { LoadedFile } from '../../loading/source-reader.js';
import { linksOf, locateLink, type FileLink } from './file-links.js';
import { replaceStretches } from '../../fixes/replace-stretches.js';
import { readRepositoryLink } from './repository-link.js';

/** A picture whose address is that of a page about it. */
export const imageLinkNotRaw = defineCheck({
  id: 'image-link-not-raw',
  severity: 'warning',
  scope: 'file',
  origin: 'ours',
  summary: 'Pictures are shown from the address of the file, not from the page of GitHub about it.',
  page: new URL('../../../checks/image-link-not-raw.md', import.meta.url),
  messages: {
    page: 'This picture is not shown: the address is that of a page of GitHub about the file. Write the address of the file, {raw}',
  },
});

/** Reports pictures, in HTML or Markdown, with the address of a page. */
export function findPagesAsImages(file: LoadedFile): Diagnostic[] {
  return linksOf(file).flatMap((link) => {
    const repository = isShown(link) ? readRepositoryLink(link.address) : undefined;
    if (repository?.form !== 'page' || !/\.(?:svg|png|jpe?g|gif)$/i.test(repository.path)) return [];
    const { owner, repository: name, revision, path } = repository;
    const raw = `https://raw.githubusercontent.com/${owner}/${name}/${revision}/${encodeURI(path)}`;
    const location = locateLink(link);
    const fix = replaceStretches('Write the address of the file', [{ location, newText: raw }]);
    return [imageLinkNotRaw.report('page', { raw }, location, { fix })];
  });
}

function isShown({ text, start }: FileLink): boolean {
  const before = text.value.slice(Math.max(0, start - 200), start);
  return /<img\b[^>]*\bsrc\s*=\s*["']?\s*$/i.test(before) || /!\[[^\]]*\]\(\s*$/.test(before);
}
