import { atValue, defineCheck, type Diagnostic } from '@hubwright/schema';
import type { WatchlistContent } from '../../model.js';
import { readMember } from '../placed-value.js';
import { propertiesOf } from './watchlist-table.js';

/** The items of a watchlist are too many to stand in its file. */
export const watchlistTooLarge = defineCheck({
  id: 'watchlist-too-large',
  severity: 'error',
  scope: 'watchlist',
  origin: 'guidance',
  summary: 'The items of a watchlist have at most 3.8 MB.',
  page: new URL('../../../checks/watchlist-too-large.md', import.meta.url),
  messages: {
    large:
      'The items of this watchlist have {size} MB; Microsoft Sentinel takes at most 3.8 MB. Divide the watchlist, or load the items from a storage account.',
  },
});

/** 3.8 MB, read as the larger of the two meanings of MB: what is reported is surely too much. */
const maximumBytes = 3.8 * 1024 * 1024;

/** Reports `rawContent` of more than 3.8 MB in UTF-8. */
export function findTooLargeWatchlists(content: WatchlistContent): Diagnostic[] {
  const raw = readMember(propertiesOf(content), 'rawContent');
  if (typeof raw?.value !== 'string' || raw.value.length * 3 <= maximumBytes) return [];
  const bytes = new TextEncoder().encode(raw.value).length;
  if (bytes <= maximumBytes) return [];
  const size = (bytes / 1024 / 1024).toFixed(1);
  return [watchlistTooLarge.report('large', { size }, atValue(raw.source, raw.pointer))];
}
