import type { JsonObject } from '@hubwright/schema';

/** A template with these sections. */
export function templateOf(sections: JsonObject): JsonObject {
  return {
    $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
    contentVersion: '1.0.0.0',
    resources: [],
    ...sections,
  };
}

/** A data collection rule, a resource with nothing special about it. */
export function ruleOf(name: string, members: JsonObject = {}): JsonObject {
  return {
    type: 'Microsoft.Insights/dataCollectionRules',
    apiVersion: '2023-03-11',
    name,
    location: 'westeurope',
    properties: {},
    ...members,
  };
}
