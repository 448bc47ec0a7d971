import type { WorkbookContent } from '../../model.js';
import type { Lint } from '../lint.js';
import { findUnknownDependencies, workbookDependencyUnknown } from './workbook-dependency-unknown.js';
import { findMissingImages, workbookImageMissing } from './workbook-image-missing.js';
import { findMalformedItems, workbookItemMalformed } from './workbook-item-malformed.js';
import { findDuplicateParameters, workbookParameterDuplicate } from './workbook-parameter-duplicate.js';
import { findUnknownParameters, workbookParameterUnknown } from './workbook-parameter-unknown.js';
import { findIncompletePreviews, workbookPreviewIncomplete } from './workbook-preview-incomplete.js';
import { findFixedResourceIds, workbookResourceIdFixed } from './workbook-resource-id-fixed.js';
import { findIncompleteRows, workbookRowIncomplete } from './workbook-row-incomplete.js';
import { findUnusedRows, workbookRowUnused } from './workbook-row-unused.js';
import { findDefaultTemplateIds, workbookTemplateIdDefault } from './workbook-template-id-default.js';

/** The checks of workbooks, in the order they run. */
export const workbookLints: readonly Lint<WorkbookContent>[] = [
  [workbookTemplateIdDefault, findDefaultTemplateIds],
  [workbookResourceIdFixed, findFixedResourceIds],
  [workbookItemMalformed, findMalformedItems],
  [workbookParameterUnknown, findUnknownParameters],
  [workbookParameterDuplicate, findDuplicateParameters],
  [workbookRowIncomplete, findIncompleteRows],
  [workbookRowUnused, findUnusedRows],
  [workbookPreviewIncomplete, findIncompletePreviews],
  [workbookImageMissing, findMissingImages],
  [workbookDependencyUnknown, findUnknownDependencies],
];
