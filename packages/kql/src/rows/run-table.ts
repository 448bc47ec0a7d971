import type { RowTable } from './compile-table.js';
import type { Cells } from './expressions/expression.js';
import type { Column } from './expressions/scope.js';
import type { RowQuery } from './row-query.js';
import { fromDate } from './values/calendar.js';
import { missingOf, type KqlValue, type Row } from './values/kql-value.js';
import { makeRecord } from './values/make-record.js';

/** Makes a query of a compiled table; `input` are the columns of `source`. */
export function toRowQuery(table: RowTable, input: readonly Column[]): RowQuery {
  const names = table.columns.map(({ name }) => name);
  return {
    kind: 'query',
    columns: table.columns,
    run: (rows, now) => {
      const result: Row[] = [];
      const emit = (cells: Cells): void => {
        result.push(makeRecord(names, cells, (value) => value));
      };
      table.run(readRows(rows, input), emit, { now: fromDate(now) });
      return result;
    },
  };
}

function* readRows(rows: readonly Row[], columns: readonly Column[]): Generator<Cells> {
  for (const row of rows) yield columns.map(({ name, type }) => readCell(row, name) ?? missingOf(type));
}

function readCell(row: Row, name: string): KqlValue {
  return Object.hasOwn(row, name) ? row[name]! : null;
}
