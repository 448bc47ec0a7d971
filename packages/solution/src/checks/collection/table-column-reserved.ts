import { atValue, defineCheck, type Diagnostic } from '@hubwright/schema';
import type { CcfConnectorContent } from '../../model.js';
import type { LintContext } from '../lint.js';
import { ownTablesOf } from './collection-places.js';
import { reservedColumnNames } from './standard-columns.js';

/** A column of a table has a name Azure Monitor keeps for itself. */
export const tableColumnReserved = defineCheck({
  id: 'table-column-reserved',
  severity: 'warning',
  scope: 'data-collection',
  origin: 'guidance',
  summary: 'A column of a table has a name Azure Monitor keeps for itself.',
  page: new URL('../../../checks/table-column-reserved.md', import.meta.url),
  messages: {
    reserved:
      'The name "{column}" is reserved by Azure Monitor, so the table is refused or the column stays empty. Name it otherwise, such as "{suggestion}", and rename it in the transformation.',
  },
});

/** Reports columns of tables by reserved names. */
export function findReservedColumns(content: CcfConnectorContent, context: LintContext): Diagnostic[] {
  return ownTablesOf(content, context).flatMap(({ columns = [] }) =>
    columns.flatMap(({ name: column, namePlace: { source, pointer } }) => {
      if (!reservedColumnNames.has(column)) return [];
      const suggestion = suggestName(column);
      return [tableColumnReserved.report('reserved', { column, suggestion }, atValue(source, pointer))];
    }),
  );
}

/** The name with the subject in front: `EventType`. */
function suggestName(column: string): string {
  const bare = column.replace(/^_+/, '');
  return `Event${bare.charAt(0).toUpperCase()}${bare.slice(1)}`;
}
