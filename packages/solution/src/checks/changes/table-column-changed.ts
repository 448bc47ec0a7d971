import { atKey, atValue, defineCheck, type Diagnostic, type Json } from '@hubwright/schema';
import { readMember, readText, type PlacedValue } from '../placed-value.js';
import type { Change, SolutionState } from './change.js';
import { compareColumns } from './columns.js';

/** A column of a table is gone or has another type. */
export const tableColumnChanged = defineCheck({
  id: 'table-column-changed',
  severity: 'warning',
  scope: 'data-collection',
  origin: 'ours',
  summary: 'A column of a table is gone, or has another type than before.',
  page: new URL('../../../checks/table-column-changed.md', import.meta.url),
  messages: {
    removed:
      'The table "{table}" had a column "{column}" and has it no more, so queries that use it fail where the connector is installed. Keep the column, or give the data another table.',
    type: 'The column "{column}" of the table "{table}" was of the type "{earlier}" and is now "{type}", but the tables that exist have the earlier type, and the output of the data collection rule has to match them. Keep the type, or add a column of another name.',
  },
});

/** Reports columns of tables with the same name in both states. */
export function findChangedTableColumns({ earlier, now }: Change): Diagnostic[] {
  const present = tablesOf(now);
  return [...tablesOf(earlier)].flatMap(([key, before]) => {
    const after = present.get(key);
    const table = after && nameOf(after);
    const columns = readMember(schemaOf(after), 'columns');
    if (table === undefined || !columns) return [];
    return compareColumns(schemaOf(before), schemaOf(after)).map((found) => {
      const { name, place, type = '' } = found.column;
      if (found.kind === 'removed') {
        const location = atKey(columns.source, columns.pointer);
        return tableColumnChanged.report('removed', { table, column: name }, location);
      }
      const args = { table, column: name, earlier: found.earlier.type ?? '', type };
      const member = readMember(place, 'type') ?? place;
      return tableColumnChanged.report('type', args, atValue(member.source, member.pointer));
    });
  });
}

function tablesOf({ solution }: SolutionState): Map<string, PlacedValue> {
  const tables = new Map<string, PlacedValue>();
  for (const item of solution.content) {
    if (item.contentKind !== 'CcfConnector') continue;
    for (const { value, source, pointer } of item.tables) {
      const place = { value: value as unknown as Json, source, pointer };
      const name = nameOf(place)?.toLowerCase();
      if (name !== undefined && !tables.has(name)) tables.set(name, place);
    }
  }
  return tables;
}

function nameOf(table: PlacedValue): string | undefined {
  return readText(schemaOf(table), 'name') ?? readText(table, 'name');
}

function schemaOf(table: PlacedValue | undefined): PlacedValue | undefined {
  return readMember(readMember(table, 'properties'), 'schema');
}
