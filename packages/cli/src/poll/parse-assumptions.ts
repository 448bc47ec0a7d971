import { assumptionNames, readAssumption, type AssumptionName, type Assumptions } from '@hubwright/poller';
import { UsageError } from '../usage-error.js';

/**
 * The choices of `--assume`; of two for one name the last. Throws a `UsageError` for a name or a choice that is not known.
 * @param names those the command takes
 */
export function parseAssumptions(
  texts: readonly string[],
  names: readonly AssumptionName[] = assumptionNames,
): Partial<Assumptions> {
  return texts.reduce<Partial<Assumptions>>((grown, text) => {
    const read = readAssumption(text, names);
    if ('problem' in read) throw new UsageError(`"${text}" of --assume: ${read.problem}`);
    return { ...grown, ...read.assumption };
  }, {});
}
