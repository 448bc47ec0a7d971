import type { ConnectorContent } from '../connector-places.js';
import type { Lint } from '../lint.js';

/** The checks of connector pages, in the order they run. */
export const pageLints: readonly Lint<ConnectorContent>[] = [];
