import path from 'node:path';
import { checkPlan, checkSupport, createMockApi, createPollingPlan } from '@hubwright/poller';
import type { Diagnostic } from '@hubwright/schema';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import { callDescriber } from '../mock/describe-call.js';
import { describePoll, pollArguments, type PollCommandLine } from '../mock/describe-poll.js';
import { findStreamColumns } from '../mock/find-columns.js';
import { findSampleEvent } from '../mock/find-sample.js';
import { layOrigins } from '../mock/lay-origins.js';
import { makeUpValues } from '../mock/make-up-values.js';
import { parseFaults, parseLateness, parsePort, parseRate } from '../mock/parse-mock-options.js';
import { openMockServer } from '../mock/serve-mock.js';
import { writeResult, type CommonOptions } from '../output.js';
import { findConnectors } from '../poll/find-connectors.js';
import { parseAssumptions } from '../poll/parse-assumptions.js';
import { parsePositive } from '../poll/parse-poll-options.js';
import { formatDiagnostics } from '../reporters/text.js';
import type { Terminal } from '../terminal.js';

/** Options of `hubwright mock`. */
export interface MockCommandOptions extends CommonOptions {
  readonly port?: string;
  readonly pageSize?: string;
  /** Events per minute. */
  readonly rate?: string;
  readonly late?: string;
  /** `what:n` */
  readonly fault?: readonly string[];
  /** `name=choice` */
  readonly assume?: readonly string[];
  /** `name=value` */
  readonly set?: readonly string[];
  /** `name=env:VAR` */
  readonly secret?: readonly string[];
}

/** What ends the command besides Ctrl+C, and where secrets are; tests hand in their own. */
export interface MockSurroundings {
  readonly signal?: AbortSignal;
  readonly environment?: Readonly<Record<string, string | undefined>>;
}

/**
 * Serves the API a connector expects on the loopback address, until the signal or Ctrl+C ends it. The command that polls it goes to standard
 * output, a line for each call to standard error.
 */
export async function runMock(
  given: string,
  options: MockCommandOptions,
  terminal: Terminal,
  { signal, environment = process.env }: MockSurroundings = {},
): Promise<ExitCode> {
  const behaviour = readBehaviour(options);
  const port = parsePort(options.port ?? '0');
  const { connectors, diagnostics } = findConnectors(given, terminal.directory);
  const faults = connectors.length === 0 ? diagnostics : connectors.flatMap(checkSupport);
  if (faults.length > 0) return reportFaults(faults, options, terminal);
  const secret = options.secret ?? [];
  const { gathered, options: values } = await makeUpValues(connectors, {
    set: options.set ?? [],
    secret,
    environment,
  });
  const pollers = connectors.map((connector, index) => {
    const plan = createPollingPlan(connector, gathered.filled[index]!.config);
    const sample = findSampleEvent(connector, plan.response, terminal.directory);
    return { plan, ...(sample && { sample }), columns: findStreamColumns(connector, terminal.directory) };
  });
  const plans = pollers.map(({ plan }) => plan);
  const unfit = plans.flatMap(checkPlan);
  if (unfit.length > 0) return reportFaults(unfit, options, terminal);
  const made = createMockApi(pollers, { ...behaviour, isStrict: secret.length > 0 });
  if ('diagnostics' in made) return reportFaults(made.diagnostics, options, terminal);
  const server = await openMockServer(port);
  const mappings = layOrigins(plans, server.origin);
  const describe = callDescriber(plans, gathered.secrets);
  server.serve(made.api, mappings, (request, response) => {
    if (!options.quiet) terminal.err(describe(request, response));
  });
  const line: PollCommandLine = {
    connector: given,
    directory: elsewhere(terminal),
    mappings,
    values,
    assume: options.assume ?? [],
  };
  writeResult(options.format === 'json' ? formatJson(line) : `${describePoll(line)}\n`, options, terminal);
  if (!options.quiet)
    terminal.err(
      `Serving ${mappings.map(({ from }) => from).join(' and ')} at ${server.origin}; Ctrl+C ends.\n`,
    );
  try {
    await aborted(signal);
  } finally {
    await server.close();
  }
  return exitCodes.clean;
}

function readBehaviour(options: MockCommandOptions) {
  const { pageSize, rate, late, fault, assume } = options;
  return {
    ...(pageSize !== undefined && { pageSize: parsePositive(pageSize, '--page-size') }),
    ...(rate !== undefined && { eventsPerMinute: parseRate(rate) }),
    ...(late !== undefined && { lateMs: parseLateness(late) }),
    ...(assume && { assumptions: parseAssumptions(assume, ['offset']) }),
    faults: parseFaults(fault ?? []),
  };
}

/** `{arguments, environment, mappings}`: what a program needs to poll the mock. */
function formatJson(line: PollCommandLine): string {
  const { mappings, values } = line;
  return `${JSON.stringify({ arguments: pollArguments(line), environment: values.variables, mappings }, null, 2)}\n`;
}

/** The folder the connector is given from, when that is not where the shell is. */
function elsewhere({ directory }: Terminal): string | undefined {
  return path.resolve(directory) === process.cwd() ? undefined : directory;
}

/** Without a signal the server goes on until the process ends. */
function aborted(signal: AbortSignal | undefined): Promise<void> {
  return new Promise((done) => {
    if (signal?.aborted) done();
    signal?.addEventListener('abort', () => done(), { once: true });
  });
}

function reportFaults(
  faults: readonly Diagnostic[],
  options: MockCommandOptions,
  terminal: Terminal,
): ExitCode {
  terminal.err(formatDiagnostics(faults, { color: terminal.color, verbose: options.verbose === true }));
  return exitCodes.findings;
}
