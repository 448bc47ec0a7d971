import type { Diagnostic } from '../diagnostic.js';
import type { Document } from '../document.js';
import type { Json } from '../json.js';
import { normaliseValue } from './normalise-value.js';
import { reportNormalised } from './report-normalised.js';
import { loadSchema } from './schema-node.js';
import type { SourceKind } from './source-kind.js';

/** A connector, or a part of one, in its documented form, and what deviated from it. */
export interface NormalisedConnector {
  readonly value: Json;
  /** One warning (another name) or info (another case, another form of a value) for each deviation. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The kinds whose sources are connectors or parts of connectors. */
export type ConnectorKind = Extract<
  SourceKind,
  'ccp-connector' | 'legacy-connector-ui' | 'polling-config' | 'data-connector-definition' | 'data-connector'
>;

/**
 * Brings a connector into its documented form: `instructionsSteps` becomes `instructionSteps`, `permissions` an object,
 * `..cursor` a JSONPath, `"true"` a boolean. The document is not changed, and a package carries the source as it is;
 * this form is for reading.
 * @param kind what the document is; a connector of 2022 by default
 * @param pointer where the document's value stands in its source, for a resource within an ARM template
 */
export function normaliseConnector(
  document: Document,
  kind: ConnectorKind = 'ccp-connector',
  pointer = '',
): NormalisedConnector {
  const normalised = normaliseValue(loadSchema(kind), document.value);
  return { value: normalised.value, diagnostics: reportNormalised(normalised, document.source, pointer) };
}
