import { findCurlyPlaceholders } from '@hubwright/placeholders';
import { defineCheck, type Diagnostic } from '@hubwright/schema';
import { pageOf, type ConnectorContent } from '../connector-places.js';
import { locateStretch, readText } from '../placed-value.js';

/** A connector page speaks of its table by placeholder without naming the table. */
export const placeholderTableNameMissing = defineCheck({
  id: 'placeholder-table-name-missing',
  severity: 'warning',
  scope: 'connector',
  origin: 'ours',
  summary: 'The connector page uses the table name placeholder, but graphQueriesTableName is missing.',
  page: new URL('../../../checks/placeholder-table-name-missing.md', import.meta.url),
  messages: {
    missing:
      'The page uses {placeholder} in {count} places, but has no graphQueriesTableName to fill it with, so its queries fail. Add graphQueriesTableName with the name of the table.',
  },
});

const tableName = 'graphqueriestablename';

/** Reports the first use of the table name placeholder when nothing fills it. */
export function findMissingTableName(content: ConnectorContent): Diagnostic[] {
  const page = pageOf(content);
  if (readText(page, tableName) !== undefined) return [];
  const uses = findCurlyPlaceholders(page.value, page.pointer).filter(
    ({ name }) => name.toLowerCase() === tableName,
  );
  const [first] = uses;
  if (!first) return [];
  const args = { placeholder: first.text, count: uses.length };
  return [placeholderTableNameMissing.report('missing', args, locateStretch(page.source, first))];
}
