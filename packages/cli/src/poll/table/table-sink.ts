import type { Diagnostic, Json } from '@hubwright/schema';
import type { FoundConnector } from '../find-connectors.js';
import { createTableIngest } from './table-ingest.js';

/** Takes the events of a poller on their way to a table. */
export interface TableSink {
  take(events: readonly Json[]): void;
  judge(): Diagnostic[];
}

/** Events that are compared with the stream when nobody wants the rows; more of them teach little. */
const sampled = 1000;

/**
 * Opens the table of a poller. With `write` every event is transformed and its rows are handed on, as lines of JSON; without it the
 * first events are compared with the stream. `undefined` when no rule takes the events, or its stream is not known.
 */
export async function openTableSink(
  { flow }: FoundConnector,
  now: () => number,
  write?: (rows: readonly string[]) => void,
): Promise<TableSink | undefined> {
  const ingest = flow && (await createTableIngest(flow, () => new Date(now()), write !== undefined));
  if (!ingest) return undefined;
  let taken = 0;
  return {
    take(events) {
      const some = write ? events : events.slice(0, sampled - taken);
      taken += some.length;
      if (some.length === 0) return;
      const rows = ingest.take(some);
      if (rows && rows.length > 0) write?.(rows);
    },
    judge: () => ingest.judge(),
  };
}
