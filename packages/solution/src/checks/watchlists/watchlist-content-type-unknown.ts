import { atValue, defineCheck, type Diagnostic } from '@hubwright/schema';
import { renameFix } from '../../fixes/rename-fix.js';
import type { WatchlistContent } from '../../model.js';
import { readMember, readText } from '../placed-value.js';
import { propertiesOf } from './watchlist-table.js';

/** The content type of a watchlist is not one of those that are read. */
export const watchlistContentTypeUnknown = defineCheck({
  id: 'watchlist-content-type-unknown',
  severity: 'warning',
  scope: 'watchlist',
  origin: 'guidance',
  summary: 'The items of a watchlist are comma-separated or tab-separated text.',
  page: new URL('../../../checks/watchlist-content-type-unknown.md', import.meta.url),
  messages: {
    unknown:
      'Microsoft Sentinel reads the items of a watchlist as "text/csv" or "text/tsv", not as "{type}". Write one of the two.',
  },
});

/** Reports a `contentType` that is neither of the two, in any case. */
export function findUnknownContentTypes(content: WatchlistContent): Diagnostic[] {
  const properties = propertiesOf(content);
  const type = readText(properties, 'contentType');
  const place = readMember(properties, 'contentType');
  if (!place || type === undefined || type.startsWith('[')) return [];
  if (/^\s*text\/(?:csv|tsv|tab-separated-values)\s*(?:;.*)?$/i.test(type)) return [];
  const location = atValue(place.source, place.pointer);
  const fix = /csv|excel/i.test(type)
    ? { fix: renameFix('Replace with "text/csv"', location, 'text/csv') }
    : {};
  return [watchlistContentTypeUnknown.report('unknown', { type }, location, fix)];
}
