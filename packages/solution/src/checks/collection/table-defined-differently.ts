import { atValue, defineCheck, type Diagnostic } from '@hubwright/schema';
import type { CcfConnectorContent } from '../../model.js';
import type { LintContext } from '../lint.js';
import { ccfConnectorsOf, ownTablesOf, tablesOf, type CollectionTable } from './collection-places.js';

/** Two files of a solution define one table, each in its way. */
export const tableDefinedDifferently = defineCheck({
  id: 'table-defined-differently',
  severity: 'warning',
  scope: 'data-collection',
  origin: 'ours',
  summary: 'Two connectors of a solution bring the same table with columns of other types.',
  page: new URL('../../../checks/table-defined-differently.md', import.meta.url),
  messages: {
    type: 'The column "{column}" of the table {table} is {second} here, but {first} where another connector defines it. A column keeps the type it was made with, so whichever is installed second is refused; use one definition.',
  },
});

/** Reports columns whose type differs from the one an earlier connector gives them in a table of the same name. */
export function findDifferingTables(content: CcfConnectorContent, context: LintContext): Diagnostic[] {
  const all = ccfConnectorsOf(context);
  const earlier = all.slice(0, Math.max(0, all.indexOf(content))).flatMap(tablesOf);
  return ownTablesOf(content, context).flatMap((table) => {
    const first = earlier.find(({ name }) => name === table.name && name !== '');
    return first ? compare(first, table) : [];
  });
}

function compare(first: CollectionTable, { name: table, columns = [] }: CollectionTable): Diagnostic[] {
  const known = new Map((first.columns ?? []).map((column) => [column.name, column]));
  return columns.flatMap(({ name: column, type, namePlace: { source, pointer } }) => {
    const before = known.get(column);
    if (!before || before.type === '' || type === '' || before.type === type) return [];
    const place = atValue(before.namePlace.source, before.namePlace.pointer);
    const related = [{ message: 'The other definition is here.', location: place }];
    const args = { column, table, first: before.type, second: type };
    return [tableDefinedDifferently.report('type', args, atValue(source, pointer), { related })];
  });
}
