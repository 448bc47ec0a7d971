import { scalarText, type Json, type JsonObject, type Source } from '@hubwright/schema';

/**
 * The version of a rule, query or parser as it is written: YAML reads `1.0` as a number and would lose the zero.
 * Without a version it is `1.0.0`.
 * @see https://github.com/Azure/Azure-Sentinel/tree/master/Tools/Create-Azure-Sentinel-Solution
 */
export function versionText(source: Source, value: JsonObject, pointer = '/version'): string {
  const version: Json | undefined = value[pointer.slice(pointer.lastIndexOf('/') + 1)];
  if (version === undefined || version === null || version === '') return '1.0.0';
  if (typeof version === 'string') return version.trim();
  return scalarText(source, pointer) ?? String(version);
}
