import type { Json } from '@hubwright/schema';
import { childrenOf, readMember, type PlacedValue } from '../placed-value.js';
import type { SolutionState } from './change.js';

/** The properties of all data collection rules of a solution. A rule that several connectors share comes once. */
export function dataCollectionRules({ solution }: SolutionState): PlacedValue[] {
  const rules = new Map<string, PlacedValue>();
  for (const item of solution.content) {
    if (item.contentKind !== 'CcfConnector') continue;
    for (const { value, source, pointer } of item.dataCollectionRules) {
      const properties = readMember({ value: value as unknown as Json, source, pointer }, 'properties');
      if (properties) rules.set(`${source.path}#${pointer}`, properties);
    }
  }
  return [...rules.values()];
}

/** The declared streams of rules, by name. */
export function declaredStreams(rules: readonly PlacedValue[]): Map<string, PlacedValue> {
  const streams = new Map<string, PlacedValue>();
  for (const rule of rules) {
    const declarations = readMember(rule, 'streamDeclarations');
    for (const place of declarations ? childrenOf(declarations) : []) {
      const name = place.pointer.slice(place.pointer.lastIndexOf('/') + 1);
      if (!streams.has(name)) streams.set(name, place);
    }
  }
  return streams;
}
