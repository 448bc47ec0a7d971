import { atValue } from '@hubwright/schema';
import { contentIdentity, type ContentIdentity } from '../../linking/content-identity.js';
import type { Content } from '../../model.js';

/** What others know an item by: its content id, or the alias queries get a watchlist with. */
export function publishedId(item: Content): ContentIdentity | undefined {
  if (item.contentKind !== 'Watchlist') return contentIdentity(item);
  const id = item.resource.properties?.['watchlistAlias'];
  if (typeof id !== 'string' || id === '') return undefined;
  return { id, location: atValue(item.source, '/resources/0/properties/watchlistAlias') };
}

/** Tells whether a name is only known when something is filled in or evaluated. */
export function isComputed(name: string): boolean {
  return name.startsWith('[') || name.includes('{{');
}
