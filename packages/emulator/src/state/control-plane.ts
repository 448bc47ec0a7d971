import type { JsonObject } from '@hubwright/schema';
import type { Deployment } from '../deployments/deployment.js';
import type { Answer } from '../exchange/exchange.js';
import type { FaultList } from '../faults/fault-list.js';
import type { VersionList } from '../versions/version-list.js';
import type { Schedule } from './schedule.js';

/** A resource as it is kept. Secrets are taken out before. */
export interface StoredResource {
  /** As it was spelt when it was made. */
  readonly id: string;
  readonly type: string;
  /** The version of the last change. */
  readonly apiVersion: string;
  /** What a GET gives. */
  readonly body: JsonObject;
  readonly etag: string;
}

/** A resource group. */
export interface ResourceGroup {
  readonly id: string;
  readonly name: string;
  readonly location: string;
  readonly tags: JsonObject;
}

/** Work that goes on after its request was answered. */
export interface Operation {
  readonly id: string;
  /** What its address answers at the end; `undefined` until then. */
  result: Answer | undefined;
}

/** Validates the body of a resource; gives what is wrong, each with its place. */
export type BodyValidator = (type: string, apiVersion: string, body: JsonObject) => readonly string[];

/** All the emulator knows: what exists, and what it needs from outside. Keys of maps are ids in small letters. */
export interface ControlPlane {
  readonly tenantId: string;
  readonly schedule: Schedule;
  /** Gives a new GUID. */
  readonly newId: () => string;
  readonly versions: VersionList;
  readonly validateBody: BodyValidator | undefined;
  readonly faults: FaultList;
  /** Ids in small letters. */
  readonly subscriptions: ReadonlySet<string>;
  readonly groups: Map<string, ResourceGroup>;
  readonly resources: Map<string, StoredResource>;
  readonly deployments: Map<string, Deployment>;
  readonly operations: Map<string, Operation>;
  /** How long a resource of a deployment takes. */
  readonly resourceMilliseconds: number;
  /** How many members a page of a list has at most. */
  readonly pageSize: number;
}

/** The resource with an id, in any case of its letters. */
export function findResource(plane: ControlPlane, id: string): StoredResource | undefined {
  return plane.resources.get(id.toLowerCase());
}

/** The time in ISO 8601, with milliseconds. */
export function timestamp(plane: ControlPlane): string {
  return new Date(plane.schedule.now()).toISOString();
}
