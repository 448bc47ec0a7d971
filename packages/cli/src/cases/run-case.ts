import path from 'node:path';
import {
  checkSupport,
  createMask,
  createPollingPlan,
  type PollReport,
  type PollStep,
} from '@hubwright/poller';
import { hasErrors, type Diagnostic, type Json } from '@hubwright/schema';
import { displayPathFrom } from '../display-path.js';
import { nodeFilePort } from '../node-file-port.js';
import { compileStepQuery } from '../poll/compile-step-query.js';
import { findConnectors } from '../poll/find-connectors.js';
import { gatherValues } from '../poll/gather-values.js';
import { choicesOf } from '../poll/poll-choices.js';
import { loadReplay, openReplaySource } from '../poll/replay-source.js';
import { loadRecording } from '../poll/recording-file.js';
import { replayValues } from '../poll/replay-values.js';
import { runConnector, type PreparedPoller } from '../poll/run-connector.js';
import { openTableSink } from '../poll/table/table-sink.js';
import { UsageError } from '../usage-error.js';
import { writeAtomically } from '../write-atomically.js';
import { outcomeOf, writeOutcome, type CaseOutcome } from './case-outcome.js';
import { compareOutcome, type ExpectedFiles } from './compare-outcome.js';
import { recordingName } from './find-cases.js';

/** How a case went. */
export interface CaseResult {
  /** The folder, relative to where the command runs. */
  readonly name: string;
  readonly status: 'passed' | 'failed' | 'updated';
  readonly events: number;
  readonly requests: number;
  /** What differs from the case's files, or why it could not run, a line for each. */
  readonly differences: readonly string[];
  /** What was found on the way; of a case that passes it is what was expected. */
  readonly diagnostics: readonly Diagnostic[];
}

/** How cases are run. */
export interface CaseOptions {
  readonly directory: string;
  /** Write what came into the case's files. */
  readonly update?: boolean;
}

/** Replays the recording of a case, absolute folder, and compares what comes with `events.ndjson` and `expected.json`. */
export async function runCase(folder: string, options: CaseOptions): Promise<CaseResult> {
  const name = displayPathFrom(options.directory)(folder);
  const none = { name, events: 0, requests: 0, diagnostics: [] };
  const files = readExpected(folder);
  const wantsRows = options.update === true || files?.rows !== undefined;
  const replayed = await attempt(() => replayCase(folder, options.directory, wantsRows));
  if ('problem' in replayed) return { ...none, status: 'failed', differences: [replayed.problem] };
  if ('faults' in replayed)
    return { ...none, status: 'failed', differences: [], diagnostics: replayed.faults };
  const { outcome, diagnostics } = replayed;
  const result = {
    name,
    events: outcome.events.length,
    requests: outcome.summary.requests,
    diagnostics,
  };
  const differences = files
    ? compareOutcome(files, outcome)
    : [
        'events.ndjson and expected.json are not there; --update writes them. Read them before you commit them.',
      ];
  if (differences.length === 0) return { ...result, status: 'passed', differences };
  // A recording that no longer fits the connector proves nothing, whatever is expected.
  const mayUpdate = options.update === true && outcome.summary.stopReason !== 'recording-differs';
  if (!mayUpdate) return { ...result, status: 'failed', differences };
  writeAtomically(folder, writeOutcome(outcome));
  return { ...result, status: 'updated', differences };
}

type Replayed =
  | { readonly outcome: CaseOutcome; readonly diagnostics: readonly Diagnostic[] }
  | { readonly faults: readonly Diagnostic[] };

async function replayCase(folder: string, directory: string, wantsRows: boolean): Promise<Replayed> {
  const file = path.join(folder, recordingName);
  const first = loadRecording(file, directory);
  if ('diagnostics' in first) return { faults: first.diagnostics };
  const given = path.resolve(folder, first.recording.connector);
  const { connectors, diagnostics } = findConnectors(given, directory);
  const faults = connectors.length === 0 ? diagnostics : connectors.flatMap(checkSupport);
  if (hasErrors(faults)) return { faults };
  const loaded = loadReplay(file, directory, connectors);
  if ('diagnostics' in loaded) return { faults: loaded.diagnostics };
  const values = await gatherValues(connectors, replayValues(loaded.recording));
  const mask = createMask(values.secrets);
  const source = openReplaySource(loaded);
  const events: Json[] = [];
  const rows: string[] = [];
  const pollers: PreparedPoller[] = [];
  for (const [index, connector] of connectors.entries()) {
    const plan = createPollingPlan(connector, values.filled[index]!.config);
    const opened = source.open(plan, index, mask);
    const write = (some: readonly string[]): void => void rows.push(...some);
    const table = wantsRows ? await openTableSink(connector, opened.edge.clock.now, write) : undefined;
    pollers.push({ plan, source: opened, table });
  }
  const report = await runConnector({
    pollers,
    mask,
    compileStepQuery,
    options: choicesOf({}, loaded.recording),
    follow: (run) => collect(run, events),
  });
  const hasTable = pollers.some(({ table }) => table);
  return {
    outcome: outcomeOf(events, hasTable ? rows : undefined, report),
    diagnostics: report.diagnostics,
  };
}

async function collect(run: AsyncGenerator<PollStep, PollReport>, events: Json[]): Promise<PollReport> {
  for (;;) {
    const { done, value } = await run.next();
    if (done) return value;
    if (value.kind === 'events') for (const event of value.events) events.push(event);
  }
}

function readExpected(folder: string): ExpectedFiles | undefined {
  const read = (name: string): string | undefined => {
    const file = path.join(folder, name);
    if (nodeFilePort.stat(file)?.kind !== 'file') return undefined;
    return Buffer.from(nodeFilePort.read(file)).toString('utf8');
  };
  const [events, expected] = [read('events.ndjson'), read('expected.json')];
  return events === undefined || expected === undefined
    ? undefined
    : { events, expected, rows: read('rows.ndjson') };
}

/** A case that names no connector, or values that are missing, fails alone; the other cases run on. */
async function attempt<Value>(action: () => Promise<Value>): Promise<Value | { readonly problem: string }> {
  try {
    return await action();
  } catch (error) {
    if (error instanceof UsageError) return { problem: error.message };
    throw error;
  }
}
