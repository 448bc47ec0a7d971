import type { Diagnostic } from '@hubwright/schema';
import { pollNoEvents } from '../checks/poll-no-events.js';
import type { WindowRecord } from '../poll-report.js';
import type { PollRun } from '../poll-run.js';

/** An API that answered, whose answers had the place of the events, and no event was there. */
export function judgeNoEvents(
  { plan }: Pick<PollRun, 'plan'>,
  windows: readonly WindowRecord[],
): Diagnostic[] {
  const pages = windows.reduce((sum, window) => sum + window.pages, 0);
  if (pages === 0 || windows.some(({ complete }) => !complete)) return [];
  const args = { pages, start: windows[0]!.start, end: windows.at(-1)!.end };
  return [pollNoEvents.report('none', args, plan.locate('request', 'apiEndpoint'))];
}
