import { findWorkspace, getResource, listConnections } from '@hubwright/azure';
import type { EvaluatedResource } from '@hubwright/arm-template';
import type { Deployable } from './deployable.js';
import { evaluateHere } from './evaluate-connector.js';
import type { OpenCommand } from './open-command.js';
import { withPlace } from './template-values.js';

/** A resource that deploying made. */
export interface RemovableResource {
  readonly id: string;
  readonly apiVersion: string;
}

/** What removing would take away, in the order in which it goes, and what it leaves. */
export interface Removal {
  readonly resources: readonly RemovableResource[];
  /** Ids of tables, which hold data. */
  readonly keptTables: readonly string[];
}

/**
 * Finds what a template has made and is still there, in the reverse order of its making; connections of its connectors come first. Tables
 * are left unless they are asked for: with them goes the data. Throws an `AzureFault`.
 */
export async function findRemovable(
  { azure, chosen }: OpenCommand,
  { template }: Deployable,
  withTables: boolean,
): Promise<Removal> {
  const { place } = chosen;
  const { location } = await findWorkspace(azure, place);
  const parameters = withPlace(template, {}, { ...place, location });
  const made = evaluateHere(template, parameters, { place, location }).resources.filter(isResource).reverse();
  const found: RemovableResource[] = [];
  for (const { id, type } of made) {
    if (!/\/dataConnectorDefinitions$/i.test(type)) continue;
    found.push(...(await listConnections(azure, place, id.split('/').at(-1)!)));
  }
  const keptTables: string[] = [];
  for (const { id, apiVersion, type } of made) {
    if (found.some((one) => one.id.toLowerCase() === id.toLowerCase())) continue;
    if (!(await getResource(azure, id, apiVersion))) continue;
    if (/\/workspaces\/tables$/i.test(type) && !withTables) keptTables.push(id);
    else found.push({ id, apiVersion });
  }
  return { resources: found, keptTables };
}

/** A deployment within a deployment is a record of what was done, and nothing that is installed. */
function isResource({ type }: EvaluatedResource): boolean {
  return !/^Microsoft\.Resources\/deployments$/i.test(type);
}
