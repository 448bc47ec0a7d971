import {
  atValue,
  createSource,
  formatMessage,
  splitPointer,
  type Check,
  type ConnectorUiConfig,
  type DataConnector,
  type DataConnectorDefinition,
  type Diagnostic,
  type Json,
  type JsonObject,
  type Location,
  type PollingConfig,
} from '@hubwright/schema';
import type { CcfConnectorContent, LegacyConnectorContent } from '../../../model.js';

/** A CCP connector as a one-resource ARM file. */
export function createCcp(uiConfig: JsonObject, pollingConfig: JsonObject): LegacyConnectorContent {
  const file = {
    resources: [{ kind: 'APIPolling', properties: { connectorUiConfig: uiConfig, pollingConfig } }],
  };
  const source = createSource('Data Connectors/connector.json', JSON.stringify(file));
  return {
    contentKind: 'DataConnector',
    kind: 'APIPolling',
    source,
    fileName: 'connector',
    folders: ['Data Connectors'],
    reference: atValue(source),
    uiConfig: uiConfig as unknown as ConnectorUiConfig,
    uiPointer: '/resources/0/properties/connectorUiConfig',
    pollingConfig: pollingConfig as unknown as PollingConfig,
  };
}

/** A CCP connector whose page has these inputs. */
export function createCcpWithInputs(inputs: Json[], pollingConfig: JsonObject): LegacyConnectorContent {
  const instruction = {
    type: 'APIKey',
    parameters: { enable: 'true', userRequestPlaceHoldersInput: inputs },
  };
  return createCcp({ instructionSteps: [{ instructions: [instruction] }] }, pollingConfig);
}

/** A CCF connector of one definition and one poller. */
export function createCcf(
  uiConfig: JsonObject,
  properties: JsonObject,
  kind = 'RestApiPoller',
): CcfConnectorContent {
  const definition = { kind: 'Customizable', properties: { connectorUiConfig: uiConfig } };
  const source = createSource('Data Connectors/definition.json', JSON.stringify(definition));
  const poller = { kind, properties };
  const pollerSource = createSource('Data Connectors/poller.json', JSON.stringify([poller]));
  return {
    contentKind: 'CcfConnector',
    source,
    fileName: 'definition',
    folders: ['Data Connectors'],
    reference: atValue(source),
    definition: { value: definition as unknown as DataConnectorDefinition, source, pointer: '' },
    uiPointer: '/properties/connectorUiConfig',
    pollers: [{ value: poller as unknown as DataConnector, source: pollerSource, pointer: '/0' }],
    dataCollectionRules: [],
    tables: [],
  };
}

/** A CCF connector whose page has these instructions. */
export function createCcfWithInstructions(
  instructions: Json[],
  properties: JsonObject,
  kind?: string,
): CcfConnectorContent {
  return createCcf({ instructionSteps: [{ instructions }] }, properties, kind);
}

/**
 * Shows diagnostics as `severity message @ pointer «stretch»`. It throws when a pointer leads nowhere in the source, or a
 * message has a place left, so that every test that shows a diagnostic checks both.
 */
export function show(check: Pick<Check, 'id' | 'messages'>, diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics
    .filter((diagnostic) => diagnostic.checkId === check.id)
    .map(({ severity, messageId, location, related }) => {
      for (const { location: place } of related ?? []) showPlace(place);
      return `${severity} ${messageId} @ ${showPlace(location)}`;
    });
}

/** The full text of a diagnostic. */
export function tell(check: Pick<Check, 'messages'>, { messageId, args }: Diagnostic): string {
  return formatMessage(check.messages[messageId] ?? '', args);
}

function showPlace(location: Location): string {
  if (typeof location === 'symbol' || !('pointer' in location))
    throw new Error('A location within a value was expected.');
  const { source, pointer, at, span } = location;
  const segments = splitPointer(pointer);
  const value = segments.reduce<Json | undefined>(
    (node, segment) =>
      typeof node === 'object' && node !== null ? (node as JsonObject)[segment] : undefined,
    JSON.parse(source.text) as Json,
  );
  if (value === undefined) throw new Error(`${pointer} leads nowhere in ${source.path}.`);
  const text = at === 'key' ? segments.at(-1) : value;
  if (!span) return pointer;
  if (typeof text !== 'string') throw new Error(`${pointer} is no string.`);
  return `${pointer} «${text.slice(span.start, span.end)}»`;
}
