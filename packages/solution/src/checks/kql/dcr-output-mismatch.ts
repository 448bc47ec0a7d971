import { defineCheck, suggest, type Diagnostic } from '@hubwright/schema';
import type { KqlColumn, KqlType, OutputColumn } from '@hubwright/kql';
import type { PlacedQuery } from './placed-query.js';

/** What a transformation gives does not fit the table it goes to. */
export const dcrOutputMismatch = defineCheck({
  id: 'dcr-output-mismatch',
  severity: 'warning',
  scope: 'data-collection',
  origin: 'ours',
  summary: 'A transformation gives a column that the table does not have, or has with another type.',
  page: new URL('../../../checks/dcr-output-mismatch.md', import.meta.url),
  messages: {
    missing:
      'The transformation gives "{column}", but the table {table} has no such column, so its values are lost. Add the column to the table, or leave it out of the result.',
    similar:
      'The transformation gives "{column}", but the table {table} has no such column, so its values are lost. Did you mean "{suggestion}"?',
    type: 'The transformation gives "{column}" as {produced}, but in the table {table} it is {expected}, and the deployment of the rule may be refused. Convert it with {conversion}(), or change the type in the table.',
  },
});

/** The table of a data flow, with every column it has. */
export interface OutputTable {
  readonly name: string;
  readonly columns: readonly KqlColumn[];
}

/** Reports the columns of a transformation's result that its table does not take. `toType` reads spellings of types. */
export function findOutputMismatches(
  query: PlacedQuery,
  output: readonly OutputColumn[],
  table: OutputTable,
  toType: (spelling: string) => KqlType | undefined,
): Diagnostic[] {
  const types = new Map(table.columns.toReversed().map(({ name, type }) => [name, type]));
  return output.flatMap(({ name: column, type }) => {
    const place = locateColumn(query, column);
    const declared = types.get(column);
    if (declared === undefined) return [reportMissing(column, table, place)];
    const produced = toType(type);
    const expected = toType(declared);
    if (!produced || !expected || produced === expected) return [];
    const args = { column, table: table.name, produced, expected, conversion: `to${expected}` };
    return [dcrOutputMismatch.report('type', args, place)];
  });
}

function reportMissing(
  column: string,
  table: OutputTable,
  place: ReturnType<PlacedQuery['locate']>,
): Diagnostic {
  const suggestion = suggest(
    column,
    table.columns.map(({ name }) => name),
  );
  const args = { column, table: table.name };
  return suggestion
    ? dcrOutputMismatch.report('similar', { ...args, suggestion }, place)
    : dcrOutputMismatch.report('missing', args, place);
}

/** The last time the text names the column, which is most often where it is made; else the whole transformation. */
function locateColumn({ text, locate }: PlacedQuery, column: string): ReturnType<PlacedQuery['locate']> {
  const names = [...text.matchAll(/\w+/g)].filter(([name]) => name === column);
  const start = names.at(-1)?.index;
  return start === undefined ? locate(0, text.length) : locate(start, start + column.length);
}
