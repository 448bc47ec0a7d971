import { isJsonObject, type Json } from '@hubwright/schema';
import type { LocatedPart } from './connector-parts.js';

/** The name of a rule or table; a bare table has it in its schema, a bare rule has none. */
export function partName(part: LocatedPart): string {
  const properties = isJsonObject(part.value['properties']) ? part.value['properties'] : {};
  const schema = isJsonObject(properties['schema']) ? properties['schema'] : {};
  return text(part.value['name']) || text(schema['name']);
}

function text(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}
