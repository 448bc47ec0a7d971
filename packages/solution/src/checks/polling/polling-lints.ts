import type { ConnectorContent } from '../connector-places.js';
import type { Lint } from '../lint.js';

/** The checks of polling configurations, in the order they run. */
export const pollingLints: readonly Lint<ConnectorContent>[] = [];
