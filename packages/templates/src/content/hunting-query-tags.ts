import type { HuntingQuery, JsonObject } from '@hubwright/schema';
import { escapeArmText } from '../arm/arm-expression.js';
import { cleanDescription } from './clean-description.js';
import { listOf, textOf, type LooseMembers } from '../arm/loose-values.js';
import { withoutSpaces } from './mitre-techniques.js';

/** The tags under which the hunting page finds a saved search's description, tactics and techniques; empty ones are left out. */
export function huntingQueryTags(query: HuntingQuery): JsonObject[] {
  const source = query as LooseMembers;
  const tags = [
    { name: 'description', value: cleanDescription(textOf(source['description'])) },
    { name: 'tactics', value: withoutSpaces(listOf(source['tactics'])).join(',') },
    { name: 'techniques', value: withoutSpaces(listOf(source['relevantTechniques'])).join(',') },
  ];
  return tags
    .filter(({ value }) => value !== '')
    .map(({ name, value }) => ({ name, value: escapeArmText(value, 2) }));
}
