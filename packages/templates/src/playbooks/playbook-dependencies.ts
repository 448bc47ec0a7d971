import type { JsonObject } from '@hubwright/schema';
import type { ArmTemplate, PlaybookContent, Solution } from '@hubwright/solution';
import type { DependencyCriterion } from '../fragment.js';
import { customApiNames, isOfType } from './playbook-connections.js';
import { isPlaybookContent, playbookReference } from './playbook-identity.js';
import { memberOf, resolveArmText } from '../arm/resolve-arm-text.js';

/**
 * The custom connectors and function apps of the same solution that a playbook uses, wherever they stand in the data
 * file. Playbooks, custom connectors and function apps share one counter, in the order of the solution's content.
 */
export function playbookDependencies(playbook: PlaybookContent, solution: Solution): DependencyCriterion[] {
  const criteria: DependencyCriterion[] = [];
  solution.content.filter(isPlaybookContent).forEach((other, index) => {
    if (other === playbook || !uses(playbook, other)) return;
    criteria.push({ kind: other.contentKind, ...playbookReference(other.name, index + 1) });
  });
  return criteria;
}

function uses(playbook: PlaybookContent, other: PlaybookContent): boolean {
  if (other.contentKind === 'LogicAppsCustomConnector') {
    return haveCommonName(
      customApiNames(playbook.template),
      resourceNames(other.template, 'Microsoft.Web/customApis'),
    );
  }
  return (
    other.contentKind === 'AzureFunction' &&
    playbook.contentKind !== 'AzureFunction' &&
    /Microsoft\.Web\/sites/i.test(JSON.stringify(playbook.template)) &&
    haveCommonName(parameterDefaults(playbook.template), functionAppNames(other.template))
  );
}

function functionAppNames(template: ArmTemplate): string[] {
  const parameter = resolveArmText(
    template,
    memberOf(template.parameters, 'FunctionAppName')?.['defaultValue'],
  );
  return parameter ? [parameter] : resourceNames(template, 'Microsoft.Web/sites');
}

function resourceNames(template: ArmTemplate, type: string): string[] {
  return template.resources
    .filter((resource) => isOfType(resource, type))
    .map((resource) => resolveArmText(template, resource.name))
    .filter((name) => name !== undefined);
}

function parameterDefaults(template: ArmTemplate): string[] {
  return Object.values(template.parameters ?? {})
    .map((parameter: JsonObject | null) => parameter?.['defaultValue'])
    .filter((value) => typeof value === 'string');
}

/** Azure resource names are the same in any case. */
function haveCommonName(names: readonly string[], others: readonly string[]): boolean {
  const lower = new Set(others.filter((name) => name !== '').map((name) => name.toLowerCase()));
  return names.some((name) => lower.has(name.toLowerCase()));
}
