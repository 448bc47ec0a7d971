import type { Json, JsonObject } from '@hubwright/schema';
import { objectMember, readMember, withDefault, withMember } from '../arm/source-members.js';
import type { UiParameter } from './ui-parameters.js';

/** A data connector of a source with what its kind needs filled in, as placeholders that are bound later. */
export interface ShapedPoller {
  readonly name: string;
  readonly kind: string | undefined;
  readonly properties: JsonObject;
  readonly dependsOn: readonly string[];
  /** Further filters of the Event Grid subscription that tells of new blobs. */
  readonly advancedFilters?: Json | undefined;
}

/** Members that speak to the packager, not to the service; sources have them beside or among the properties. */
const packagerMembers = ['eventGridAdvancedFilters', 'eventGridUseManagedIdentity', 'connectionDeployment'];

type Shape = (properties: JsonObject) => JsonObject;

/** What single kinds need beyond the common; kinds that are not here are taken as they are. */
const shapes: ReadonlyMap<string, Shape> = new Map(
  Object.entries<Shape>({
    amazonwebservicess3: (properties) => withList(properties, 'sqsUrls'),
    gcp: (properties) => inObject(properties, 'request', (request) => withList(request, 'subscriptionNames')),
    push: (properties) =>
      inObject(properties, 'auth', (auth) =>
        withDefault(
          withDefault(withDefault(auth, 'type', 'Push'), 'AppId', '{{appId}}'),
          'ServicePrincipalId',
          '{{servicePrincipalId}}',
        ),
      ),
  }),
);

/**
 * Completes a data connector: the endpoint and the rule it sends to are those the service has deployed, unless the
 * source names others. Where the page lets its user choose a stream, the stream a source names is only an example.
 */
export function shapePoller(
  poller: JsonObject,
  name: string,
  connectorId: string,
  uiParameters: readonly UiParameter[],
): ShapedPoller {
  const kind = typeof poller['kind'] === 'string' ? poller['kind'] : undefined;
  const shape = shapes.get(kind?.toLowerCase() ?? '') ?? ((properties: JsonObject) => properties);
  const properties = withDefault(objectMember(poller, 'properties'), 'connectorDefinitionName', connectorId);
  const shaped = shape(withTarget(withoutMembers(properties, packagerMembers)));
  const isChosen = kind?.toLowerCase() === 'amazonwebservicess3' && asksForStream(uiParameters);
  return {
    name,
    kind,
    properties: isChosen ? withChosenStream(shaped) : shaped,
    dependsOn: [],
    advancedFilters: poller['eventGridAdvancedFilters'] ?? properties['eventGridAdvancedFilters'],
  };
}

function withoutMembers(value: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)));
}

function asksForStream(uiParameters: readonly UiParameter[]): boolean {
  return uiParameters.some(
    ({ name, definition }) => name.toLowerCase() === 'streamname' && definition['type'] === 'array',
  );
}

/** The table of a stream that is chosen from a list is named after the stream, as the official tool has it. */
function withChosenStream(properties: JsonObject): JsonObject {
  const table = readMember(properties, 'destinationTable');
  const chosen = inObject(properties, 'dcrConfig', (target) =>
    withMember(target, 'streamName', '{{streamName}}'),
  );
  if (typeof table !== 'string' || /^\[|\{\{/.test(table)) return chosen;
  return withMember(chosen, 'destinationTable', "[[concat(parameters('streamName')[0],'_CL')]");
}

function withTarget(properties: JsonObject): JsonObject {
  if (readMember(properties, 'dcrConfig') === undefined) return properties;
  return inObject(properties, 'dcrConfig', (target) =>
    withDefault(
      withDefault(target, 'dataCollectionEndpoint', '{{dataCollectionEndpoint}}'),
      'dataCollectionRuleImmutableId',
      '{{dataCollectionRuleImmutableId}}',
    ),
  );
}

function inObject(value: JsonObject, name: string, change: Shape): JsonObject {
  return withMember(value, name, change(objectMember(value, name)));
}

/** The service wants a list where sources often hold its only entry. */
function withList(value: JsonObject, name: string): JsonObject {
  const member: Json | undefined = readMember(value, name);
  return typeof member === 'string' ? withMember(value, name, [member]) : value;
}
