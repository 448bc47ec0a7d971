import type { JsonObject } from '@hubwright/schema';
import type { CcfConnectorContent, Part } from '@hubwright/solution';
import { isArmExpression } from '@hubwright/placeholders';
import { objectMember, readMember, toJsonObject } from '../arm/source-members.js';

/** A part of a connector, and the name its resource is to have. */
export interface NamedPart {
  readonly name: string;
  readonly value: JsonObject;
}

/** The parts of a codeless connector as plain JSON, each with a name of its own. */
export interface ConnectorParts {
  /** Id of the connector: of its page, its definition, and in `connectorDefinitionName` of its pollers. */
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly uiConfig: JsonObject;
  /** Properties of the definition, the page among them. */
  readonly properties: JsonObject;
  readonly pollers: readonly NamedPart[];
  readonly rules: readonly NamedPart[];
  readonly tables: readonly NamedPart[];
}

/** Reads the parts of a connector; a part without a name is named after the connector. */
export function readConnectorParts(content: CcfConnectorContent): ConnectorParts {
  const definition = toJsonObject(content.definition.value);
  const properties = objectMember(definition, 'properties');
  const uiConfig = objectMember(properties, 'connectorUiConfig');
  const id = textMember(uiConfig, 'id') ?? plainName(definition) ?? content.fileName;
  return {
    id,
    title: textMember(uiConfig, 'title') ?? id,
    kind: textMember(definition, 'kind') ?? 'Customizable',
    uiConfig,
    properties,
    pollers: nameParts(content.pollers, () => `${id}Polling`),
    rules: nameParts(content.dataCollectionRules, () => `${id}DCR`),
    tables: nameParts(
      content.tables,
      (table) => textMember(objectMember(objectMember(table, 'properties'), 'schema'), 'name') ?? id,
    ),
  };
}

/** Resources of one type need different names: later ones of the same name get their position. */
function nameParts(parts: readonly Part<object>[], nameOf: (value: JsonObject) => string): NamedPart[] {
  const taken = new Set<string>();
  return parts.map(({ value: part }, position) => {
    const value = toJsonObject(part);
    const name = textMember(value, 'name') ?? nameOf(value);
    const free = taken.has(name.toLowerCase()) && !isArmExpression(name) ? `${name}${position + 1}` : name;
    taken.add(free.toLowerCase());
    return { name: free, value };
  });
}

function plainName(definition: JsonObject): string | undefined {
  const name = textMember(definition, 'name');
  return name === undefined || isArmExpression(name) ? undefined : name;
}

function textMember(value: JsonObject, name: string): string | undefined {
  const member = readMember(value, name);
  return typeof member === 'string' && member !== '' ? member : undefined;
}
