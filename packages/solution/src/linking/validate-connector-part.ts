import {
  isJsonObject,
  joinPointer,
  validateDocument,
  type Diagnostic,
  type Source,
  type SourceKind,
} from '@hubwright/schema';
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

/** Validates a part of a connector file against the schema of its kind; of a resource around a page, the page. */
export function validateConnectorPart(part: ConnectorPart, source: Source): Diagnostic[] {
  const kind = schemaOf[part.kind];
  if (!kind) return [];
  const { value, pointer } = part.kind === 'legacy-ui' ? pageOf(part) : part;
  return validateDocument(kind, source, value, pointer);
}

function pageOf({ value, pointer }: ConnectorPart): Pick<ConnectorPart, 'value' | 'pointer'> {
  const { properties, connectorUiConfig } = value;
  if (isJsonObject(properties) && isJsonObject(properties['connectorUiConfig']))
    return {
      value: properties['connectorUiConfig'],
      pointer: joinPointer(pointer, 'properties', 'connectorUiConfig'),
    };
  return isJsonObject(connectorUiConfig)
    ? { value: connectorUiConfig, pointer: joinPointer(pointer, 'connectorUiConfig') }
    : { value, pointer };
}
