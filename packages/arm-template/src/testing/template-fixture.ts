import { isJsonObject, type Json, type JsonObject } from '@hubwright/schema';
import { evaluateTemplate } from '../evaluate-template.js';
import type { EvaluatedTemplate, TemplateScope } from '../evaluated-template.js';

export const subscriptionId = '11111111-1111-1111-1111-111111111111';
export const groupId = `/subscriptions/${subscriptionId}/resourceGroups/soc`;

/** A scope with a fixed clock, counted GUIDs and no resources but those that are handed in by id. */
export function testScope(existing: Readonly<Record<string, JsonObject>> = {}): TemplateScope {
  let guids = 0;
  return {
    subscriptionId,
    tenantId: '22222222-2222-2222-2222-222222222222',
    resourceGroup: { name: 'soc', location: 'westeurope' },
    deploymentName: 'test',
    now: Date.UTC(2026, 2, 4, 5, 6, 7),
    newGuid: () => `33333333-3333-4333-8333-${String(++guids).padStart(12, '0')}`,
    findResource: (id) =>
      Object.entries(existing).find(([each]) => each.toLowerCase() === id.toLowerCase())?.[1],
  };
}

/** A template with these sections. */
export function templateOf(sections: JsonObject): JsonObject {
  return {
    $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
    contentVersion: '1.0.0.0',
    resources: [],
    ...sections,
  };
}

/** Evaluates a template with these sections, and parameters by name. */
export function evaluateSections(
  sections: JsonObject,
  parameters: JsonObject = {},
  scope = testScope(),
): EvaluatedTemplate {
  const given = Object.entries(parameters).map(([name, value]) => [name, { value }]);
  return evaluateTemplate(templateOf(sections), Object.fromEntries(given), scope);
}

/** The value of an expression, or the message of its fault. */
export function evaluateExpression(expression: string, sections: JsonObject = {}): Json | undefined {
  const { outputs, faults } = evaluateSections({
    ...sections,
    outputs: { it: { type: 'object', value: { result: expression } } },
  });
  const value = outputs['it']?.value;
  return isJsonObject(value) ? value['result'] : faults.map(({ message }) => message).join('\n');
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

/** The id of a data collection rule of the resource group. */
export function ruleId(name: string): string {
  return `${groupId}/providers/Microsoft.Insights/dataCollectionRules/${name}`;
}
