import { atValue, defineCheck, type Diagnostic } from '@hubwright/schema';
import type { ConnectorContent } from '../connector-places.js';
import { readMember, readText } from '../placed-value.js';
import { criteriaOf } from './page-queries.js';

/** A connectivity criterion of type IsConnectedQuery has no query. */
export const connectivityQueryMissing = defineCheck({
  id: 'connectivity-query-missing',
  severity: 'warning',
  scope: 'connector',
  origin: 'ours',
  summary: 'A connectivity criterion of type IsConnectedQuery has no query.',
  page: new URL('../../../checks/connectivity-query-missing.md', import.meta.url),
  messages: {
    missing:
      'The criterion is {type}, but its value has no query, so the connector never shows as connected. Add a query such as "Table_CL | summarize Last = max(TimeGenerated) | project IsConnected = Last > ago(7d)".',
    blank: 'This connectivity query is blank. Write the query, or remove it.',
  },
});

/** Reports criteria that are to be decided by queries and list none, and blank queries. */
export function findMissingConnectivityQueries(content: ConnectorContent): Diagnostic[] {
  return criteriaOf(content).flatMap((criterion) => {
    const type = readText(criterion, 'type');
    if (type?.trim().toLowerCase() !== 'isconnectedquery') return [];
    const value = readMember(criterion, 'value');
    if (!value || value.value === null || isEmpty(value.value)) {
      const { source, pointer } = value ?? criterion;
      return [connectivityQueryMissing.report('missing', { type }, atValue(source, pointer))];
    }
    if (!Array.isArray(value.value)) return [];
    return value.value.flatMap((query, index) => {
      if (typeof query !== 'string' || query.trim() !== '') return [];
      const location = atValue(value.source, `${value.pointer}/${index}`);
      return [connectivityQueryMissing.report('blank', {}, location)];
    });
  });
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) ? value.length === 0 : typeof value === 'string' && value.trim() === '';
}
