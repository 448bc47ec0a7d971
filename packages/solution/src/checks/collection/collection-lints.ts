import type { CcfConnectorContent } from '../../model.js';
import type { Lint } from '../lint.js';
import { findUnreadColumns, streamColumnUnread } from './stream-column-unread.js';
import { findUnfilledColumns, tableColumnUnfilled } from './table-column-unfilled.js';
import { collectionAddressFixed, findFixedAddresses } from './collection-address-fixed.js';
import { connectorTableUnwritten, findUnwrittenTables } from './connector-table-unwritten.js';
import { dcrDestinationUnknown, findUnknownDestinations } from './dcr-destination-unknown.js';
import { dcrDestinationUnused, findUnusedDestinations } from './dcr-destination-unused.js';
import { dcrEndpointMissing, findMissingEndpoints } from './dcr-endpoint-missing.js';
import { dcrFlowColumnMismatch, findFlowColumnMismatches } from './dcr-flow-column-mismatch.js';
import { dcrFlowDuplicate, findDuplicateFlows } from './dcr-flow-duplicate.js';
import { dcrFlowStreamsMultiple, findMultipleFlowStreams } from './dcr-flow-streams-multiple.js';
import { dcrLimitExceeded, findExceededLimits } from './dcr-limit-exceeded.js';
import { dcrNameTooLong, findLongRuleNames } from './dcr-name-too-long.js';
import { dcrOutputStreamInvalid, findInvalidOutputStreams } from './dcr-output-stream-invalid.js';
import { dcrTimeGeneratedMissing, findMissingTimeGenerated } from './dcr-time-generated-missing.js';
import { dcrWorkspaceMissing, findMissingWorkspaces } from './dcr-workspace-missing.js';
import { findUndeclaredAttributes, pollerAttributeUndeclared } from './poller-attribute-undeclared.js';
import { pollerStreamNameInvalid, findInvalidPollerStreams } from './poller-stream-name-invalid.js';
import { sampleColumnAbsent, findAbsentColumns } from './sample-column-absent.js';
import { sampleEventsMissing, findSamplesWithoutEvents } from './sample-events-missing.js';
import { sampleFieldCase, findFieldsInOtherCase } from './sample-field-case.js';
import { sampleFieldUndeclared, findUndeclaredFields } from './sample-field-undeclared.js';
import { sampleValueType, findMistypedValues } from './sample-value-type.js';
import { streamColumnDuplicate, findDuplicateStreamColumns } from './stream-column-duplicate.js';
import { streamColumnNameInvalid, findInvalidStreamColumnNames } from './stream-column-name-invalid.js';
import { streamColumnsEmpty, findEmptyStreams } from './stream-columns-empty.js';
import { streamNameInvalid, findInvalidStreamNames } from './stream-name-invalid.js';
import { streamUnused, findUnusedStreams } from './stream-unused.js';
import { tableColumnDuplicate, findDuplicateTableColumns } from './table-column-duplicate.js';
import { tableColumnNameInvalid, findInvalidTableColumnNames } from './table-column-name-invalid.js';
import { tableColumnReserved, findReservedColumns } from './table-column-reserved.js';
import { tableColumnsTooMany, findTablesWithManyColumns } from './table-columns-too-many.js';
import { tableDefinedDifferently, findDifferingTables } from './table-defined-differently.js';
import { tableNameDiffers, findDifferingTableNames } from './table-name-differs.js';
import { tableNameInvalid, findInvalidTableNames } from './table-name-invalid.js';
import { tableRetentionInvalid, findInvalidRetentions } from './table-retention-invalid.js';
import { tableTimeGeneratedMissing, findTablesWithoutTime } from './table-time-generated-missing.js';

/** The checks of streams, data collection rules, tables and sample data, in the order they run. */
export const collectionLints: readonly Lint<CcfConnectorContent>[] = [
  [streamNameInvalid, findInvalidStreamNames],
  [streamColumnsEmpty, findEmptyStreams],
  [streamColumnNameInvalid, findInvalidStreamColumnNames],
  [streamColumnDuplicate, findDuplicateStreamColumns],
  [streamUnused, findUnusedStreams],
  [streamColumnUnread, findUnreadColumns],
  [dcrFlowDuplicate, findDuplicateFlows],
  [dcrFlowStreamsMultiple, findMultipleFlowStreams],
  [dcrDestinationUnknown, findUnknownDestinations],
  [dcrDestinationUnused, findUnusedDestinations],
  [dcrWorkspaceMissing, findMissingWorkspaces],
  [dcrOutputStreamInvalid, findInvalidOutputStreams],
  [dcrTimeGeneratedMissing, findMissingTimeGenerated],
  [dcrFlowColumnMismatch, findFlowColumnMismatches],
  [dcrLimitExceeded, findExceededLimits],
  [dcrNameTooLong, findLongRuleNames],
  [dcrEndpointMissing, findMissingEndpoints],
  [collectionAddressFixed, findFixedAddresses],
  [pollerStreamNameInvalid, findInvalidPollerStreams],
  [pollerAttributeUndeclared, findUndeclaredAttributes],
  [connectorTableUnwritten, findUnwrittenTables],
  [tableNameInvalid, findInvalidTableNames],
  [tableNameDiffers, findDifferingTableNames],
  [tableTimeGeneratedMissing, findTablesWithoutTime],
  [tableColumnNameInvalid, findInvalidTableColumnNames],
  [tableColumnReserved, findReservedColumns],
  [tableColumnDuplicate, findDuplicateTableColumns],
  [tableColumnUnfilled, findUnfilledColumns],
  [tableColumnsTooMany, findTablesWithManyColumns],
  [tableDefinedDifferently, findDifferingTables],
  [tableRetentionInvalid, findInvalidRetentions],
  [sampleEventsMissing, findSamplesWithoutEvents],
  [sampleFieldUndeclared, findUndeclaredFields],
  [sampleFieldCase, findFieldsInOtherCase],
  [sampleValueType, findMistypedValues],
  [sampleColumnAbsent, findAbsentColumns],
];
