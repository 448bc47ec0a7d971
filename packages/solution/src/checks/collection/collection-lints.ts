import type { CcfConnectorContent } from '../../model.js';
import type { Lint } from '../lint.js';

/** The checks of streams, data collection rules and tables, in the order they run. */
export const collectionLints: readonly Lint<CcfConnectorContent>[] = [];
