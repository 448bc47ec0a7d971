import type { Attempt } from '../attempt.js';
import { SignInError } from '../auth/authenticator.js';
import { pollAddressRefused } from '../checks/poll-address-refused.js';
import { pollRecordingDiffers } from '../checks/poll-recording-differs.js';
import { pollWindowFailed } from '../checks/poll-window-failed.js';
import type { Failure, PollRun } from '../poll-run.js';
import type { RequestDraft } from '../request-draft.js';
import { isTransient } from '../retry.js';
import { TransportError } from '../transport-port.js';
import { explainRefusal, explainSignIn } from './explain-refusal.js';
import { explainStatus } from './explain-status.js';

/** Says why a page was not to be had, after its last attempt. */
export function explainFailure(
  run: PollRun,
  draft: RequestDraft,
  tried: Attempt,
  { attempts, page }: { readonly attempts: number; readonly page: number },
): Failure {
  const { plan, mask } = run;
  const { window } = run.position;
  const place = plan.locate('request', 'apiEndpoint');
  if (tried.kind === 'answered') {
    const { request, response } = tried;
    run.observed.refuse(draft, window, page, response.status);
    return response.status === 401 || response.status === 403
      ? { reason: 'unauthorized', diagnostic: explainRefusal(run, mask.text(draft.base), request, response) }
      : { reason: 'window-failed', diagnostic: explainStatus(run, draft, response, attempts) };
  }
  const { error } = tried;
  const problem = mask.text(error.message);
  if (error instanceof SignInError && !isTransient(error.status)) {
    return { reason: 'unauthorized', diagnostic: explainSignIn(run, problem) };
  }
  if (error instanceof TransportError && error.fault === 'refused') {
    const diagnostic = pollAddressRefused.report('refused', { origin: problem }, place);
    return { reason: 'address-refused', diagnostic };
  }
  if (error instanceof TransportError && error.fault === 'unexpected') {
    const diagnostic = pollRecordingDiffers.report('differs', { problem }, error.location ?? place);
    return { reason: 'recording-differs', diagnostic };
  }
  const isUnreachable = error instanceof TransportError && ['network', 'untrusted'].includes(error.fault);
  return {
    reason: isUnreachable && page === 1 && window === 1 ? 'network' : 'window-failed',
    diagnostic: pollWindowFailed.report('transport', { problem, window, attempts }, place),
  };
}
