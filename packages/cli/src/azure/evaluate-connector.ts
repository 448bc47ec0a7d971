import type { WorkspacePlace } from '@hubwright/azure';
import { evaluateTemplate, type EvaluatedResource, type EvaluatedTemplate } from '@hubwright/arm-template';
import { isJsonObject, type Json, type JsonObject } from '@hubwright/schema';

/** What an evaluation sees of Azure. */
export interface EvaluationContext {
  readonly place: WorkspacePlace;
  readonly location: string;
  /** Resources that exist, by their id in small letters. */
  readonly existing?: ReadonlyMap<string, JsonObject>;
}

const nobody = '00000000-0000-0000-0000-000000000000';

/** Evaluates a template here as Azure would, so that its resources can be named, or put one by one. */
export function evaluateHere(
  template: JsonObject,
  parameters: Readonly<Record<string, Json>>,
  { place, location, existing }: EvaluationContext,
): EvaluatedTemplate {
  const given = Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, { value }]));
  return evaluateTemplate(template, given, {
    subscriptionId: place.subscriptionId,
    tenantId: nobody,
    resourceGroup: { name: place.resourceGroup, location },
    deploymentName: 'hubwright',
    now: Date.now(),
    newGuid: () => nobody,
    findResource: (id) => existing?.get(id.toLowerCase()),
    completeResource: ({ id, body }) => existing?.get(id.toLowerCase()) ?? body,
  });
}

/**
 * Evaluates a template without asking Azure: for the ids of its resources, or for what of them does not depend on others. What pollers
 * refer to is taken for granted, since a resource whose properties cannot be evaluated has no id here.
 */
export function evaluateNames(
  template: JsonObject,
  parameters: Readonly<Record<string, Json>>,
  context: EvaluationContext,
): readonly EvaluatedResource[] {
  const { resourceGroup, subscriptionId, workspace } = context.place;
  const group = `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}`;
  const endpoint = `${group}/providers/Microsoft.Insights/dataCollectionEndpoints/${workspace}`;
  const ids = [endpoint, ...evaluateHere(template, parameters, context).resources.map(({ id }) => id)];
  const assumed = ids.map((id): [string, JsonObject] => [
    id.toLowerCase(),
    { id, properties: assumedProperties },
  ]);
  const existing = new Map([...assumed, ...(context.existing ?? [])]);
  return evaluateHere(template, parameters, { ...context, existing }).resources;
}

/** What pollers ask of data collection endpoints and rules. */
const assumedProperties: JsonObject = {
  immutableId: 'dcr-00000000000000000000000000000000',
  logsIngestion: { endpoint: 'https://example.ingest.monitor.azure.com' },
};

/** Tells a data connector, in both forms its type is written in. */
export function isDataConnector({ type }: Pick<EvaluatedResource, 'type'>): boolean {
  return /\/dataConnectors$/i.test(type);
}

/**
 * Leaves some resources of a template, independent of all others: what they refer to has to exist then.
 * @param isWanted by type as it is written
 */
export function keepResources(template: JsonObject, isWanted: (type: string) => boolean): JsonObject {
  const resources = Array.isArray(template['resources']) ? template['resources'] : [];
  const kept = resources.filter(
    (resource): resource is JsonObject => isJsonObject(resource) && isWanted(String(resource['type'])),
  );
  return {
    ...template,
    resources: kept.map((resource) =>
      Object.fromEntries(Object.entries(resource).filter(([name]) => name !== 'dependsOn')),
    ),
  };
}
