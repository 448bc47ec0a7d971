import type { ParserContent } from '../../model.js';
import type { Lint } from '../lint.js';

/** The checks of parsers, in the order they run. */
export const parserLints: readonly Lint<ParserContent>[] = [];
