import { NoLocation, type Location } from '@hubwright/schema';
import type { Origin } from '../rendered-package.js';

/** Gives the source of a value of mainTemplate.json, by its pointer. */
export type OriginLocator = (pointer: string) => Location;

/**
 * Finds sources by the longest origin pointer that leads to a value. What has no origin, and what the package adds
 * itself, is the solution's: its data file stands for it, or the metadata when there is no data file.
 */
export function createOriginLocator(origins: readonly Origin[]): OriginLocator {
  const known = new Map<string, Location>();
  for (const { pointer, location } of origins) if (location !== NoLocation) known.set(pointer, location);
  const solution = known.get('/variables/solutionId') ?? [...known.values()].at(-1) ?? NoLocation;
  return (pointer) => {
    for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
      const location = known.get(at);
      if (location !== undefined) return location;
    }
    return known.get('') ?? solution;
  };
}
