import type { Diagnostic } from '@hubwright/schema';
import { pollUnauthorized } from '../checks/poll-unauthorized.js';
import { describeCredentials } from '../describe-credentials.js';
import type { PollRun } from '../poll-run.js';
import { saidBy } from '../read-said.js';
import type { HttpRequest, HttpResponse } from '../transport-port.js';
import { describeSent } from './describe-sent.js';
import { oddValues, refusalHints } from './refusal-hints.js';

/** Says what was sent to an API that answered 401 or 403, what it said, and what is odd about the credentials. */
export function explainRefusal(
  run: Pick<PollRun, 'plan' | 'mask' | 'requests'>,
  url: string,
  request: HttpRequest,
  response: HttpResponse,
): Diagnostic {
  const { plan, mask } = run;
  const sent = describeSent(request, mask);
  const said = saidBy(response, mask);
  const challenge = response.headers['www-authenticate']?.join(', ');
  const sentences = [
    sent.length === 0 ? 'No credentials were sent.' : `Sent: ${sent.join(', ')}.`,
    ...(challenge === undefined
      ? []
      : [`Answered: "WWW-Authenticate: ${mask.text(challenge).slice(0, 300)}".`]),
    ...(said === undefined ? [] : [`The answer says: "${said}".`]),
    ...refusalHints(plan, request, response, mask),
    ...(hasSignedIn(run)
      ? [
          'Signing in worked, so the API itself refuses: the token lacks a scope, an audience or a permission, or is sent in another way than the API expects.',
        ]
      : []),
  ];
  return pollUnauthorized.report(
    'request',
    { url, status: response.status, details: sentences.join(' '), credentials: describeCredentials(plan) },
    plan.locate('auth'),
  );
}

/** Says why signing in failed, and what is odd about the credentials given. */
export function explainSignIn({ plan }: Pick<PollRun, 'plan'>, problem: string): Diagnostic {
  const details = oddValues(plan.auth)
    .map((sentence) => ` ${sentence}`)
    .join('');
  const args = { problem, details, credentials: describeCredentials(plan) };
  return pollUnauthorized.report('signIn', args, plan.locate('auth'));
}

function hasSignedIn({ requests }: Pick<PollRun, 'requests'>): boolean {
  return requests.some(({ page, status }) => page === 0 && status !== null && status >= 200 && status <= 299);
}
