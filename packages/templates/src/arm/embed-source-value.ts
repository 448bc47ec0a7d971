import type { Json, JsonObject } from '@hubwright/schema';
import { escapeArmText } from './arm-expression.js';

/**
 * Prepares a value of a source for a content template: texts that ARM would take for expressions are escaped for both
 * evaluations, and blanks (`null`, `""`, `[]`, `{}`) are left out at every depth, since the store rejects templates
 * that hold them. Gives `undefined` when nothing remains.
 */
export function embedSourceValue(value: unknown): Json | undefined {
  if (typeof value === 'string') return value === '' ? undefined : escapeArmText(value, 2);
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return embedList(value);
  if (typeof value === 'object' && value !== null) return embedMembers(value);
  return undefined;
}

function embedList(list: readonly unknown[]): Json[] | undefined {
  const kept = list.map(embedSourceValue).filter((item) => item !== undefined);
  return kept.length > 0 ? kept : undefined;
}

function embedMembers(members: object): JsonObject | undefined {
  const kept: JsonObject = {};
  let empty = true;
  for (const [name, member] of Object.entries(members)) {
    const value = embedSourceValue(member);
    if (value === undefined) continue;
    kept[name] = value;
    empty = false;
  }
  return empty ? undefined : kept;
}
