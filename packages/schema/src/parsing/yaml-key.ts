import { isScalar, type Node } from 'yaml';

/**
 * The name a YAML key has in JSON: the text as written for a plain scalar (`1.0` stays `1.0`), the decoded text of a
 * quoted one. Keys that are mappings or lists have none.
 */
export function yamlKeyName(key: Node | null): string | undefined {
  if (key === null) return '';
  if (!isScalar(key)) return undefined;
  return typeof key.value === 'string' ? key.value : (key.source ?? '');
}

/** Tells whether a key is the merge key of YAML 1.1: a plain `<<`. */
export function isMergeKey(key: Node | null): boolean {
  return isScalar(key) && key.type === 'PLAIN' && key.value === '<<';
}
