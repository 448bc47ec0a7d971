import { createHash } from 'node:crypto';
import type { Json, JsonObject } from '@hubwright/schema';

/** Azure takes 64 characters of these: https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules */
const maximumLength = 64;

/**
 * The name of a deployment: what is deployed, for people, and a digest of the template and its parameters. The same content has the
 * same name, so that a deployment that goes on can be found again, and another content never meets it. Values of secure parameters
 * have no part in it: a digest of a secret can be used to try guesses.
 */
export function deploymentName(
  title: string,
  template: JsonObject,
  parameters: Readonly<Record<string, Json>>,
): string {
  const digest = createHash('sha256')
    .update(JSON.stringify([template, openValues(template, parameters)]))
    .digest('hex')
    .slice(0, 12);
  const words = title
    .normalize('NFKD')
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .toLowerCase();
  const prefix = `hubwright-${words}`.slice(0, maximumLength - digest.length - 1).replace(/-+$/, '');
  return `${prefix}-${digest}`;
}

function openValues(template: JsonObject, parameters: Readonly<Record<string, Json>>): [string, Json][] {
  const secure = new Set(secureParameters(template));
  return Object.entries(parameters)
    .filter(([name]) => !secure.has(name))
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The names of a template's secure parameters: https://learn.microsoft.com/azure/azure-resource-manager/templates/data-types#secure-strings-and-objects */
export function secureParameters(template: JsonObject): string[] {
  const declared = template['parameters'];
  if (typeof declared !== 'object' || declared === null || Array.isArray(declared)) return [];
  return Object.entries(declared).flatMap(([name, parameter]) => {
    const type =
      typeof parameter === 'object' && parameter !== null && !Array.isArray(parameter)
        ? parameter['type']
        : '';
    return /^secure(string|object)$/i.test(String(type)) ? [name] : [];
  });
}
