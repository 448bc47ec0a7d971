import type { LoadedFile } from '../../loading/source-reader.js';
import type { Lint } from '../lint.js';
import { characterLookalike, findLookalikes } from './character-lookalike.js';
import { findShortProductNames, productNameIncomplete } from './product-name-incomplete.js';
import { findBidiControls, textBidiControl } from './text-bidi-control.js';
import { findNonAscii, textNotAscii } from './text-not-ascii.js';

/** The checks of the texts of every file that was read, in the order they run. */
export const fileLints: readonly Lint<LoadedFile>[] = [
  [textBidiControl, findBidiControls],
  [characterLookalike, findLookalikes],
  [textNotAscii, findNonAscii],
  [productNameIncomplete, findShortProductNames],
];
