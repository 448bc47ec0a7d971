import { isJsonObject, type Json, type JsonObject } from '@hubwright/schema';
import { quoteArmLiteral } from '@hubwright/placeholders';
import { escapeArm } from '../arm/escape-arm.js';
import { textOf } from '../arm/loose-values.js';

/** A custom detection as packaging reads it. */
export interface DetectionParts {
  readonly id: string;
  readonly displayName: string;
  readonly description: string;
  /** Of the rule template the detection replaces, else its own; empty when neither is said. */
  readonly sourceVersion: string;
  /** Type and API version of the detection resource, `type@apiVersion`. */
  readonly resourceType: string;
  readonly properties: JsonObject;
  readonly requiredWorkloads: readonly Json[];
}

/** Members of a document without `properties` that are no part of the detection resource. */
const documentMembers = new Set([
  'kind',
  'type',
  'resourceType',
  'apiVersion',
  'contentProvenance',
  'guid',
  'name',
  'query',
  'version',
  'isEnabled',
  'requiredDataConnectors',
]);

/** Reads a detection both from a document with `properties` and from one whose properties stand at the top. */
export function readDetection(document: JsonObject): DetectionParts {
  const properties = isJsonObject(document['properties'])
    ? document['properties']
    : topLevelProperties(document);
  const alert = membersOf(membersOf(properties['detectionAction'])['alertTemplate']);
  const provenance = membersOf(document['contentProvenance']);
  const workloads = membersOf(provenance['conversion'])['requiredWorkloads'];
  const id = textOf(properties['id']);
  return {
    id,
    displayName: textOf(properties['displayName']) || textOf(document['name']) || id,
    description: textOf(alert['description']) || textOf(document['description']),
    sourceVersion: textOf(membersOf(provenance['source'])['version']) || textOf(document['version']),
    resourceType: `${textOf(document['resourceType']) || 'Microsoft.Security/detectionRules'}@${textOf(document['apiVersion'])}`,
    properties,
    requiredWorkloads: Array.isArray(workloads) ? workloads : [],
  };
}

/**
 * The resource of a detection, always disabled: whoever installs the solution turns it on. Its texts must survive
 * `evaluations` template evaluations. Ids are written as an expression, for the marketplace's checks want every id
 * to be derived.
 */
export function detectionResource(
  { properties, resourceType }: DetectionParts,
  evaluations: 1 | 2,
): JsonObject {
  let kept: Json = dropBlanks({ ...properties, status: 'disabled' }) ?? {};
  for (let evaluation = 0; evaluation < evaluations; evaluation += 1) kept = escapeArm(kept);
  const members = membersOf(kept);
  const id = textOf(properties['id']);
  return {
    import: 'MicrosoftSecurity',
    type: resourceType,
    properties: { ...members, ...(id && { id: derivedId(id) }), ...deriveMappingIds(members) },
  };
}

function deriveMappingIds(properties: JsonObject): JsonObject {
  const action = properties['detectionAction'];
  const alertTemplate = membersOf(action)['alertTemplate'];
  const groups = membersOf(alertTemplate)['entityMappings'];
  if (!isJsonObject(action) || !isJsonObject(alertTemplate) || !isJsonObject(groups)) return {};
  const entityMappings = Object.fromEntries(
    Object.entries(groups).map(([group, mappings]) => [
      group,
      Array.isArray(mappings) ? mappings.map(deriveId) : deriveId(mappings ?? null),
    ]),
  );
  return { detectionAction: { ...action, alertTemplate: { ...alertTemplate, entityMappings } } };
}

function deriveId(mapping: Json): Json {
  if (!isJsonObject(mapping) || textOf(mapping['id']) === '') return mapping;
  return { ...mapping, id: derivedId(textOf(mapping['id'])) };
}

function derivedId(id: string): string {
  return `[if(true(), ${quoteArmLiteral(id)}, ${quoteArmLiteral(id)})]`;
}

function topLevelProperties(document: JsonObject): JsonObject {
  const kept = Object.entries(document).filter(([key]) => !documentMembers.has(key) && key !== 'description');
  return {
    id: textOf(document['id']) || textOf(document['guid']),
    displayName: textOf(document['displayName']) || textOf(document['name']),
    ...(document['query'] !== undefined && { queryCondition: { queryText: document['query'] } }),
    ...Object.fromEntries(kept),
  };
}

/** The template of a detection is evaluated by itself, where mainTemplate's variables for blanks do not exist. */
function dropBlanks(value: Json): Json | undefined {
  if (value === null || value === '') return undefined;
  if (Array.isArray(value)) {
    const items = value.map(dropBlanks).filter((item) => item !== undefined);
    return items.length > 0 ? items : undefined;
  }
  if (!isJsonObject(value)) return value;
  const members: JsonObject = {};
  for (const [key, member] of Object.entries(value)) {
    const kept = member === undefined ? undefined : dropBlanks(member);
    if (kept !== undefined) members[key] = kept;
  }
  return Object.keys(members).length > 0 ? members : undefined;
}

function membersOf(value: Json | undefined): JsonObject {
  return isJsonObject(value) ? value : {};
}
