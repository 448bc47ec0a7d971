import type { JsonObject } from '@hubwright/schema';
import type { AzureError } from '../exchange/azure-error.js';
import type { ResourcePath } from '../exchange/resource-path.js';
import type { ControlPlane, StoredResource } from '../state/control-plane.js';

/** A resource that is to be put. */
export interface ResourcePut {
  readonly path: ResourcePath;
  readonly apiVersion: string;
  readonly body: JsonObject;
  /** The one it replaces. */
  readonly existing: StoredResource | undefined;
}

/** What the service of a type checks, and what it adds. */
export interface ResourceRules {
  /** Whether the resource has a location of its own, which then has to be given. */
  readonly needsLocation?: boolean;
  /** Refuses what the service would refuse. */
  check?(put: ResourcePut, plane: ControlPlane): AzureError | undefined;
  /** Members of `properties` that the service makes, of a body without its secrets; what a client sends there is replaced. */
  complete?(put: ResourcePut, plane: ControlPlane): JsonObject;
}
