import { stringifyExactJson, type PollReport } from '@hubwright/poller';
import type { Json } from '@hubwright/schema';
import type { OutputFile } from '../write-atomically.js';

/** What came of a case: what its files are compared with. */
export interface CaseOutcome {
  /** `events.ndjson`: a line for each event. */
  readonly events: readonly string[];
  /** `rows.ndjson`: what the data collection rule makes of the events; `undefined` when no rule does, or nobody asks. */
  readonly rows: readonly string[] | undefined;
  /** `expected.json`. */
  readonly summary: CaseSummary;
}

/** The parts of a report that stay the same from run to run and from version to version. */
export interface CaseSummary {
  readonly stopReason: string;
  readonly windows: PollReport['windows'];
  readonly requests: number;
  readonly duplicates: number;
  /** Ids of the checks that found something, warnings and errors, in order. */
  readonly findings: readonly string[];
}

/** Makes the outcome of a run. Messages are not part of it: they may be said better one day. */
export function outcomeOf(
  events: readonly Json[],
  rows: readonly string[] | undefined,
  report: PollReport,
): CaseOutcome {
  const { stopReason, windows, requests, duplicates, diagnostics } = report;
  return {
    events: events.map(stringifyExactJson),
    rows,
    summary: {
      stopReason,
      windows,
      requests: requests.length,
      duplicates,
      findings: diagnostics.filter(({ severity }) => severity !== 'info').map(({ checkId }) => checkId),
    },
  };
}

/** The files of a case. */
export function writeOutcome({ events, rows, summary }: CaseOutcome): OutputFile[] {
  const lines = (texts: readonly string[]): string => texts.map((text) => `${text}\n`).join('');
  return [
    { name: 'events.ndjson', contents: lines(events) },
    ...(rows ? [{ name: 'rows.ndjson', contents: lines(rows) }] : []),
    { name: 'expected.json', contents: `${JSON.stringify(summary, null, 2)}\n` },
  ];
}
