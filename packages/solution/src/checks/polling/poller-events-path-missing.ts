import { atKey, atValue, defineCheck, type Diagnostic } from '@hubwright/schema';
import type { ConnectorContent } from '../connector-places.js';
import type { LintContext } from '../lint.js';
import { readMember } from '../placed-value.js';
import { httpCallsOf, type PollingCall } from './polling-places.js';

/** Nothing says where the events are in the answer. */
export const pollerEventsPathMissing = defineCheck({
  id: 'poller-events-path-missing',
  severity: 'warning',
  scope: 'connector',
  origin: 'guidance',
  summary: 'A response does not say where its events are.',
  page: new URL('../../../checks/poller-events-path-missing.md', import.meta.url),
  messages: {
    empty:
      'eventsJsonPaths is empty, so no event is found in an answer. Name the path of the events, or "$" for the whole body.',
    missing:
      'The response does not say where its events are. Add eventsJsonPaths with the path of the events, or ["$"] for the whole body.',
    repeated: 'The path "{path}" is given twice, so its events are collected twice. Remove one of them.',
  },
});

/** Reports responses without paths of events, and paths given twice. */
export function findMissingEventsPaths(content: ConnectorContent, context: LintContext): Diagnostic[] {
  return httpCallsOf(content, context).flatMap(findInCall);
}

function findInCall({ response, generation }: PollingCall): Diagnostic[] {
  if (!response) return [];
  const paths = readMember(response, 'eventsJsonPaths');
  // Of connectors of 2022 the schema asks for the member itself.
  if (!paths)
    return generation === 'ccp'
      ? []
      : [pollerEventsPathMissing.report('missing', {}, atKey(response.source, response.pointer))];
  if (!Array.isArray(paths.value)) return [];
  if (paths.value.length === 0)
    return [pollerEventsPathMissing.report('empty', {}, atValue(paths.source, paths.pointer))];
  const seen = new Set<string>();
  return paths.value.flatMap((path, index) =>
    typeof path === 'string' && seen.size === seen.add(path).size
      ? [
          pollerEventsPathMissing.report(
            'repeated',
            { path },
            atValue(paths.source, `${paths.pointer}/${index}`),
          ),
        ]
      : [],
  );
}
