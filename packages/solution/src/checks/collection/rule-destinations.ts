import type { CollectionRule, PlacedText } from './collection-places.js';
import { readPlacedText } from './collection-places.js';
import { childrenOf, readMember, type PlacedValue } from '../placed-value.js';

/** The names a rule gives its destinations. */
export interface RuleDestinations {
  readonly names: readonly PlacedText[];
  /** The member `destinations`. */
  readonly place: PlacedValue | undefined;
  /** False when part of it is an expression, so that there may be other names. */
  readonly isKnown: boolean;
}

/** Reads the names of all destinations, of whatever kind: a list of objects, or one object as for metrics. */
export function destinationsOf({ properties }: CollectionRule): RuleDestinations {
  const place = readMember(properties, 'destinations');
  if (!place) return { names: [], place: undefined, isKnown: true };
  const names: PlacedText[] = [];
  let isKnown = typeof place.value === 'object';
  for (const kind of childrenOf(place)) {
    for (const one of Array.isArray(kind.value) ? childrenOf(kind) : [kind]) {
      const name = readPlacedText(one, 'name');
      if (name) names.push(name);
      else isKnown = false;
    }
  }
  return { names, place, isKnown };
}
