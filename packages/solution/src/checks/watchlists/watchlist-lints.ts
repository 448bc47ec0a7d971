import type { WatchlistContent } from '../../model.js';
import type { Lint } from '../lint.js';
import { findInvalidAliases, watchlistAliasInvalid } from './watchlist-alias-invalid.js';
import { findDuplicateColumns, watchlistColumnDuplicate } from './watchlist-column-duplicate.js';
import { findUnknownContentTypes, watchlistContentTypeUnknown } from './watchlist-content-type-unknown.js';
import { findMissingMembers, watchlistMemberMissing } from './watchlist-member-missing.js';
import { findOtherRowLengths, watchlistRowLengthDiffers } from './watchlist-row-length-differs.js';
import { findUnknownSearchKeys, watchlistSearchKeyUnknown } from './watchlist-search-key-unknown.js';
import { findTooLargeWatchlists, watchlistTooLarge } from './watchlist-too-large.js';

/** The checks of watchlists, in the order they run. */
export const watchlistLints: readonly Lint<WatchlistContent>[] = [
  [watchlistSearchKeyUnknown, findUnknownSearchKeys],
  [watchlistMemberMissing, findMissingMembers],
  [watchlistColumnDuplicate, findDuplicateColumns],
  [watchlistRowLengthDiffers, findOtherRowLengths],
  [watchlistAliasInvalid, findInvalidAliases],
  [watchlistContentTypeUnknown, findUnknownContentTypes],
  [watchlistTooLarge, findTooLargeWatchlists],
];
