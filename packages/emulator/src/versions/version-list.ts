import { builtInVersions } from './built-in-versions.js';

/** The resource types that are known, and their API versions. */
export interface VersionList {
  /** The type as its service spells it and its versions, oldest first; `undefined` when there is no such type. */
  find(type: string): KnownType | undefined;
  /** Whether any type of a namespace is known. */
  hasNamespace(namespace: string): boolean;
}

/** A resource type and the versions in which it can be asked for. */
export interface KnownType {
  readonly type: string;
  readonly versions: readonly string[];
}

/** Makes the list of what is built in and of what schemas add; names are compared in any case. */
export function createVersionList(
  added: Iterable<{ readonly type: string; readonly apiVersion: string }> = [],
): VersionList {
  const types = new Map<string, { readonly type: string; readonly versions: Set<string> }>();
  const add = (type: string, version: string) => {
    const key = type.toLowerCase();
    if (!types.has(key)) types.set(key, { type, versions: new Set() });
    types.get(key)!.versions.add(version.toLowerCase());
  };
  for (const [type, versions] of Object.entries(builtInVersions))
    for (const version of versions.split(' ')) add(type, version);
  for (const { type, apiVersion } of added) add(type, apiVersion);
  const namespaces = new Set([...types.keys()].map((type) => type.slice(0, type.indexOf('/'))));
  return {
    find(type) {
      const found = types.get(type.toLowerCase());
      return found && { type: found.type, versions: [...found.versions].sort() };
    },
    hasNamespace: (namespace) => namespaces.has(namespace.toLowerCase()),
  };
}
