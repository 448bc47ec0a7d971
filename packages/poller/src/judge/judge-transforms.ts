import type { Diagnostic } from '@hubwright/schema';
import { pollNotSupported } from '../checks/poll-not-supported.js';
import type { PollRun } from '../poll-run.js';

/**
 * Transformations of events that only the service carries out. They do not keep a connector from running: its events are real, and
 * come in another form.
 */
export function judgeTransforms({ plan }: Pick<PollRun, 'plan'>): Diagnostic[] {
  return Object.entries(plan.transforms).map(([member, name]) =>
    pollNotSupported.report('transform', { name }, plan.locate('extra', member), { severity: 'warning' }),
  );
}
