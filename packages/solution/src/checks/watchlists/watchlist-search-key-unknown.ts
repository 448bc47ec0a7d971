import { atValue, defineCheck, suggest, type Diagnostic } from '@hubwright/schema';
import { renameFix } from '../../fixes/rename-fix.js';
import type { WatchlistContent } from '../../model.js';
import { readMember, readText } from '../placed-value.js';
import { propertiesOf, tableOf } from './watchlist-table.js';

/** The search key of a watchlist is none of its columns. */
export const watchlistSearchKeyUnknown = defineCheck({
  id: 'watchlist-search-key-unknown',
  severity: 'error',
  scope: 'watchlist',
  origin: 'guidance',
  summary: 'The search key of a watchlist is one of its columns.',
  page: new URL('../../../checks/watchlist-search-key-unknown.md', import.meta.url),
  messages: {
    unknown:
      'The watchlist has no column "{key}" to search by; its columns are {columns}. Microsoft Sentinel refuses the watchlist. Name one of them.',
    otherCase: 'The column is spelt "{column}", not "{key}". Write it the same way.',
    missing:
      'The watchlist has no "itemsSearchKey", which Microsoft Sentinel requires. Add it, with the name of the column that other tables are joined with: {columns}.',
    noHeader:
      '"numberOfLinesToSkip" leaves no line with the names of the columns. It counts the lines before that one; write 0 when the names come first.',
  },
});

const shownColumns = 12;

/** Reports a search key that is not in the header of the items, and items without a header. */
export function findUnknownSearchKeys(content: WatchlistContent): Diagnostic[] {
  const table = tableOf(content);
  const properties = propertiesOf(content);
  if (!table || !properties) return [];
  const { header } = table;
  if (!header) {
    const lines = readMember(properties, 'numberOfLinesToSkip');
    return lines
      ? [watchlistSearchKeyUnknown.report('noHeader', {}, atValue(lines.source, lines.pointer))]
      : [];
  }
  const names = header.map(({ text }) => text.trim());
  const more = names.length > shownColumns ? ', …' : '';
  const columns = names.slice(0, shownColumns).join(', ') + more;
  const key = readText(properties, 'itemsSearchKey');
  const place = readMember(properties, 'itemsSearchKey');
  if (!place) {
    const location = atValue(properties.source, properties.pointer);
    return [watchlistSearchKeyUnknown.report('missing', { columns }, location)];
  }
  if (key === undefined || key.startsWith('[') || names.includes(key.trim())) return [];
  const location = atValue(place.source, place.pointer);
  const column = suggest(key, names);
  const fix = column === undefined ? {} : { fix: renameFix(`Replace with "${column}"`, location, column) };
  if (column?.toLowerCase() === key.trim().toLowerCase()) {
    return [
      watchlistSearchKeyUnknown.report('otherCase', { key, column }, location, {
        ...fix,
        severity: 'warning',
      }),
    ];
  }
  return [watchlistSearchKeyUnknown.report('unknown', { key, columns }, location, fix)];
}
