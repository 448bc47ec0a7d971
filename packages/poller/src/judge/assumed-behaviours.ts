import type { Diagnostic } from '@hubwright/schema';
import { choicesFor, textOfChoice } from '../assume/assumptions.js';
import { pollBehaviourAssumed } from '../checks/poll-behaviour-assumed.js';
import type { RunState } from '../poll-run.js';

/** Each undocumented behaviour this run rests on, at the member that brings it up, with the choices there are. */
export function assumedBehaviours({ assumed }: Pick<RunState, 'assumed'>): Diagnostic[] {
  return assumed.taken.map(({ name, choice, location }) => {
    const others = choicesFor(name)
      .filter((other) => other !== choice)
      .map((other) => `--assume ${name}=${other}`);
    const args = { name, choice, behaviour: textOfChoice(name, choice), others: others.join(' or ') };
    return pollBehaviourAssumed.report('assumed', args, location);
  });
}
