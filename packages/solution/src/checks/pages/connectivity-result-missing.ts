import { atValue, defineCheck, type Diagnostic } from '@hubwright/schema';
import type { ConnectorContent } from '../connector-places.js';
import { isLiteral } from './literal-text.js';
import { pageQueriesOf, spanOfWord } from './page-queries.js';

/** A connectivity query gives no `IsConnected`. */
export const connectivityResultMissing = defineCheck({
  id: 'connectivity-result-missing',
  severity: 'warning',
  scope: 'connector',
  origin: 'guidance',
  summary: 'A connectivity query gives no column IsConnected.',
  page: new URL('../../../checks/connectivity-result-missing.md', import.meta.url),
  messages: {
    missing:
      'This connectivity query gives no column "IsConnected", which says whether the connector is connected. End it with "| project IsConnected = LastLogReceived > ago(7d)".',
    otherCase:
      'This connectivity query gives a column "{name}", where the documentation writes "IsConnected"; KQL tells upper from lower case. Rename the column.',
  },
});

/** Reports queries that never name the column; one in another case is shipped, so it is an info. A query that only calls a function may give it. */
export function findConnectivityQueriesWithoutResult(content: ConnectorContent): Diagnostic[] {
  return pageQueriesOf(content).flatMap((query) => {
    const { role, words, text, place } = query;
    if (role !== 'connectivity' || words.has('IsConnected') || !isLiteral(text) || !text.includes('|'))
      return [];
    const name = [...words].find((word) => word.toLowerCase() === 'isconnected');
    const { source, pointer } = place;
    const location = atValue(source, pointer, name === undefined ? undefined : spanOfWord(query, name));
    return [
      name === undefined
        ? connectivityResultMissing.report('missing', {}, location)
        : connectivityResultMissing.report('otherCase', { name }, location, { severity: 'info' }),
    ];
  });
}
