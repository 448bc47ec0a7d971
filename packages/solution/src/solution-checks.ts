import type { AnyCheck } from '@hubwright/schema';
import { connectorPartUnused } from './checks/connector-part-unused.js';
import { contentFileMissing } from './checks/content-file-missing.js';
import { contentIdDuplicate } from './checks/content-id-duplicate.js';
import { contentKindMismatch } from './checks/content-kind-mismatch.js';
import { contentListedTwice } from './checks/content-listed-twice.js';
import { contentPathCase } from './checks/content-path-case.js';
import { contentPathOutside } from './checks/content-path-outside.js';
import { dcrStreamNotDeclared } from './checks/dcr-stream-not-declared.js';
import { dcrTableMissing } from './checks/dcr-table-missing.js';
import { definitionPollerMissing } from './checks/definition-poller-missing.js';
import { fileUnreadable } from './checks/file-unreadable.js';
import { pollerDefinitionMissing } from './checks/poller-definition-missing.js';
import { pollerStreamUnknown } from './checks/poller-stream-unknown.js';
import { ruleConnectorUnknown } from './checks/rule-connector-unknown.js';
import { solutionDataAmbiguous } from './checks/solution-data-ambiguous.js';
import { solutionDataMissing } from './checks/solution-data-missing.js';
import { solutionMetadataMissing } from './checks/solution-metadata-missing.js';
import { solutionNameDiffers } from './checks/solution-name-differs.js';
import { solutionVersionInvalid } from './checks/solution-version-invalid.js';
import { workbookMetadataMissing } from './checks/workbook-metadata-missing.js';

/** The checks of loading and linking, sorted by id. */
export const solutionChecks: readonly AnyCheck[] = [
  connectorPartUnused,
  contentFileMissing,
  contentIdDuplicate,
  contentKindMismatch,
  contentListedTwice,
  contentPathCase,
  contentPathOutside,
  dcrStreamNotDeclared,
  dcrTableMissing,
  definitionPollerMissing,
  fileUnreadable,
  pollerDefinitionMissing,
  pollerStreamUnknown,
  ruleConnectorUnknown,
  solutionDataAmbiguous,
  solutionDataMissing,
  solutionMetadataMissing,
  solutionNameDiffers,
  solutionVersionInvalid,
  workbookMetadataMissing,
];
