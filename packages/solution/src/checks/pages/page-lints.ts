import type { ConnectorContent } from '../connector-places.js';
import type { Lint } from '../lint.js';
import { cefFilterMissing, findUnfilteredCefQueries } from './cef-filter-missing.js';
import { connectivityCriteriaMisfit, findMisfitCriteria } from './connectivity-criteria-misfit.js';
import { connectivityQueryMissing, findMissingConnectivityQueries } from './connectivity-query-missing.js';
import {
  connectivityResultMissing,
  findConnectivityQueriesWithoutResult,
} from './connectivity-result-missing.js';
import { connectorIdDiffers, findDifferingIds } from './connector-id-differs.js';
import { connectorIdMalformed, findMalformedIds } from './connector-id-malformed.js';
import { connectorLogoInvalid, findInvalidLogos } from './connector-logo-invalid.js';
import {
  connectorPermissionsIncomplete,
  findIncompletePermissions,
} from './connector-permissions-incomplete.js';
import { dataTypeDuplicate, findDuplicateDataTypes } from './data-type-duplicate.js';
import { dataTypeNameBlank, findBlankDataTypeNames } from './data-type-name-blank.js';
import { dataTypeNotCollected, findUncollectedDataTypes } from './data-type-not-collected.js';
import { dataTypeQueryMismatch, findMismatchedDataTypeQueries } from './data-type-query-mismatch.js';
import { dataTypeQueryTimeMissing, findQueriesWithoutTime } from './data-type-query-time-missing.js';
import { deployButtonMissing, findMissingDeployButton } from './deploy-button-missing.js';
import { findUnknownColumnPaths, gridColumnPathUnknown } from './grid-column-path-unknown.js';
import { findMissingPanes, gridPaneMissing } from './grid-pane-missing.js';
import { findMismatchedForms, instructionAuthMismatch } from './instruction-auth-mismatch.js';
import { findMissingConnect, instructionConnectMissing } from './instruction-connect-missing.js';
import { findInvalidNames, instructionNameInvalid } from './instruction-name-invalid.js';
import { findInvalidOptions, instructionOptionsInvalid } from './instruction-options-invalid.js';
import { findVisibleSecrets, instructionSecretVisible } from './instruction-secret-visible.js';
import { findMissingLists, pageListMissing } from './page-list-missing.js';
import { findUndeclaredTables, pageQueryTableUndeclared } from './page-query-table-undeclared.js';
import { findBlankTexts, pageTextBlank } from './page-text-blank.js';
import { findMissingBanner, parserBannerMissing } from './parser-banner-missing.js';
import { findUnknownProviders, permissionProviderUnknown } from './permission-provider-unknown.js';
import { findPreviewMarks, previewMarkMismatch } from './preview-mark-mismatch.js';
import { findMissingSuffix, tableSuffixMissing } from './table-suffix-missing.js';

/** The checks of connector pages, in the order they run. */
export const pageLints: readonly Lint<ConnectorContent>[] = [
  [connectorIdMalformed, findMalformedIds],
  [connectorIdDiffers, findDifferingIds],
  [dataTypeDuplicate, findDuplicateDataTypes],
  [dataTypeNameBlank, findBlankDataTypeNames],
  [dataTypeQueryMismatch, findMismatchedDataTypeQueries],
  [dataTypeNotCollected, findUncollectedDataTypes],
  [dataTypeQueryTimeMissing, findQueriesWithoutTime],
  [pageQueryTableUndeclared, findUndeclaredTables],
  [tableSuffixMissing, findMissingSuffix],
  [cefFilterMissing, findUnfilteredCefQueries],
  [parserBannerMissing, findMissingBanner],
  [connectivityResultMissing, findConnectivityQueriesWithoutResult],
  [connectivityQueryMissing, findMissingConnectivityQueries],
  [connectivityCriteriaMisfit, findMisfitCriteria],
  [pageListMissing, findMissingLists],
  [pageTextBlank, findBlankTexts],
  [connectorPermissionsIncomplete, findIncompletePermissions],
  [permissionProviderUnknown, findUnknownProviders],
  [deployButtonMissing, findMissingDeployButton],
  [instructionConnectMissing, findMissingConnect],
  [instructionAuthMismatch, findMismatchedForms],
  [instructionSecretVisible, findVisibleSecrets],
  [instructionNameInvalid, findInvalidNames],
  [instructionOptionsInvalid, findInvalidOptions],
  [gridColumnPathUnknown, findUnknownColumnPaths],
  [gridPaneMissing, findMissingPanes],
  [previewMarkMismatch, findPreviewMarks],
  [connectorLogoInvalid, findInvalidLogos],
];
