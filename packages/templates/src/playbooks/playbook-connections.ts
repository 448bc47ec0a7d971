import { isJsonObject, type Json } from '@hubwright/schema';
import type { ArmResource, ArmTemplate } from '@hubwright/solution';
import { memberOf, followReferences, resolveArmText } from '../arm/resolve-arm-text.js';

/** A resource of a playbook whose API connection was moved to variables. */
export interface RewrittenConnection {
  readonly resource: ArmResource;
  /** Added to `variables` of the inner template; not yet escaped. */
  readonly variables: Record<string, Json>;
}

/**
 * Moves the `api.id` of a `Microsoft.Web/connections` resource into the variables `connection-{k}` and
 * `_connection-{k}`, k being the position of the resource in its file from 1. Other resources come back as they are.
 */
export function rewriteConnection(
  resource: ArmResource,
  position: number,
  template: ArmTemplate,
): RewrittenConnection {
  const apiId = connectionApiId(resource);
  if (apiId === undefined) return { resource, variables: {} };
  const properties = resource.properties!;
  const name = freeName(`connection-${position}`, template);
  return {
    resource: {
      ...resource,
      properties: { ...properties, api: { ...asObject(properties['api']), id: `[variables('_${name}')]` } },
    },
    variables: {
      [name]: followReferences(template, apiId) ?? apiId,
      [`_${name}`]: `[variables('${name}')]`,
    },
  };
}

/** The names of the custom connectors a playbook's connections use, as far as they can be told without deploying. */
export function customApiNames(template: ArmTemplate): string[] {
  const names: string[] = [];
  for (const resource of template.resources) {
    const apiId = connectionApiId(resource);
    const name =
      apiId === undefined ? undefined : customApiName(followReferences(template, apiId) ?? apiId, template);
    if (name !== undefined && !names.includes(name)) names.push(name);
  }
  return names;
}

/** Tells whether a resource is of a type, in whatever case it is written. */
export function isOfType(resource: ArmResource, type: string): boolean {
  return typeof resource.type === 'string' && resource.type.toLowerCase() === type.toLowerCase();
}

function connectionApiId(resource: ArmResource): string | undefined {
  if (!isOfType(resource, 'Microsoft.Web/connections')) return undefined;
  const id = asObject(resource.properties?.['api'])['id'];
  return typeof id === 'string' && id !== '' ? id : undefined;
}

/** Reads both `resourceId('Microsoft.Web/customApis', <name>)` and a `concat` whose path ends in customApis. */
function customApiName(expression: string, template: ArmTemplate): string | undefined {
  const match =
    /Microsoft\.Web\/customApis(?:\/?'\s*,\s*(?:'([^']+)'|((?:parameters|variables)\('[^']+'\)))|\/([^'/\]]+))/i.exec(
      expression,
    );
  if (!match) return undefined;
  return match[1] ?? match[3] ?? resolveArmText(template, `[${match[2]}]`);
}

/** An imported playbook may already have variables of these names. */
function freeName(wanted: string, template: ArmTemplate): string {
  let name = wanted;
  for (
    let suffix = 2;
    memberOf(template.variables, name) !== undefined ||
    memberOf(template.variables, `_${name}`) !== undefined;
    suffix += 1
  ) {
    name = `${wanted}-${suffix}`;
  }
  return name;
}

function asObject(value: Json | undefined): Record<string, Json | undefined> {
  return isJsonObject(value) ? value : {};
}
