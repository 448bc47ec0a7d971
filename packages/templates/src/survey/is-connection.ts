import { isJsonObject } from '@hubwright/schema';
import type { TemplateScope } from './template-scope.js';

/**
 * Tells whether a template is one from which the service makes connections of a codeless connector. The service fills
 * in all its parameters, some of which no expression reads, and ignores their defaults.
 */
export function isConnection({ role, template: { resources } }: TemplateScope): boolean {
  if (role !== 'content' || !Array.isArray(resources)) return false;
  return resources.some(
    (resource) => isJsonObject(resource) && /\/dataConnectors$/i.test(String(resource['type'])),
  );
}
