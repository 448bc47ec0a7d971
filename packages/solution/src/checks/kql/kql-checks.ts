import type { AnyCheck } from '@hubwright/schema';
import { dcrOutputMismatch } from './dcr-output-mismatch.js';
import { kqlDataTypeUnread } from './kql-data-type-unread.js';
import { kqlOutputColumnMissing } from './kql-output-column-missing.js';
import { kqlSemantic } from './kql-semantic.js';
import { kqlSyntax } from './kql-syntax.js';
import { kqlTransformUnsupported } from './kql-transform-unsupported.js';
import { kqlUnknownFunction } from './kql-unknown-function.js';
import { kqlUnknownTable } from './kql-unknown-table.js';

/** The checks on KQL that `lintQueries` runs. They do not load the language service. */
export const kqlChecks: readonly AnyCheck[] = [
  kqlSyntax,
  kqlUnknownTable,
  kqlUnknownFunction,
  kqlSemantic,
  kqlTransformUnsupported,
  kqlOutputColumnMissing,
  kqlDataTypeUnread,
  dcrOutputMismatch,
];
