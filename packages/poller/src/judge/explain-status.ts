import type { Diagnostic } from '@hubwright/schema';
import { pollTimeFormatRefused } from '../checks/poll-time-format-refused.js';
import { pollWindowFailed } from '../checks/poll-window-failed.js';
import { pollWindowRefused } from '../checks/poll-window-refused.js';
import type { PollRun } from '../poll-run.js';
import { saidBy } from '../read-said.js';
import type { RequestDraft } from '../request-draft.js';
import { defaultTimeFormat } from '../time-format.js';
import type { HttpResponse } from '../transport-port.js';
import { readTimeComplaint } from './read-complaint.js';
import { readWantedFormat } from './read-wanted-format.js';
import { asksForWindow, describeSentTimes, timeParameters } from './sent-times.js';

/** Statuses that complain of the request itself. */
const complaints = new Set([400, 406, 413, 416, 422]);

/** Says what a status other than 2xx, 401 and 403 means: the format of times, a window the API does not give, or just what it says. */
export function explainStatus(
  run: Pick<PollRun, 'plan' | 'mask' | 'position' | 'options'>,
  draft: RequestDraft,
  response: HttpResponse,
  attempts: number,
): Diagnostic {
  const { plan, mask, position } = run;
  const { request } = plan;
  const { window } = position;
  const { status } = response;
  const url = mask.text(draft.base);
  const said = saidBy(response, mask) ?? '';
  const isComplaint = said !== '' && complaints.has(status) && asksForWindow(request);
  const complaint = isComplaint ? readTimeComplaint(said, timeParameters(request)) : undefined;
  const sent = mask.text(describeSentTimes(request, draft, run.options.windows[window - 1]));
  if (complaint === 'format') {
    const args = { url, status, said, sent, ...adviseFormat(request.timeFormat, said, sent) };
    const member = request.timeFormat === undefined ? 'startTimeAttributeName' : 'queryTimeFormat';
    return pollTimeFormatRefused.report('refused', args, plan.locate('request', member));
  }
  if (complaint !== undefined) {
    const member = complaint === 'inFuture' ? 'queryWindowDelayInMin' : 'queryWindowInMin';
    const args = { url, status, said, sent, minutes: request.windowMs / 60_000 };
    return pollWindowRefused.report(complaint, args, plan.locate('request', member));
  }
  return pollWindowFailed.report(
    'status',
    { url, status, attempts, window, said: said === '' ? '' : ` The answer says: "${said}".` },
    plan.locate('request', 'apiEndpoint'),
  );
}

function adviseFormat(
  given: string | undefined,
  said: string,
  sent: string,
): { format: string; advice: string } {
  const wanted = readWantedFormat(said, sent.split(', ', 1)[0]!.replace(/^[^=]*=/, ''));
  return {
    format: given === undefined ? `the default ${defaultTimeFormat}` : `"${given}"`,
    advice:
      wanted === undefined || wanted === given
        ? 'Set queryTimeFormat to the format the API reads.'
        : `Set queryTimeFormat to "${wanted}".`,
  };
}
