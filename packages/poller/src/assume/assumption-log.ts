import type { Location } from '@hubwright/schema';
import { defaultAssumptions, type AssumptionName, type Assumptions } from './assumptions.js';

/**
 * Gives what is taken for true of a behaviour, and notes that the run has come to rest on it. It is asked only where the choice makes a
 * difference.
 * @param place names of the member of the configuration that brings the behaviour up
 */
export type Assume = <Name extends AssumptionName>(
  name: Name,
  ...place: readonly string[]
) => Assumptions[Name];

/** An undocumented behaviour that a run rests on. */
export interface TakenAssumption {
  readonly name: AssumptionName;
  readonly choice: string;
  readonly location: Location;
}

/** What a run takes for true, and what of it made a difference. */
export interface AssumptionLog {
  /** Binds the choices to a call of the connector: the first one or a nested step. */
  at(locate: (...names: string[]) => Location): Assume;
  /** Once for each call and name, in the order they came up. */
  readonly taken: readonly TakenAssumption[];
}

/** Starts the log of a run; what is not chosen is as by default. */
export function createAssumptionLog(chosen: Partial<Assumptions> = {}): AssumptionLog {
  const assumptions: Assumptions = { ...defaultAssumptions, ...chosen };
  const taken: TakenAssumption[] = [];
  return {
    taken,
    at(locate) {
      const noted = new Set<AssumptionName>();
      return (name, ...place) => {
        const choice = assumptions[name];
        if (!noted.has(name)) {
          noted.add(name);
          taken.push({ name, choice, location: locate(...place) });
        }
        return choice;
      };
    },
  };
}

/** Takes the defaults and notes nothing, where nothing is run. */
export const assumeDefaults: Assume = (name) => defaultAssumptions[name];
