import {
  pollTimeGeneratedEmpty,
  pollTransformNotRun,
  ExactNumber,
  stringifyExactJson,
} from '@hubwright/poller';
import type { Diagnostic, Json } from '@hubwright/schema';
import type { JsonCell } from '@hubwright/kql';
import type { PollerDataFlow } from './data-flow.js';
import { createStreamTally } from './stream-tally.js';

/** Makes the rows of a table from events, as the data collection rule does. */
export interface TableIngest {
  /** The rows that events become, each as a line of JSON; `undefined` when the transformation cannot be run. */
  take(events: readonly Json[]): readonly string[] | undefined;
  /** What is to be said of all that was taken. */
  judge(): Diagnostic[];
}

/**
 * Starts taking events of a poller: declared members by their exact names, converted to the declared types, then the transformation,
 * which is run here. Without `columns` the stream is one of Microsoft's, with the columns of its table; a table that is not known gives
 * `undefined`.
 * @param now what `now()` gives
 * @param isTransformed without it the events are only compared with the stream, and no rows are made
 * @see https://learn.microsoft.com/azure/azure-monitor/data-collection/data-collection-transformations
 */
export async function createTableIngest(
  flow: PollerDataFlow,
  now: () => Date,
  isTransformed: boolean,
): Promise<TableIngest | undefined> {
  const { bindColumns, compileRowQuery, readPublicTables, toJsonRow } = await import('@hubwright/kql');
  const table = /^Microsoft-(.+)$/.exec(flow.outputStream)?.[1] ?? '';
  const columns = flow.columns ?? readPublicTables().get(table)?.columns;
  if (!columns) return undefined;
  const query = isTransformed ? await compileRowQuery(flow.transform, { columns }) : undefined;
  const tally = createStreamTally(columns);
  let [rows, untimed] = [0, 0];
  return {
    take(events) {
      const bound = events.map((event) => bindColumns(event, columns));
      bound.forEach((one) => tally.add(one));
      if (query?.kind !== 'query') return undefined;
      const given = query.run(
        bound.map(({ row }) => row),
        now(),
      );
      rows += given.length;
      untimed += given.filter(
        ({ TimeGenerated: time }) => time === null || time === undefined || time === '',
      ).length;
      return given.map((row) => stringifyExactJson(keepDigits(toJsonRow(row))));
    },
    judge: () => [
      ...tally.judge(flow.stream, flow.streamLocation),
      ...(query?.kind === 'refusal'
        ? [
            pollTransformNotRun.report(
              'refused',
              { problem: query.faults.map(({ message }) => message).join(' ') },
              flow.transformLocation,
            ),
          ]
        : []),
      ...(untimed > 0
        ? [pollTimeGeneratedEmpty.report('empty', { count: untimed, rows }, flow.transformLocation)]
        : []),
    ],
  };
}

/** A row as JSON that is written exactly: integers that no double holds come as bigints. */
function keepDigits(cell: JsonCell): Json {
  if (typeof cell === 'bigint') return new ExactNumber(String(cell)) as unknown as Json;
  if (typeof cell !== 'object' || cell === null) return cell;
  if (Array.isArray(cell)) return cell.map(keepDigits);
  return Object.fromEntries(
    Object.entries(cell).map(([name, member]) => [name, keepDigits(member as JsonCell)]),
  );
}
