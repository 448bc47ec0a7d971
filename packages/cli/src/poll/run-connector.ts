import {
  createTokenMemory,
  runPoll,
  type Mask,
  type PollEdge,
  type PollingPlan,
  type PollOptions,
  type PollReport,
  type PollStep,
  type Recorder,
} from '@hubwright/poller';
import { mergeReports } from './merge-reports.js';
import type { TableSink } from './table/table-sink.js';
import type { OpenedSource } from './poll-source.js';

/** A poller ready to run: its plan, who answers it, and where its events go. */
export interface PreparedPoller {
  readonly plan: PollingPlan;
  readonly source: OpenedSource;
  readonly table?: TableSink | undefined;
}

/** How the pollers of a connector are run. */
export interface ConnectorRun {
  readonly pollers: readonly PreparedPoller[];
  readonly mask: Mask;
  readonly options: Partial<
    Pick<
      PollOptions,
      'trace' | 'mapUrl' | 'maxPages' | 'isPageLimitWanted' | 'assumptions' | 'secretVariables' | 'onRequest'
    >
  >;
  readonly compileStepQuery?: PollEdge['compileStepQuery'];
  /** Listens to what is sent, when it is to be recorded. */
  readonly record?: (edge: Pick<PollEdge, 'transport' | 'clock'>) => Recorder;
  /** Follows the run of a poller, numbered from 0, to its end. */
  readonly follow: (run: AsyncGenerator<PollStep, PollReport>, poller: number) => Promise<PollReport>;
}

/** Runs the pollers of a connector one after the other and gives one report for all. */
export async function runConnector(run: ConnectorRun): Promise<PollReport> {
  const { pollers, mask, options, compileStepQuery } = run;
  const reports: PollReport[] = [];
  const tokens = createTokenMemory();
  let recorder: Recorder | undefined;
  for (const [index, { plan, source, table }] of pollers.entries()) {
    const { windows, cursor, edge } = source;
    recorder ??= run.record?.(edge);
    recorder?.beginRun(windows);
    const used = {
      ...edge,
      tokens,
      ...(recorder && { transport: recorder.transport }),
      ...(compileStepQuery && { compileStepQuery }),
    };
    const steps = runPoll(plan, used, { windows, cursor, mask, ...options });
    const report = await run.follow(table ? feed(steps, table) : steps, index);
    // What was not asked for says nothing new of a run that failed.
    const hasEnded = report.stopReason === 'complete' || report.stopReason === 'page-limit';
    const judged = hasEnded ? (source.judge?.() ?? []) : [];
    reports.push({
      ...report,
      diagnostics: [...source.diagnostics, ...report.diagnostics, ...judged, ...(table?.judge() ?? [])],
    });
  }
  return mergeReports(reports);
}

/** Hands the events of a run to a table as well. */
async function* feed(
  steps: AsyncGenerator<PollStep, PollReport>,
  table: TableSink,
): AsyncGenerator<PollStep, PollReport> {
  for (;;) {
    const { done, value } = await steps.next();
    if (done) return value;
    if (value.kind === 'events') table.take(value.events);
    yield value;
  }
}
