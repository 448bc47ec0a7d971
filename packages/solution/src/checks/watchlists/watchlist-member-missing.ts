import { atKey, atValue, defineCheck, isJsonObject, type Diagnostic } from '@hubwright/schema';
import type { WatchlistContent } from '../../model.js';
import { readMember } from '../placed-value.js';
import { propertiesOf } from './watchlist-table.js';

/** A watchlist lacks what Microsoft Sentinel needs to create it. */
export const watchlistMemberMissing = defineCheck({
  id: 'watchlist-member-missing',
  severity: 'warning',
  scope: 'watchlist',
  origin: 'guidance',
  summary: 'A watchlist says who provides it, and has items.',
  page: new URL('../../../checks/watchlist-member-missing.md', import.meta.url),
  messages: {
    missing: 'The watchlist has no "{member}", which Microsoft Sentinel requires. Add it.',
    blank: 'The "{member}" of the watchlist is blank, and Microsoft Sentinel requires one. Write it.',
    items:
      'The watchlist has no items: its "rawContent" is blank. Write at least the line with the names of the columns.',
  },
});

/** What the service requires beside the search key, and beside what the JSON Schema of watchlists requires. */
const required = ['provider'];

/** Reports a missing or blank provider, and blank items. */
export function findMissingMembers(content: WatchlistContent): Diagnostic[] {
  const properties = propertiesOf(content);
  if (!properties || !isJsonObject(properties.value)) return [];
  const found = required.flatMap((member) => {
    const place = readMember(properties, member);
    if (!place) {
      const location = atKey(properties.source, properties.pointer);
      return [watchlistMemberMissing.report('missing', { member }, location)];
    }
    if (typeof place.value !== 'string' || place.value.trim() !== '') return [];
    return [watchlistMemberMissing.report('blank', { member }, atValue(place.source, place.pointer))];
  });
  const raw = readMember(properties, 'rawContent');
  if (typeof raw?.value === 'string' && raw.value.trim() === '') {
    found.push(watchlistMemberMissing.report('items', {}, atValue(raw.source, raw.pointer)));
  }
  return found;
}
