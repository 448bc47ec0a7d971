import type { LoadedFile } from '../../loading/source-reader.js';
import type { Lint } from '../lint.js';
import { findShortProductNames, productNameIncomplete } from './product-name-incomplete.js';

/** The checks of the texts of every file that was read, in the order they run. */
export const fileLints: readonly Lint<LoadedFile>[] = [[productNameIncomplete, findShortProductNames]];
