import { beforeAll, expect } from '@jest/globals';
import type { KqlColumn } from '../../query-schema.js';
import { bindColumns } from '../bind-columns.js';
import { compileRowQuery } from '../compile-row-query.js';
import type { RowQueryPlace } from '../row-query.js';
import { toJsonRow } from '../to-json-row.js';

/** The moment that is now in tests. */
export const testNow = new Date('2026-01-31T12:00:00Z');

/** The longest that loading the language service may take, in milliseconds; on a busy machine it takes seconds. */
const longestLoad = 60_000;

/** Loads the language service before the tests of a file, which then need not wait for it. */
export function loadServiceFirst(): void {
  beforeAll(async () => {
    await compileRowQuery('print 1', { columns: [] });
  }, longestLoad);
}

/** A query over events whose columns have these types; fails when the query is refused. */
export interface TestQuery {
  readonly columns?: Readonly<Record<string, string>>;
  readonly events?: readonly unknown[];
  readonly place?: RowQueryPlace;
}

/** Runs a query over events and gives the records as JSON. */
export async function runQuery(
  text: string,
  { columns = {}, events = [{}], place = 'placeholders' }: TestQuery = {},
): Promise<unknown[]> {
  const declared: KqlColumn[] = Object.entries(columns).map(([name, type]) => ({ name, type }));
  const query = await compileRowQuery(text, { columns: declared, place });
  if (query.kind === 'refusal') expect({ text, faults: query.faults }).toEqual({ text, faults: [] });
  if (query.kind === 'refusal') return [];
  return query
    .run(
      events.map((event) => bindColumns(event, declared).row),
      testNow,
    )
    .map(toJsonRow);
}

/** The value of an expression, as JSON. */
export async function evaluate(expression: string): Promise<unknown> {
  const [row] = await runQuery(`print value = ${expression}`);
  return (row as { value?: unknown }).value;
}

/** The faults of a query that is refused, as `message | the text it is at`; nothing when it is not. */
export async function refusalsOf(
  text: string,
  { columns = {}, place = 'transformation' }: TestQuery = {},
): Promise<string[]> {
  const declared = Object.entries(columns).map(([name, type]) => ({ name, type }));
  const query = await compileRowQuery(text, { columns: declared, place });
  if (query.kind === 'query') return [];
  return query.faults.map(
    ({ message, start, length }) => `${message} | ${text.slice(start, start + length)}`,
  );
}
