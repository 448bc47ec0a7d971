import { atValue, defineCheck, type Diagnostic } from '@hubwright/schema';
import type { ConnectorContent } from '../connector-places.js';
import type { LintContext } from '../lint.js';
import { findBodyFault } from './body-template.js';
import { methodOf, readFlag, readPlacedText } from './member-values.js';
import { httpCallsOf, type PollingCall } from './polling-places.js';

/** The body of a request is meant to be JSON and is none. */
export const pollerBodyInvalid = defineCheck({
  id: 'poller-body-invalid',
  severity: 'error',
  scope: 'connector',
  origin: 'ours',
  summary: 'queryParametersTemplate is meant to be a JSON body and is no JSON.',
  page: new URL('../../../checks/poller-body-invalid.md', import.meta.url),
  messages: {
    notJson:
      'isPostPayloadJson says that the body is JSON, but it is none: {problem} here. Single quotes and placeholders are accepted.',
    notJsonPage:
      'The body of later pages is meant to be JSON, but it is none: {problem} here. Single quotes and placeholders are accepted.',
  },
});

/** Reports bodies of POST and PUT requests that are no JSON, although `isPostPayloadJson` says so. */
export function findInvalidBodies(content: ConnectorContent, context: LintContext): Diagnostic[] {
  return httpCallsOf(content, context).flatMap(findInCall);
}

function findInCall({ request, paging }: PollingCall): Diagnostic[] {
  if (readFlag(request, 'isPostPayloadJson') !== true || methodOf(request) === 'GET') return [];
  return [
    ...judge(readPlacedText(request, 'queryParametersTemplate'), 'notJson'),
    ...judge(readPlacedText(paging, 'nextPageUrlQueryParametersTemplate'), 'notJsonPage'),
  ];
}

function judge(body: ReturnType<typeof readPlacedText>, messageId: 'notJson' | 'notJsonPage'): Diagnostic[] {
  const fault = body ? findBodyFault(body.value) : undefined;
  if (!body || !fault) return [];
  const { source, pointer, value } = body;
  const start = Math.max(0, Math.min(fault.offset, value.length - 1));
  const location = atValue(source, pointer, { start, end: start + 1 });
  const isSure = !fault.isTolerated && messageId === 'notJson';
  const severity = isSure ? 'error' : 'warning';
  return [pollerBodyInvalid.report(messageId, { problem: fault.problem }, location, { severity })];
}
