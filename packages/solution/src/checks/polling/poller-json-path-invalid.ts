import { readJsonPath } from '@hubwright/placeholders';
import { atValue, defineCheck, type Diagnostic } from '@hubwright/schema';
import type { ConnectorContent } from '../connector-places.js';
import type { LintContext } from '../lint.js';
import { childrenOf, readMember, type PlacedValue } from '../placed-value.js';
import { isFixed } from './member-values.js';
import { pollingCallsOf, type PollingCall } from './polling-places.js';
import { relaxJsonPath } from './relax-json-path.js';

/** A JSONPath of a polling configuration does not parse. */
export const pollerJsonPathInvalid = defineCheck({
  id: 'poller-json-path-invalid',
  severity: 'error',
  scope: 'connector',
  origin: 'ours',
  summary: 'A JSONPath of a polling configuration is none.',
  page: new URL('../../../checks/poller-json-path-invalid.md', import.meta.url),
  messages: {
    invalid:
      '"{path}" is no JSONPath, so nothing is read with it. Check brackets, quotes and dots around the marked place.',
    blank: 'The path "{path}" has blanks around it. Remove them; they may be taken for part of a name.',
  },
});

const members: readonly (readonly [
  section: 'auth' | 'request' | 'response' | 'paging',
  names: readonly string[],
])[] = [
  ['response', ['eventsJsonPaths', 'successStatusJsonPath']],
  [
    'paging',
    [
      'linkHeaderTokenJsonPath',
      'nextPageTokenJsonPath',
      'hasNextFlagJsonPath',
      'pageNumberJsonPath',
      'pageCountJsonPath',
      'totalResultsJsonPath',
      'pageCountAttributePath',
      'pageTotalCountAttributePath',
      'pageTimeStampAttributePath',
    ],
  ],
  ['request', ['startTimeJsonPath']],
  ['auth', ['JwtTokenJsonPath']],
];

/** Reports JSONPaths that neither the standard nor the dialect of the service knows. */
export function findInvalidJsonPaths(content: ConnectorContent, context: LintContext): Diagnostic[] {
  return pollingCallsOf(content, context).flatMap(findInCall);
}

function findInCall(call: PollingCall): Diagnostic[] {
  return members.flatMap(([section, names]) =>
    names.flatMap((name) => {
      const place = readMember(call[section], name);
      if (!place) return [];
      return Array.isArray(place.value) ? childrenOf(place).flatMap(judge) : judge(place);
    }),
  );
}

function judge({ value, source, pointer }: PlacedValue): Diagnostic[] {
  // An empty path stands for the whole body.
  if (typeof value !== 'string' || value.trim() === '' || !isFixed(value)) return [];
  const relaxed = relaxJsonPath(value);
  const reading = readJsonPath(relaxed);
  if (!('problem' in reading)) {
    if (value === value.trim()) return [];
    const location = atValue(source, pointer, { start: 0, end: value.length });
    return [pollerJsonPathInvalid.report('blank', { path: value }, location, { severity: 'warning' })];
  }
  const at = relaxed === value ? Math.min(reading.offset, value.length - 1) : 0;
  const location = atValue(source, pointer, { start: at, end: relaxed === value ? at + 1 : value.length });
  return [pollerJsonPathInvalid.report('invalid', { path: value }, location)];
}
