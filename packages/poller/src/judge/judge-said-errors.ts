import type { Diagnostic } from '@hubwright/schema';
import { pollEventsPathMatchesNothing } from '../checks/poll-events-path-matches-nothing.js';
import { pollResponseSaysError } from '../checks/poll-response-says-error.js';
import type { PollRun } from '../poll-run.js';

/** An error in the body of a good answer, unless a finding on the path of events has told it already. */
export function judgeSaidErrors(
  { plan, observed }: Pick<PollRun, 'plan' | 'observed'>,
  told: readonly Diagnostic[],
): Diagnostic[] {
  const { saidError } = observed;
  const isTold = told.some(
    ({ checkId, messageId }) => checkId === pollEventsPathMatchesNothing.id && messageId === 'message',
  );
  if (!saidError || isTold || plan.response.successPath !== undefined) return [];
  const { window, page, member } = saidError;
  const args = { window, page, member, text: saidError.text };
  return [pollResponseSaysError.report('error', args, plan.locate('response', 'successStatusJsonPath'))];
}
