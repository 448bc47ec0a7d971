import { parse } from 'csv-parse/sync';
import type { BodyReading } from './body-reading.js';
import type { ResponsePlan } from './polling-plan.js';

/**
 * Reads CSV (RFC 4180) as a list of objects. Without a header row the columns are `Column1`, `Column2` and so on; with a boundary, the
 * first and last line are dropped when they begin with `--`.
 * @see https://www.rfc-editor.org/rfc/rfc4180
 */
export function readCsv(text: string, plan: ResponsePlan['csv']): BodyReading {
  try {
    const rows: string[][] = parse(plan.hasBoundary ? dropBoundary(text) : text, {
      delimiter: plan.delimiter === '\\t' ? '\t' : plan.delimiter,
      quote: plan.escape,
      escape: plan.escape,
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    });
    const [header, ...rest] = rows;
    if (!header) return { body: [] };
    const names = plan.hasHeader ? header : header.map((_, index) => `Column${index + 1}`);
    const data = plan.hasHeader ? rest : rows;
    return {
      body: data.map((row) =>
        Object.fromEntries(row.map((value, index) => [names[index] ?? `Column${index + 1}`, value])),
      ),
    };
  } catch (error) {
    return { problem: `The body is no CSV: ${error instanceof Error ? error.message : String(error)}` };
  }
}

function dropBoundary(text: string): string {
  const lines = text.split('\n').filter((line) => !line.startsWith('--'));
  return lines.join('\n');
}
