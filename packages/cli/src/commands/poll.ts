import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  checkSupport,
  createMask,
  createPollingPlan,
  createRecorder,
  mapOrigin,
  type Clock,
  type PollReport,
  type Recorder,
} from '@hubwright/poller';
import { hasErrors, type Diagnostic } from '@hubwright/schema';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { CommonOptions } from '../output.js';
import { createAuthorize, signInLimitMs } from '../poll/authorize/authorize.js';
import { compileStepQuery } from '../poll/compile-step-query.js';
import { findConnectors, type FoundConnector } from '../poll/find-connectors.js';
import { gatherValues, type ValueSources } from '../poll/gather-values.js';
import { variablesOf } from '../poll/given-values.js';
import type { WindowOptions } from '../poll/lay-poll-windows.js';
import { openLiveSource } from '../poll/live-source.js';
import { parseMappings } from '../poll/parse-poll-options.js';
import { choicesOf, refuseContradictions } from '../poll/poll-choices.js';
import { openPollOutput, type PollOutput } from '../poll/poll-output.js';
import { terminalPrompt, type Prompt } from '../poll/prompt.js';
import { recordedValues, saveRecording } from '../poll/recording-file.js';
import { loadReplay, openReplaySource } from '../poll/replay-source.js';
import { replayValues } from '../poll/replay-values.js';
import { runConnector, type PreparedPoller } from '../poll/run-connector.js';
import { openLedgerOfOptions } from '../poll/state/ledger-of-options.js';
import type { OpenPollLedger } from '../poll/state/open-poll-ledger.js';
import { openTableSink } from '../poll/table/table-sink.js';
import { formatDiagnostics } from '../reporters/text.js';
import type { Terminal } from '../terminal.js';
import { UsageError } from '../usage-error.js';

/** Options of `hubwright poll`. */
export interface PollCommandOptions extends CommonOptions, WindowOptions {
  /** `name=value` */
  readonly set?: readonly string[];
  /** `name=env:VAR` */
  readonly secret?: readonly string[];
  /** Ask a person for consent in a browser. */
  readonly authorize?: boolean;
  /** Where the browser comes back to. */
  readonly redirectUri?: string;
  readonly maxPages?: string;
  /** `from=to` */
  readonly mapOrigin?: readonly string[];
  readonly allowLocal?: boolean;
  readonly events?: string;
  readonly rows?: string;
  /** Where runs leave how far they came. */
  readonly state?: string;
  readonly report?: string;
  readonly trace?: boolean;
  /** `name=choice` */
  readonly assume?: readonly string[];
  readonly record?: string;
  readonly replay?: string;
}

/** What a command of the network needs from outside; tests hand in their own. */
export interface PollSurroundings {
  readonly clock: Clock;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The person who is asked; by default the one at the terminal. */
  readonly prompt?: Prompt;
  /** Milliseconds a person has to sign in. */
  readonly signInLimitMs?: number;
}

const realSurroundings: PollSurroundings = {
  clock: { now: () => Date.now(), sleep: async (milliseconds) => void (await sleep(milliseconds)) },
  environment: process.env,
};

/**
 * Runs a connector against its API, as the service would: a line for each exchange on standard error, the summary or the report on
 * standard output, events and report into files where asked for.
 */
