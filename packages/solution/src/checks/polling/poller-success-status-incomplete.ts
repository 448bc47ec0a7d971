import { atKey, defineCheck, type Diagnostic } from '@hubwright/schema';
import type { ConnectorContent } from '../connector-places.js';
import type { LintContext } from '../lint.js';
import { readMember } from '../placed-value.js';
import { isGiven } from './member-values.js';
import { httpCallsOf, type PollingCall } from './polling-places.js';

/** The status of an answer is looked up but not compared, or the other way round. */
export const pollerSuccessStatusIncomplete = defineCheck({
  id: 'poller-success-status-incomplete',
  severity: 'warning',
  scope: 'connector',
  origin: 'guidance',
  summary: 'Of successStatusJsonPath and successStatusValue only one is given.',
  page: new URL('../../../checks/poller-success-status-incomplete.md', import.meta.url),
  messages: {
    incomplete: '{member} is used together with {other}, which is missing. Add it, or remove this one.',
  },
});

const members = ['successStatusJsonPath', 'successStatusValue'] as const;

/** Reports a path without a value and a value without a path. */
export function findIncompleteSuccessStatus(content: ConnectorContent, context: LintContext): Diagnostic[] {
  return httpCallsOf(content, context).flatMap(findInCall);
}

function findInCall({ response }: PollingCall): Diagnostic[] {
  const [path, value] = members.map((member) => isGiven(response, member));
  if (path === value) return [];
  const [member, other] = path ? members : ([members[1], members[0]] as const);
  const place = readMember(response, member);
  if (!place) return [];
  return [
    pollerSuccessStatusIncomplete.report('incomplete', { member, other }, atKey(place.source, place.pointer)),
  ];
}
