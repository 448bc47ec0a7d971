import type { PlaybookContent, WatchlistContent } from '../../model.js';
import type { Lint } from '../lint.js';

/** The checks of playbooks, custom connectors and function apps, in the order they run. */
export const playbookLints: readonly Lint<PlaybookContent>[] = [];

/** The checks of watchlists, in the order they run. */
export const watchlistLints: readonly Lint<WatchlistContent>[] = [];
