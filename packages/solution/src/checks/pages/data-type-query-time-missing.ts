import { atValue, defineCheck, type Diagnostic } from '@hubwright/schema';
import { pageOf, type ConnectorContent } from '../connector-places.js';
import { readMember } from '../placed-value.js';
import { isLiteral, readItems } from './literal-text.js';
import { readQuery } from './page-queries.js';

/** The query of a data type gives no `Time`. */
export const dataTypeQueryTimeMissing = defineCheck({
  id: 'data-type-query-time-missing',
  severity: 'warning',
  scope: 'connector',
  origin: 'guidance',
  summary: 'lastDataReceivedQuery of a data type is missing or gives no Time.',
  page: new URL('../../../checks/data-type-query-time-missing.md', import.meta.url),
  messages: {
    noTime:
      'This query gives no column "Time", so the page cannot show when data was last received. End it with "| summarize Time = max(TimeGenerated) | where isnotempty(Time)".',
    missing:
      'The data type "{name}" has no lastDataReceivedQuery, so the page cannot show when data was last received. Add one that gives Time = max(TimeGenerated).',
  },
});

/** Reports queries that never name a column `Time`, and data types without a query. */
export function findQueriesWithoutTime(content: ConnectorContent): Diagnostic[] {
  return readItems(pageOf(content), 'dataTypes').flatMap((item) => {
    const place = readMember(item, 'lastDataReceivedQuery');
    const isBlank = place === undefined || (typeof place.value === 'string' && place.value.trim() === '');
    if (isBlank) return reportMissing(content, item);
    return readQuery(content, 'data type', place).flatMap(({ words, written, place: { source, pointer } }) =>
      words.has('Time') || !isWhole(written)
        ? []
        : [dataTypeQueryTimeMissing.report('noTime', {}, atValue(source, pointer))],
    );
  });
}

/** A query that is one placeholder or an expression may give anything. */
function isWhole(written: string): boolean {
  return isLiteral(written.replace(/\{\{\s*graphQueriesTableName\s*\}\}/gi, ''));
}

function reportMissing(content: ConnectorContent, item: ReturnType<typeof readItems>[number]): Diagnostic[] {
  // A page that completes a built-in connector needs no queries of its own.
  if (content.contentKind === 'DataConnector' && content.kind === 'StaticUI') return [];
  const name = readMember(item, 'name');
  if (typeof name?.value !== 'string') return [];
  const { source, pointer } = readMember(item, 'lastDataReceivedQuery') ?? name;
  return [dataTypeQueryTimeMissing.report('missing', { name: name.value }, atValue(source, pointer))];
}
