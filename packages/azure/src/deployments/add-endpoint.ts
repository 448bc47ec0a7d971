import { asObjects, asText, type Json, type JsonObject } from '@hubwright/schema';

/**
 * Adds a data collection endpoint to the template of a connector, which takes one for granted since several connectors share it. What
 * sends to it waits for it.
 * https://learn.microsoft.com/azure/azure-monitor/essentials/data-collection-endpoint-overview
 */
export function addEndpoint(template: JsonObject, id: string, location: string): JsonObject {
  const resources = asObjects(template['resources']).map((resource): Json => {
    const dependsOn = Array.isArray(resource['dependsOn']) ? resource['dependsOn'] : [];
    const needsEndpoint = /\/(dataConnectors|dataCollectionRules)$/i.test(asText(resource['type']));
    return needsEndpoint ? { ...resource, dependsOn: [...dependsOn, id] } : resource;
  });
  const endpoint = {
    type: 'Microsoft.Insights/dataCollectionEndpoints',
    apiVersion: '2022-06-01',
    name: id.slice(id.lastIndexOf('/') + 1),
    location,
    properties: { networkAcls: { publicNetworkAccess: 'Enabled' } },
  };
  return { ...template, resources: [...resources, endpoint] };
}
