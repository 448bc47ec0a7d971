import type { ResourceLocator, WorkspacePlace } from '@hubwright/azure';
import type { Json } from '@hubwright/schema';
import type { Deployable } from './deployable.js';
import { evaluateNames } from './evaluate-connector.js';

/**
 * Makes the search for the source of a resource that Azure names, by its id or by the name it has in the template. Names are
 * expressions, so the template is evaluated as Azure evaluates it.
 */
export function createResourceLocator(
  { template, locate }: Deployable,
  parameters: Readonly<Record<string, Json>>,
  place: WorkspacePlace,
  location: string,
): ResourceLocator {
  const pointers = new Map<string, string>();
  const resources = evaluateNames(template, parameters, { place, location });
  for (const { id, name, pointer } of resources) {
    pointers.set(id.toLowerCase(), pointer);
    pointers.set(name.toLowerCase(), pointer);
  }
  return (resource) => {
    const pointer = resource === undefined ? undefined : pointers.get(resource.toLowerCase());
    return locate(pointer ?? '');
  };
}
