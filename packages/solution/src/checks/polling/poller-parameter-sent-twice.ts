import { scanPlaceholders } from '@hubwright/placeholders';
import { atKey, atValue, defineCheck, type Diagnostic, type NodeLocation } from '@hubwright/schema';
import type { ConnectorContent } from '../connector-places.js';
import type { LintContext } from '../lint.js';
import { readMember } from '../placed-value.js';
import { entriesOf, isFixed, methodOf, readPlacedText } from './member-values.js';
import { readEndpoint } from './polling-endpoints.js';
import { httpCallsOf, type PollingCall } from './polling-places.js';

/** Two members of a request send the same query parameter. */
export const pollerParameterSentTwice = defineCheck({
  id: 'poller-parameter-sent-twice',
  severity: 'warning',
  scope: 'connector',
  origin: 'ours',
  summary: 'A query parameter is set by two members of the polling configuration.',
  page: new URL('../../../checks/poller-parameter-sent-twice.md', import.meta.url),
  messages: {
    twice:
      'The query parameter "{name}" is set here and by {member}, so it is sent twice or one of the values is lost. Keep one of them.',
  },
});

interface SetParameter {
  readonly name: string;
  /** What sets it, as documented. */
  readonly member: string;
  readonly location: NodeLocation;
  readonly value: string | undefined;
}

const windowMembers = ['startTimeAttributeName', 'endTimeAttributeName', 'queryTimeIntervalAttributeName'];
const pagingMembers = ['nextPageParaName', 'offsetParaName', 'pageNumberParaName'];

/** Reports query parameters that the URL, `queryParameters`, the window or the paging set more than once. */
export function findParametersSentTwice(content: ConnectorContent, context: LintContext): Diagnostic[] {
  return httpCallsOf(content, context).flatMap(findInCall);
}

function findInCall(call: PollingCall): Diagnostic[] {
  const found: Diagnostic[] = [];
  const first = new Map<string, SetParameter>();
  for (const parameter of parametersOf(call)) {
    const other = first.get(parameter.name);
    if (!other) first.set(parameter.name, parameter);
    else if (other.member !== parameter.member) found.push(report(other, parameter));
  }
  return found;
}

/** A start value for the paging and a page size said twice with the same number do no harm; they are worth a remark. */
function report(first: SetParameter, second: SetParameter): Diagnostic {
  const isSameSize = second.member === 'pageSizeParameterName' && first.value === second.value;
  const isMild = isSameSize || pagingMembers.includes(second.member);
  const related = [{ message: `Also set by ${second.member} here.`, location: second.location }];
  return pollerParameterSentTwice.report(
    'twice',
    { name: first.name, member: second.member },
    first.location,
    {
      related,
      ...(isMild ? { severity: 'info' as const } : {}),
    },
  );
}

/** Everything that puts a parameter into the query, what is written out first. */
function parametersOf({ request, paging }: PollingCall): SetParameter[] {
  const named = [
    ...windowMembers.map((member) => ({ owner: request, member, as: member })),
    { owner: paging, member: 'pageSizeParameterName', as: 'pageSizeParameterName' },
    { owner: paging, member: 'pageSizeParaName', as: 'pageSizeParameterName' },
    ...pagingMembers.map((member) => ({ owner: paging, member, as: member })),
  ];
  return [
    // In a POST, queryParameters are the body, so that they do not meet the query of the URL.
    ...(methodOf(request) === 'GET' ? readEndpoint(request, 'apiEndpoint') : []).flatMap(
      ({ text, start, place }) =>
        queryOf(text).map(({ name, at }) => ({
          name,
          member: 'apiEndpoint',
          location: atValue(place.source, place.pointer, {
            start: start + at,
            end: start + at + name.length,
          }),
          value: undefined,
        })),
    ),
    ...entriesOf(request, 'queryParameters').map(({ name, place }) => ({
      name,
      member: 'queryParameters',
      location: atKey(place.source, place.pointer),
      value: String(place.value),
    })),
    ...named.flatMap(({ owner, member, as }) => {
      const place = readPlacedText(owner, member);
      if (!place || !isFixed(place.value)) return [];
      const location = atValue(place.source, place.pointer);
      const value =
        as === 'pageSizeParameterName' ? String(readMember(paging, 'pageSize')?.value) : undefined;
      // Without a size, its parameter is not sent.
      return as === 'pageSizeParameterName' && value === 'undefined'
        ? []
        : [{ name: place.value.trim(), member: as, location, value }];
    }),
  ];
}

function queryOf(url: string): { name: string; at: number }[] {
  const start = url.indexOf('?');
  if (start === -1) return [];
  return [...url.slice(start).matchAll(/[?&]([^=&?#]+)=/g)].flatMap((found) => {
    const name = found[1]!;
    return scanPlaceholders(name).length > 0 ? [] : [{ name, at: start + found.index + 1 }];
  });
}
