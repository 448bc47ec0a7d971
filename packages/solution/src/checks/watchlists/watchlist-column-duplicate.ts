import { atValue, defineCheck, type Diagnostic } from '@hubwright/schema';
import type { WatchlistContent } from '../../model.js';
import { tableOf } from './watchlist-table.js';

/** Two columns of a watchlist have the same name, or one has none. */
export const watchlistColumnDuplicate = defineCheck({
  id: 'watchlist-column-duplicate',
  severity: 'warning',
  scope: 'watchlist',
  origin: 'ours',
  summary: 'The columns of a watchlist have names of their own.',
  page: new URL('../../../checks/watchlist-column-duplicate.md', import.meta.url),
  messages: {
    duplicate:
      'Another column of the watchlist is named "{name}" too, so queries see only one of the two. Give each column a name of its own.',
    blank:
      'This column of the watchlist has no name, so queries cannot read it. Name it, or remove the comma.',
  },
});

/** Reports columns with the name of an earlier one, and columns without a name. */
export function findDuplicateColumns(content: WatchlistContent): Diagnostic[] {
  const table = tableOf(content);
  if (!table?.header) return [];
  const { source, pointer } = table.raw;
  const firstOf = new Map<string, { start: number; end: number }>();
  return table.header.flatMap(({ text, start, end }) => {
    const name = text.trim();
    const location = atValue(source, pointer, { start, end });
    if (name === '') {
      // An empty stretch has nothing to underline.
      const place = atValue(source, pointer, { start: Math.max(0, start - 1), end: Math.max(end, 1) });
      return [watchlistColumnDuplicate.report('blank', {}, place)];
    }
    const first = firstOf.get(name);
    if (!first) {
      firstOf.set(name, { start, end });
      return [];
    }
    const related = [{ message: 'The first column is here.', location: atValue(source, pointer, first) }];
    return [watchlistColumnDuplicate.report('duplicate', { name }, location, { related })];
  });
}
