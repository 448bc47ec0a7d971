import { joinPointer, type Json } from '@hubwright/schema';
import type { CcfConnectorContent, LegacyConnectorContent } from '../model.js';
import { readMember, type PlacedValue } from './placed-value.js';

/** A connector of either generation. */
export type ConnectorContent = LegacyConnectorContent | CcfConnectorContent;

/** The page of a connector, its `connectorUiConfig`. */
export function pageOf(content: ConnectorContent): PlacedValue {
  if (content.contentKind === 'DataConnector') {
    return { value: content.uiConfig as unknown as Json, source: content.source, pointer: content.uiPointer };
  }
  const { value, source } = content.definition;
  const page = value.properties.connectorUiConfig as unknown as Json;
  return { value: page, source, pointer: content.uiPointer };
}

/** What polls: `pollingConfig` of a CCP connector, the `properties` of each data connector of a CCF one. */
export function pollersOf(content: ConnectorContent): PlacedValue[] {
  if (content.contentKind === 'DataConnector') {
    if (content.pollingConfig === undefined) return [];
    const pointer = joinPointer(
      content.uiPointer.slice(0, content.uiPointer.lastIndexOf('/')),
      'pollingConfig',
    );
    return [{ value: content.pollingConfig as unknown as Json, source: content.source, pointer }];
  }
  return content.pollers.flatMap(
    ({ value, source, pointer }) =>
      readMember({ value: value as unknown as Json, source, pointer }, 'properties') ?? [],
  );
}
