import type { JsonObject } from '@hubwright/schema';
import type { Environment } from './environment.js';

/** A resource of a template, one for each turn of its `copy`, with its name and id known and its body not evaluated. */
export interface DeclaredResource {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly apiVersion: string;
  /** The resource as the template has it. */
  readonly source: JsonObject;
  readonly pointer: string;
  readonly environment: Environment;
  /** False when its `condition`, or that of its parent, is. */
  readonly isDeployed: boolean;
  /** True for a symbolic resource that is only referred to. */
  readonly isExisting: boolean;
  /** The name of its `copy` and its symbolic name, in lower case, by which others can depend on it. */
  readonly groupNames: readonly string[];
  /** Ids of the resources of the batch before, when it is one of a `copy` in the mode `serial`. */
  readonly follows: readonly string[];
}

/** How Azure names a resource in messages: its type and name, segment by segment. */
export function describeResource({ id, type, name }: Pick<DeclaredResource, 'id' | 'type' | 'name'>): string {
  const at = id.toLowerCase().lastIndexOf(`/providers/${type.split('/')[0]!.toLowerCase()}/`);
  return at < 0 ? `${type}/${name}` : id.slice(at + '/providers/'.length);
}
