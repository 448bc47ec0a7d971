import type { NodeLocation } from '@hubwright/schema';
import type { LoadedFile } from '../../loading/source-reader.js';
import { isComputed, linksOf, locateLink } from './file-links.js';
import { roleOf } from './text-role.js';

/** A link people may follow. */
export interface ProseLink {
  readonly address: string;
  readonly location: NodeLocation;
}

/** Members that hold a link, or HTML with one. */
const linkMembers = new Set(['link', 'logo']);

/** The links of a file that are there for people: in prose, and in members for links. Addresses of APIs are none. */
export function proseLinksOf(file: Pick<LoadedFile, 'source' | 'value'>): ProseLink[] {
  return linksOf({ ...file, diagnostics: [] }).flatMap((link) => {
    if (isComputed(link) || (roleOf(link.text) !== 'prose' && !linkMembers.has(link.text.member))) return [];
    return [{ address: link.address, location: locateLink(link) }];
  });
}
