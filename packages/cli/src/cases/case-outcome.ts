import { stringifyExactJson, type PollReport } from '@hubwright/poller';
import type { Json } from '@hubwright/schema';

/** What came of a case: what its files are compared with. */
export interface CaseOutcome {
  /** `events.ndjson`: a line for each event. */
  readonly events: readonly string[];
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
export function outcomeOf(events: readonly Json[], report: PollReport): CaseOutcome {
  const { stopReason, windows, requests, duplicates, diagnostics } = report;
  return {
    events: events.map(stringifyExactJson),
    summary: {
      stopReason,
      windows,
      requests: requests.length,
      duplicates,
      findings: diagnostics.filter(({ severity }) => severity !== 'info').map(({ checkId }) => checkId),
    },
  };
}

/** The texts of a case's files. */
export function writeOutcome({ events, summary }: CaseOutcome): { events: string; expected: string } {
  return {
    events: events.map((line) => `${line}\n`).join(''),
    expected: `${JSON.stringify(summary, null, 2)}\n`,
  };
}
