import { setTimeout as sleep } from 'node:timers/promises';
import {
  checkSupport,
  createMask,
  createPollingPlan,
  createTransport,
  mapOrigin,
  runPoll,
  type Clock,
  type OffsetStrategy,
  type PollReport,
} from '@hubwright/poller';
import { hasErrors, type Diagnostic } from '@hubwright/schema';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { CommonOptions } from '../output.js';
import { secretAsker } from '../poll/ask-secret.js';
import { findConnectors } from '../poll/find-connectors.js';
import { gatherValues } from '../poll/gather-values.js';
import { layPollWindows, type WindowOptions } from '../poll/lay-poll-windows.js';
import { mergeReports } from '../poll/merge-reports.js';
import { openPollOutput } from '../poll/poll-output.js';
import { parseMappings, parsePositive } from '../poll/parse-poll-options.js';
import { formatDiagnostics } from '../reporters/text.js';
import type { Terminal } from '../terminal.js';

/** Options of `hubwright poll`. */
export interface PollCommandOptions extends CommonOptions, WindowOptions {
  /** `name=value` */
  readonly set?: readonly string[];
  /** `name=env:VAR` */
  readonly secret?: readonly string[];
  readonly maxPages?: string;
  /** `from=to` */
  readonly mapOrigin?: readonly string[];
  readonly allowLocal?: boolean;
  readonly events?: string;
  readonly report?: string;
  readonly trace?: boolean;
  readonly offsetStrategy?: OffsetStrategy;
}

/** What a command of the network needs from outside; tests hand in their own. */
export interface PollSurroundings {
  readonly clock: Clock;
  readonly environment: Readonly<Record<string, string | undefined>>;
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
  const { connectors, diagnostics } = findConnectors(given, terminal.directory);
  const faults = connectors.length === 0 ? diagnostics : connectors.flatMap(checkSupport);
  if (faults.length > 0) return reportFaults(faults, options, terminal);
  const values = await gatherValues(connectors, {
    set: options.set ?? [],
    secret: options.secret ?? [],
    environment: surroundings.environment,
    ask: secretAsker(terminal),
  });
  if (values.unused.length > 0)
    terminal.err(
      `hubwright: nothing in the connector is named ${values.unused.map((name) => `"${name}"`).join(', ')}.\n`,
    );
  const plans = connectors.map((connector, index) =>
    createPollingPlan(connector, values.filled[index]!.config),
  );
  const reports: PollReport[] = [];
  const mappings = parseMappings(options.mapOrigin ?? []);
  const transport = createTransport({ allowLocal: options.allowLocal === true, mappings });
  const now = surroundings.clock.now();
  const laid = plans.map((plan) => ({ plan, ...layPollWindows(plan, options, now) }));
  const limit =
    options.maxPages === undefined
      ? {}
      : { maxPages: parsePositive(options.maxPages, '--max-pages'), isPageLimitWanted: true };
  const mask = createMask(values.secrets);
  const output = openPollOutput(mask, options, terminal);
  try {
    for (const { plan, windows, diagnostics: unlaid } of laid) {
      const run = runPoll(
        plan,
        { transport, clock: surroundings.clock },
        {
          windows,
          mask,
          trace: options.trace === true,
          mapUrl: (url) => mapOrigin(url, mappings),
          ...limit,
          ...(options.offsetStrategy && { offsetStrategy: options.offsetStrategy }),
        },
      );
      const report = await output.follow(run);
      reports.push({ ...report, diagnostics: [...unlaid, ...report.diagnostics] });
    }
  } finally {
    await transport.close();
  }
  const report = mergeReports(reports);
  output.finish(report);
  return exitCodeOf(report);
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
