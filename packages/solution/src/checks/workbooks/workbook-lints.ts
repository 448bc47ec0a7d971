import type { WorkbookContent } from '../../model.js';
import type { Lint } from '../lint.js';

/** The checks of workbooks, in the order they run. */
export const workbookLints: readonly Lint<WorkbookContent>[] = [];
