import type { CcfConnectorContent, LegacyConnectorContent } from '@hubwright/solution';

/** The title of a connector's page. */
export function connectorTitle(connector: CcfConnectorContent | LegacyConnectorContent): string {
  const page =
    connector.contentKind === 'CcfConnector'
      ? connector.definition.value.properties.connectorUiConfig
      : connector.uiConfig;
  return page.title ?? connector.fileName;
}
