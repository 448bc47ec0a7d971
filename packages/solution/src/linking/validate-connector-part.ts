import { validateDocument, type Diagnostic, type SourceKind, type Source } from '@hubwright/schema';
import type { ConnectorPart, ConnectorPartKind } from './classify.js';

const schemaOf: Readonly<Partial<Record<ConnectorPartKind, SourceKind>>> = {
  ccp: 'ccp-connector',
  'legacy-ui': 'legacy-connector-ui',
  definition: 'data-connector-definition',
  poller: 'data-connector',
  dcr: 'data-collection-rule',
  dce: 'data-collection-endpoint',
  table: 'table',
};

/** Validates a part of a connector file against the schema of its kind. */
export function validateConnectorPart(part: ConnectorPart, source: Source): Diagnostic[] {
  const kind = schemaOf[part.kind];
  return kind ? validateDocument(kind, source, part.value, part.pointer) : [];
}