export async function runPollCommand(
  given: string,
  options: PollCommandOptions,
  terminal: Terminal,
  surroundings: PollSurroundings = realSurroundings,
): Promise<ExitCode> {
  refuseContradictions(options);
  const { connectors, diagnostics } = findConnectors(given, terminal.directory);
  const faults = connectors.length === 0 ? diagnostics : connectors.flatMap(checkSupport);
  if (faults.length > 0) return reportFaults(faults, options, terminal);
  const loaded =
    options.replay === undefined
      ? undefined
      : loadReplay(path.resolve(terminal.directory, options.replay), terminal.directory, connectors);
  if (loaded && 'diagnostics' in loaded) return reportFaults(loaded.diagnostics, options, terminal);
  const chosen = choicesOf(options, loaded?.recording);
  const sources = loaded
    ? replayValues(loaded.recording, options.set)
    : valueSources(options, terminal, surroundings);
  const values = await gatherValues(connectors, sources);
  if (values.faults.length > 0) return reportFaults(values.faults, options, terminal);
  if (values.unused.length > 0)
    terminal.err(
      `hubwright: nothing in the connector is named ${values.unused.map((name) => `"${name}"`).join(', ')}.\n`,
    );
  const mask = createMask(values.secrets);
  const mappings = parseMappings(options.mapOrigin ?? []);
  const source = loaded ? openReplaySource(loaded) : openLiveSource(surroundings.clock, options, mappings);
  let ledger: OpenPollLedger | undefined;
  let output: PollOutput | undefined;
  try {
    const plans = connectors.map((connector, index) =>
      createPollingPlan(connector, values.filled[index]!.config),
    );
    if (options.rows !== undefined) refuseWithoutRule(connectors);
    const now = surroundings.clock.now();
    ledger = openLedgerOfOptions({ connectors, plans, windows: options, mask, now }, options, terminal);
    const opened = connectors.map((connector, index) => {
      const plan = plans[index]!;
      return { connector, plan, source: { ...source.open(plan, index, mask), ...ledger?.partOf(index) } };
    });
    output = openPollOutput(mask, options, terminal, ledger);
    const pollers: PreparedPoller[] = [];
    for (const { connector, ...poller } of opened) {
      const table = await openTableSink(connector, poller.source.edge.clock.now, output.writeRows);
      pollers.push({ ...poller, table });
    }
    let recorder: Recorder | undefined;
    const report = await runConnector({
      pollers,
      mask,
      options: {
        ...chosen,
        // A window that was left unfinished on purpose would be left out for good.
        ...(ledger && { isPageLimitWanted: false }),
        trace: options.trace === true,
        secretVariables: loaded ? new Map() : variablesOf(values.given),
        onRequest: output.onRequest,
        mapUrl: (url) => mapOrigin(url, mappings),
      },
      ...(options.record !== undefined && {
        record: (edge) => (recorder = createRecorder(edge, mask)),
      }),
      compileStepQuery,
      follow: output.follow,
    });
    output.finish(report);
    if (options.record !== undefined && recorder) {
      const file = path.resolve(terminal.directory, options.record);
      saveRecording(recorder, file, path.resolve(terminal.directory, given), {
        ...recordedValues(values.given, mask),
        ...(chosen.maxPages !== undefined && { maxPages: chosen.maxPages }),
        ...(chosen.assumptions && { assumptions: chosen.assumptions }),
      });
    }
    return exitCodeOf(report);
  } finally {
    output?.close();
    ledger?.close();
    await source.close();
  }
}

/** Throws a `UsageError` when rows are wanted and nothing says what becomes of the events. */
function refuseWithoutRule(connectors: readonly FoundConnector[]): void {
  if (connectors.some(({ flow }) => flow)) return;
  throw new UsageError(
    '--rows needs a data collection rule that takes the stream of the poller, and none comes with this connector. Give the folder of the solution, or a connector with its rule.',
  );
}

function valueSources(
  { set = [], secret = [], authorize, redirectUri, mapOrigin: mapped = [] }: PollCommandOptions,
  terminal: Terminal,
  {
    environment,
    prompt = terminalPrompt(terminal),
    signInLimitMs: limitMs = signInLimitMs,
  }: PollSurroundings,
): ValueSources {
  const mappings = parseMappings(mapped);
  return {
    set: redirectUri === undefined ? set : [...set, `redirectUri=${redirectUri}`],
    secret,
    environment,
    prompt,
    authorize:
      authorize || prompt ? createAuthorize({ terminal, prompt, redirectUri, mappings, limitMs }) : undefined,
  };
}

function reportFaults(
  faults: readonly Diagnostic[],
  options: PollCommandOptions,
  terminal: Terminal,
): ExitCode {
  terminal.err(formatDiagnostics(faults, { color: terminal.color, verbose: options.verbose === true }));
  return exitCodes.findings;
}

function exitCodeOf({ diagnostics, stopReason }: PollReport): ExitCode {
  if (stopReason === 'network') return exitCodes.environment;
  if (stopReason === 'address-refused') return exitCodes.usage;
  return hasErrors(diagnostics) ? exitCodes.findings : exitCodes.clean;
}
