import type { AnyCheck } from './check.js';
import { fileEncoding } from './checks/file-encoding.js';
import { fileHasByteOrderMark } from './checks/file-has-byte-order-mark.js';
import { fileHasNulByte } from './checks/file-has-nul-byte.js';
import { fileTooLarge } from './checks/file-too-large.js';
import { jsonSyntax } from './checks/json-syntax.js';
import { keyDiffersOnlyInCase } from './checks/key-differs-only-in-case.js';
import { keyDuplicated } from './checks/key-duplicated.js';
import { keyForbidden } from './checks/key-forbidden.js';
import { nestingTooDeep } from './checks/nesting-too-deep.js';
import { numberLosesPrecision } from './checks/number-loses-precision.js';
import { yamlAliasesExpandTooFar } from './checks/yaml-aliases-expand-too-far.js';
import { yamlMergeKey } from './checks/yaml-merge-key.js';
import { yamlSyntax } from './checks/yaml-syntax.js';
import { yamlValueNotJson } from './checks/yaml-value-not-json.js';

/** The checks of reading a file: what `decodeSource` and `parseSource` report. */
export const syntaxChecks: readonly AnyCheck[] = [
  fileTooLarge,
  fileEncoding,
  fileHasByteOrderMark,
  fileHasNulByte,
  jsonSyntax,
  yamlSyntax,
  nestingTooDeep,
  keyDuplicated,
  keyDiffersOnlyInCase,
  keyForbidden,
  numberLosesPrecision,
  yamlAliasesExpandTooFar,
  yamlMergeKey,
  yamlValueNotJson,
];
