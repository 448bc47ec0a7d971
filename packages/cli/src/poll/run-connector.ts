import {
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
import type { OpenedSource } from './poll-source.js';

/** How the pollers of a connector are run. */
export interface ConnectorRun {
  /** The plan of each poller, and who answers it. */
  readonly pollers: readonly { readonly plan: PollingPlan; readonly source: OpenedSource }[];
  readonly mask: Mask;
  readonly options: Partial<
    Pick<PollOptions, 'trace' | 'mapUrl' | 'maxPages' | 'isPageLimitWanted' | 'offsetStrategy'>
  >;
  readonly compileStepQuery?: PollEdge['compileStepQuery'];
  /** Listens to what is sent, when it is to be recorded. */
  readonly record?: (edge: Pick<PollEdge, 'transport' | 'clock'>) => Recorder;
  /** Follows a run to its end. */
  readonly follow: (run: AsyncGenerator<PollStep, PollReport>) => Promise<PollReport>;
}

/** Runs the pollers of a connector one after the other and gives one report for all. */
export async function runConnector(run: ConnectorRun): Promise<PollReport> {
  const { pollers, mask, options, compileStepQuery } = run;
  const reports: PollReport[] = [];
  let recorder: Recorder | undefined;
  for (const { plan, source } of pollers) {
    const { windows, edge } = source;
    recorder ??= run.record?.(edge);
    recorder?.beginRun(windows);
    const used = {
      ...edge,
      ...(recorder && { transport: recorder.transport }),
      ...(compileStepQuery && { compileStepQuery }),
    };
    const report = await run.follow(runPoll(plan, used, { windows, mask, ...options }));
    // What was not asked for says nothing new of a run that failed.
    const hasEnded = report.stopReason === 'complete' || report.stopReason === 'page-limit';
    const judged = hasEnded ? (source.judge?.() ?? []) : [];
    reports.push({ ...report, diagnostics: [...source.diagnostics, ...report.diagnostics, ...judged] });
  }
  return mergeReports(reports);
}
