import type { RowTable } from './compile-table.js';
import type { Cells } from './expressions/expression.js';
import type { Column } from './expressions/scope.js';
import type { RowQuery } from './row-query.js';
import { fromDate } from './values/calendar.js';
import type { Row } from './values/kql-value.js';

/** Makes a query of a compiled table; `input` are the columns of `source`. */
export function toRowQuery(table: RowTable, input: readonly Column[]): RowQuery {
  return {
    kind: 'query',
    columns: table.columns,
    run: (rows, now) => {
      const result: Row[] = [];
      table.run(readRows(rows, input), (cells) => result.push(toRow(cells, table.columns)), {
        now: fromDate(now),
      });
      return result;
    },
  };
}

function* readRows(rows: readonly Row[], columns: readonly Column[]): Generator<Cells> {
  for (const row of rows) {
    yield columns.map(
      ({ name, type }) => (Object.hasOwn(row, name) ? row[name] : null) ?? (type === 'string' ? '' : null),
    );
  }
}

function toRow(cells: Cells, columns: readonly Column[]): Row {
  return Object.fromEntries(columns.map(({ name }, index) => [name, cells[index] ?? null]));
}
