import { atValue, defineCheck, type Diagnostic } from '@hubwright/schema';
import { pageOf, type ConnectorContent } from '../connector-places.js';
import { readLiteral } from './literal-text.js';

/** The table of a CCP connector is no custom table. */
export const tableSuffixMissing = defineCheck({
  id: 'table-suffix-missing',
  severity: 'warning',
  scope: 'connector',
  origin: 'guidance',
  summary: 'graphQueriesTableName of a connector with a pollingConfig does not end in _CL.',
  page: new URL('../../../checks/table-suffix-missing.md', import.meta.url),
  messages: {
    missing:
      'A connector with a pollingConfig writes to a custom table, whose name ends in _CL. Write "{table}_CL".',
    otherCase: 'Custom tables end in _CL, in capitals. Write "{table}".',
  },
});

/** Reports names without the suffix; today's connectors may write to tables of Azure. */
export function findMissingSuffix(content: ConnectorContent): Diagnostic[] {
  if (content.contentKind !== 'DataConnector' || content.pollingConfig === undefined) return [];
  const name = readLiteral(pageOf(content), 'graphQueriesTableName');
  if (!name || name.text.endsWith('_CL') || !/^\w+$/.test(name.text)) return [];
  const location = atValue(name.place.source, name.place.pointer);
  const bare = name.text.replace(/_cl$/i, '');
  return bare === name.text
    ? [tableSuffixMissing.report('missing', { table: bare }, location)]
    : [tableSuffixMissing.report('otherCase', { table: `${bare}_CL` }, location)];
}
