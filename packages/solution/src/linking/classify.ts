import { isJsonObject, joinPointer, type Json, type JsonObject } from '@hubwright/schema';

/** What a JSON object of a connector file is, told by its ARM `type`, its `kind` and its members, never by a file name. */
export type ConnectorPartKind =
  'definition' | 'poller' | 'ccp' | 'legacy-ui' | 'dcr' | 'dce' | 'table' | 'other';

/** An object of a connector file and where it stands. */
export interface ConnectorPart {
  readonly kind: ConnectorPartKind;
  readonly value: JsonObject;
  readonly pointer: string;
}

/** Splits a connector file into its parts: one object, an array of them, or the resources of an ARM template. */
export function classifyConnectorFile(value: Json): ConnectorPart[] {
  const parts: ConnectorPart[] = [];
  for (const { object, pointer } of resourcesOf(value)) {
    parts.push({ kind: classifyResource(object), value: object, pointer });
  }
  return parts;
}

function* resourcesOf(value: Json): Generator<{ object: JsonObject; pointer: string }> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      if (isJsonObject(item)) yield { object: item, pointer: joinPointer('', index) };
    }
    return;
  }
  if (!isJsonObject(value)) return;
  if (Array.isArray(value['resources']) && !isJsonObject(value['properties'])) {
    for (const [index, item] of value['resources'].entries()) {
      if (isJsonObject(item)) yield { object: item, pointer: joinPointer('', 'resources', index) };
    }
    return;
  }
  yield { object: value, pointer: '' };
}

/** Classifies one object. Wrapped resources go by their type; bare ones, as the articles show them, by their members. */
export function classifyResource(object: JsonObject): ConnectorPartKind {
  const properties = isJsonObject(object['properties']) ? object['properties'] : undefined;
  if (isJsonObject(properties?.['pollingConfig'])) return 'ccp';
  const type = typeof object['type'] === 'string' ? object['type'].toLowerCase() : '';
  if (type.endsWith('/dataconnectordefinitions')) return 'definition';
  if (type.endsWith('/datacollectionrules')) return 'dcr';
  if (type.endsWith('/datacollectionendpoints')) return 'dce';
  if (type.endsWith('/workspaces/tables')) return 'table';
  if (type.endsWith('/dataconnectors'))
    return isJsonObject(properties?.['connectorUiConfig']) ? 'legacy-ui' : 'poller';
  if (type !== '') return 'other';
  if (isJsonObject(properties?.['connectorUiConfig'])) {
    return object['kind'] === 'GenericUI' || object['kind'] === 'StaticUI' ? 'legacy-ui' : 'definition';
  }
  if (properties?.['connectorDefinitionName'] !== undefined) return 'poller';
  if (Array.isArray(properties?.['dataFlows'])) return 'dcr';
  if (isJsonObject(properties?.['schema']) && Array.isArray(properties['schema']['columns'])) return 'table';
  return isUiConfig(object) || isJsonObject(object['connectorUiConfig']) ? 'legacy-ui' : 'other';
}

/** The page members that, with an id and a title, tell a bare `connectorUiConfig` from any other JSON. */
const pageMembers = [
  'connectivityCriteria',
  'connectivityCriterias',
  'instructionSteps',
  'instructionsSteps',
  'graphQueries',
  'descriptionMarkdown',
];

function isUiConfig(object: JsonObject): boolean {
  return (
    object['id'] !== undefined && object['title'] !== undefined && pageMembers.some((name) => name in object)
  );
}
