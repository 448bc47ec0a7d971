import { atKey, defineCheck, type Diagnostic } from '@hubwright/schema';
import type { CcfConnectorContent } from '../../model.js';
import type { LintContext } from '../lint.js';
import { readMember } from '../placed-value.js';
import { ownTablesOf } from './collection-places.js';

/** A table has more columns than a workspace allows. */
export const tableColumnsTooMany = defineCheck({
  id: 'table-columns-too-many',
  severity: 'warning',
  scope: 'data-collection',
  origin: 'guidance',
  summary: 'A table has more columns than a workspace allows.',
  page: new URL('../../../checks/table-columns-too-many.md', import.meta.url),
  messages: {
    many: 'The table has {count} columns; a workspace allows {limit} unless its owner asked for more. Gather what is seldom queried in a dynamic column.',
  },
});

const limit = 500;

/** Reports tables with too many columns. @see https://learn.microsoft.com/azure/azure-monitor/fundamentals/service-limits#general-workspace-limits */
export function findTablesWithManyColumns(content: CcfConnectorContent, context: LintContext): Diagnostic[] {
  return ownTablesOf(content, context).flatMap(({ schema }) => {
    const columns = readMember(schema, 'columns');
    const count = Array.isArray(columns?.value) ? columns.value.length : 0;
    if (!columns || count <= limit) return [];
    return [tableColumnsTooMany.report('many', { count, limit }, atKey(columns.source, columns.pointer))];
  });
}
