import { parse } from 'csv-parse/sync';
import type { JsonObject } from '@hubwright/schema';
import type { BodyReading } from './body-reading.js';
import type { ResponsePlan } from './polling-plan.js';

/** Far beyond any table, which has 500 columns: https://learn.microsoft.com/azure/azure-monitor/service-limits#log-analytics-workspaces */
const mostColumns = 10_000;
const mostRows = 2_000_000;

/**
 * Reads CSV (RFC 4180) as a list of objects. Without a header row the columns are `Column1`, `Column2` and so on; with a boundary, the
 * first and last line are dropped when they begin with `--`. Columns, rows and the length of a row are bounded.
 * @see https://www.rfc-editor.org/rfc/rfc4180
 */
export function readCsv(text: string, plan: ResponsePlan['csv']): BodyReading {
  const events: JsonObject[] = [];
  let names: readonly string[] | undefined = plan.hasHeader ? undefined : [];
  const take = (row: readonly string[]): null => {
    if (row.length > mostColumns) throw new Error(`A row has more than ${mostColumns} columns.`);
    if (events.length === mostRows) throw new Error(`There are more than ${mostRows} rows.`);
    if (names === undefined) names = row;
    else events.push(nameFields(row, names));
    return null;
  };
  try {
    parse(plan.hasBoundary ? dropBoundary(text) : text, {
      delimiter: plan.delimiter === '\\t' ? '\t' : plan.delimiter,
      quote: plan.escape,
      escape: plan.escape,
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: longestRow,
      // Rows that were taken are not kept by the parser as well.
      onRecord: take,
    });
    return { body: events };
  } catch (error) {
    return { problem: `The body is no CSV: ${error instanceof Error ? error.message : String(error)}` };
  }
}

/** In characters. */
const longestRow = 16 * 1024 * 1024;

function nameFields(row: readonly string[], names: readonly string[]): JsonObject {
  return Object.fromEntries(row.map((value, index) => [names[index] ?? `Column${index + 1}`, value]));
}

function dropBoundary(text: string): string {
  const lines = text.split('\n').filter((line) => !line.startsWith('--'));
  return lines.join('\n');
}
