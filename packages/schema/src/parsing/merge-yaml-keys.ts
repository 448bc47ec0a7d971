import type { Diagnostic } from '../diagnostic.js';
import { isJsonObject, type Json, type JsonObject } from '../json.js';
import type { Location } from '../location.js';
import { yamlMergeKey } from '../checks/yaml-merge-key.js';

/**
 * Adds the members of a merge key's value to the object that has it, those that the object lacks; of a list, earlier
 * mappings win (https://yaml.org/type/merge.html). Gives the diagnostic to report, since other tools do not merge.
 */
export function mergeYamlKeys(target: JsonObject, merged: Json, location: Location): Diagnostic {
  const parts = Array.isArray(merged) ? merged : [merged];
  if (!parts.every(isJsonObject))
    return yamlMergeKey.report('notMapping', {}, location, { severity: 'error' });
  for (const part of parts)
    for (const [name, value] of Object.entries(part)) if (!Object.hasOwn(target, name)) target[name] = value;
  return yamlMergeKey.report('applied', {}, location);
}
