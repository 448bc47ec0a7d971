import { isJsonObject, type Json, type JsonObject } from '@hubwright/schema';
import type { ArmTemplate } from '@hubwright/solution';
import { memberOf, followReferences } from './resolve-arm-text.js';

/** mainTemplate declares these itself. */
const ownParameters = new Set(['workspace', 'workspace-location', 'location']);

const wholeReference = /^\[\s*(parameters|variables)\s*\(\s*'([^']+)'\s*\)\s*\]$/i;

/**
 * Prepares a resource of an ARM file to stand in mainTemplate, where the file's parameters and variables do not
 * exist: references to them become the values they stand for, and the workspace's name is mainTemplate's. A
 * description whose parameter has no default takes the description of the parameter; any other member without a
 * value is left out.
 */
export function fillParameters(resource: JsonObject, template: ArmTemplate): Record<string, Json> {
  const filled: Record<string, Json> = {};
  for (const [key, member] of Object.entries(resource)) {
    const value = member === undefined ? undefined : fill(member, key, template);
    if (value !== undefined) filled[key] = value;
  }
  return filled;
}

function fill(value: Json, key: string, template: ArmTemplate): Json | undefined {
  if (typeof value === 'string') return fillText(value, key, template);
  if (Array.isArray(value))
    return value.map((item) => fill(item, '', template)).filter((item) => item !== undefined);
  return isJsonObject(value) ? fillParameters(value, template) : value;
}

function fillText(text: string, key: string, template: ArmTemplate): Json | undefined {
  if (!text.startsWith('[') || !text.endsWith(']')) return text;
  const ownNames = text.replace(/parameters\(\s*'workspaceName'\s*\)/gi, "parameters('workspace')");
  const [, kind, name] = wholeReference.exec(ownNames) ?? [];
  if (!kind || !name || ownParameters.has(name.toLowerCase())) return ownNames;
  if (kind.toLowerCase() === 'variables')
    return followReferences(template, ownNames) ?? memberOf(template.variables, name) ?? undefined;
  const parameter = memberOf(template.parameters, name);
  if (!parameter) return ownNames;
  const standard = parameter['defaultValue'];
  if (standard !== undefined) return followReferences(template, standard) ?? standard;
  const metadata = parameter['metadata'];
  return key === 'description' && isJsonObject(metadata) ? metadata['description'] : undefined;
}
