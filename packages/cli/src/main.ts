import path from 'node:path';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { addAzureCommands, type CommandTools } from './azure/add-azure-commands.js';
import { addPublishCommand } from './publish/add-publish-command.js';
import { exitCodes, type ExitCode } from './exit-codes.js';
import { nodeFilePort } from './node-file-port.js';
import { hubwrightVersion } from './version.js';
import { assumeOption, describeAssumptions } from './poll/assume-option.js';
import { processTerminal, type Terminal } from './terminal.js';
import { EnvironmentError, UsageError } from './usage-error.js';

/** Runs a command line (without `node` and the script) and gives the exit code; nothing is thrown. */
export async function main(
  argv: readonly string[],
  terminal: Terminal = processTerminal(),
): Promise<ExitCode> {
  const run: Run = { code: exitCodes.clean, terminal };
  try {
    await createProgram(run).parseAsync([...argv], { from: 'user' });
    return run.code;
  } catch (error) {
    return reportFailure(error, terminal);
  }
}

interface Run {
  code: ExitCode;
  readonly terminal: Terminal;
}

function reportFailure(error: unknown, terminal: Terminal): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.clean : exitCodes.usage;
  if (error instanceof UsageError) {
    terminal.err(`hubwright: ${error.message}\n`);
    return exitCodes.usage;
  }
  if (error instanceof EnvironmentError || isSystemError(error)) {
    terminal.err(`hubwright: ${error.message}\n`);
    return exitCodes.environment;
  }
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  terminal.err(
    `hubwright: this is a bug in hubwright ${hubwrightVersion()}; please report it with this trace.\n${trace}\n`,
  );
  return exitCodes.bug;
}

/** Errors of the operating system carry the call that failed: https://nodejs.org/api/errors.html#class-systemerror. */
function isSystemError(error: unknown): error is Error {
  return error instanceof Error && 'syscall' in error && 'errno' in error;
}

function createProgram(run: Run): Command {
  const program = new Command('hubwright')
    .description(
      'Authors, checks, renders and packages Microsoft Sentinel codeless connectors and solutions.',
    )
    .version(hubwrightVersion(), '-V, --version')
    .option('-C, --directory <dir>', 'work as if started there')
    .configureOutput({
      writeOut: (text) => run.terminal.out(text),
      writeErr: (text) => run.terminal.err(text),
    })
    .showSuggestionAfterError()
    .exitOverride();
  // Each command is loaded when it runs: starting must not cost what is not used.
  addCommand(program, 'package', 'render, check and zip solutions')
    .alias('build')
    .argument('[paths...]', 'solution folders, or folders above solutions')
    .option('--out-dir <dir>', 'write to <dir>/<solution folder>/ instead of <solution>/Package/')
    .option('--check', 'say which packages are stale and write nothing')
    .addOption(new Option('--bump <part>', 'count the version up first').choices(['patch', 'minor', 'major']))
    .action(async (paths, options, command) =>
      execute(run, command, async (terminal) =>
        (await import('./commands/package.js')).runPackage(paths, options, terminal),
      ),
    );
  addCommand(program, 'lint', 'check solutions and connectors', reportFormatOption())
    .alias('validate')
    .argument(
      '[paths...]',
      'solution folders, folders above them, or files: connectors, rules and other content',
    )
    .addOption(
      new Option('--fail-severity <severity>', 'exit with 1 from this severity on').choices([
        'info',
        'warning',
        'error',
      ]),
    )
    .option('--fix', 'apply the fixes of findings, then check again')
    .option('--no-cache', 'neither use nor keep results of other runs')
    .option('--no-kql', "do not analyse the queries with Microsoft's own language service")
    .option('--since <ref>', 'check only what changed since this commit, and compare with it')
    .addOption(
      new Option(
        '--profile <profile>',
        'take what it rejects for errors, and examine the package on disk too',
      ).choices(['partner-center']),
    )
    .option('--links', 'follow the links of texts and report those that lead nowhere; uses the network')
    .option('--max-problems <count>', 'print at most this many', parseCount)
    .option(
      '--only <checks>',
      'report these checks alone: ids or patterns such as "placeholder-*"',
      parseNames,
    )
    .option('--skip <checks>', 'leave these checks out', parseNames)
    .option('--watch', 'check again after every change, until Ctrl+C')
    .option('--baseline <file>', 'leave out the findings this file lists')
    .option('--update-baseline', 'take out of the baseline what does not occur any more')
    .option('--create-baseline', 'write all that is found now to the baseline')
    .action(async (paths, options, command) =>
      execute(run, command, async (terminal) =>
        options.watch === true
          ? (await import('./commands/watch-lint.js')).watchLint(paths, options, terminal)
          : (await import('./commands/lint.js')).runLint(paths, options, terminal),
      ),
    );
  addCommand(program, 'render', 'write the rendered files, or a connector as a deployable ARM template')
    .argument('[paths...]', 'solution folders or connector files')
    .option('--out-dir <dir>', 'folder for rendered solutions', 'dist/solutions')
    .action(async (paths, options, command) =>
      execute(run, command, async (terminal) =>
        (await import('./commands/render.js')).runRender(paths, options, terminal),
      ),
    );
  addCommand(program, 'verify', 'compare packages with their sources', reportFormatOption())
    .argument('[paths...]', 'solution folders, or zips')
    .action(async (paths, options, command) =>
      execute(run, command, async (terminal) =>
        (await import('./commands/verify.js')).runVerify(paths, options, terminal),
      ),
    );
  addCommand(program, 'diff', 'compare two packages and name breaking changes')
    .argument('<before>', 'a zip, a folder with mainTemplate.json, or a mainTemplate.json')
    .argument('<after>', 'the same')
    .action(async (before, after, options, command) =>
      execute(run, command, async (terminal) =>
        (await import('./commands/diff.js')).runDiff(before, after, options, terminal),
      ),
    );
  addCommand(program, 'poll', 'run a connector against its API and say what comes, or why nothing does')
    .argument('<connector>', 'a connector file, or the folder of a solution with one connector that polls')
    .option('--set <name=value>', 'a value of the connector; may be repeated', collect)
    .option('--secret <name=env:VAR>', 'a secret, from an environment variable; may be repeated', collect)
    .option('--authorize', 'sign in with a browser where the connector needs an authorization code')
    .option('--redirect-uri <uri>', 'where the browser comes back to: http://127.0.0.1:8400/callback')
    .option('--start <time>', 'start of the first window: 2026-01-31T08:00:00Z, or a time ago such as 2h')
    .option('--end <time>', 'end of the last window')
    .option('--window <minutes>', 'width of a window, instead of queryWindowInMin')
    .option('--windows <count>', 'how many windows')
    .option('--max-pages <count>', 'pages of a window to fetch at most')
    .option('--map-origin <from=to>', 'call a test server instead of an origin; may be repeated', collect)
    .option('--allow-local', 'call private addresses too')
    .option('--events <file>', 'write the events, one JSON value a line')
    .option('--state <file>', 'go on where the last run with this file ended')
    .option('--rows <file>', 'write the rows that the data collection rule makes of the events')
    .option('--report <file>', 'write the report as JSON')
    .option('--record <file>', 'write what was asked and answered, secrets masked, to be replayed')
    .option('--replay <file>', 'answer from a recording, without the network')
    .option('--trace', 'show headers and bodies, secrets masked')
    .addOption(assumeOption('what is not documented of the service, see below; may be repeated'))
    .addHelpText('after', describeAssumptions)
    .action(async (connector, options, command) =>
      execute(run, command, async (terminal) =>
        (await import('./commands/poll.js')).runPollCommand(connector, options, terminal),
      ),
    );
  addCommand(
    program,
    'test',
    'replay the recorded cases of connectors and compare the events',
    new Option('--format <format>', 'how the result is printed').choices(['text', 'json', 'junit']),
  )
    .argument('[paths...]', 'solutions, folders above solutions, cases or connectors')
    .option('--update', 'write what came into the files of the cases')
    .action(async (paths, options, command) =>
      execute(run, command, async (terminal) =>
        (await import('./commands/test.js')).runTest(paths, options, terminal),
      ),
    );
  const tools: CommandTools = {
    add: (name, description, format) => addCommand(program, name, description, format),
    carryOut: (load) => (argument, options, command) =>
      execute(run, command, async (terminal) => (await load())(argument, options, terminal)),
  };
  addAzureCommands(tools);
  addPublishCommand(tools);
  addCommand(program, 'emulate', 'run an emulator of Azure on this machine to test deployments against')
    .option('--port <port>', 'where to listen; a free port without it')
    .option('--subscription <guid>', 'the subscription that exists')
    .option('--resource-group <name>', 'the resource group that exists')
    .option('--workspace <name>', 'the workspace that exists, with Microsoft Sentinel')
    .option('--schemas <dir>', 'official ARM schemas to hold the bodies of resources against')
    .action(async (options, command) =>
      execute(run, command, async (terminal) =>
        (await import('./commands/emulate.js')).runEmulate(options, terminal),
      ),
    );
  addCommand(program, 'mock', 'serve a made-up API that a connector can be polled against')
    .argument('<connector>', 'a connector file, or the folder of a solution with one connector that polls')
    .option('--port <port>', 'listen on this port of 127.0.0.1; without it on any that is free')
    .option('--page-size <count>', 'events on a page at most')
    .option('--rate <count>', 'events per minute')
    .option('--late <minutes>', 'events can be asked for this long after they happened; also 30s, 2h')
    .option(
      '--fault <what:n>',
      'every n-th page fails: 429:3, drop:4, empty:2, repeat:5; may be repeated',
      collect,
    )
    .option('--set <name=value>', 'a value of the connector; made up without it; may be repeated', collect)
    .option('--secret <name=env:VAR>', 'accept this secret alone; may be repeated', collect)
    .addOption(assumeOption('how the API counts offsets: offset=item-count, as for poll'))
    .action(async (connector, options, command) =>
      execute(run, command, async (terminal) =>
        (await import('./commands/mock.js')).runMock(connector, options, terminal),
      ),
    );
  addCommand(program, 'explain', 'print the page of a check')
    .argument('[check]', 'a check id; without one, all checks are listed')
    .action(async (check, options, command) =>
      execute(run, command, async (terminal) =>
        (await import('./commands/explain.js')).runExplain(check, options, terminal),
      ),
    );
  addCommand(program, 'doctor', 'say what is installed and configured').action(async (options, command) =>
    execute(run, command, async (terminal) =>
      (await import('./commands/doctor.js')).runDoctor(options, terminal),
    ),
  );
  return program;
}

/** A subcommand with the options every command has. */
function addCommand(
  program: Command,
  name: string,
  description: string,
  format = new Option('--format <format>', 'how the result is printed').choices(['text', 'json']),
): Command {
  return program
    .command(name)
    .description(description)
    .addOption(format.default('text'))
    .option('-o, --output <file>', 'write the result to a file')
    .option('--quiet', 'print failures only')
    .option('--verbose', 'print information too')
    .option('--no-color', 'no colours')
    .option('-C, --directory <dir>', 'work as if started there');
}

/** The formats of findings; what they are is checked by the command, which knows them. */
function reportFormatOption(): Option {
  return new Option(
    '--format <formats>',
    'text, json, sarif, junit, github or markdown; several separated by commas, each with "=<file>"',
  );
}

async function execute(
  run: Run,
  command: Command,
  action: (terminal: Terminal) => Promise<ExitCode>,
): Promise<void> {
  const { directory, color } = command.optsWithGlobals<{ directory?: string; color?: boolean }>();
  run.code = await action({
    ...run.terminal,
    directory: directory === undefined ? run.terminal.directory : findDirectory(directory, run.terminal),
    color: run.terminal.color && color !== false,
  });
}

function findDirectory(given: string, terminal: Terminal): string {
  const directory = path.resolve(terminal.directory, given);
  if (nodeFilePort.stat(directory)?.kind === 'directory') return directory;
  throw new UsageError(`"${given}" of -C does not exist or is no folder.`);
}

function parseCount(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 0)
    throw new InvalidArgumentError('It must be a whole number, 0 or more.');
  return count;
}

/** Names separated by commas; an option given twice adds to what it said before. */
function parseNames(text: string, earlier: readonly string[] = []): readonly string[] {
  const names = text.split(',').map((name) => name.trim());
  return [...earlier, ...names.filter((name) => name !== '')];
}

/** An option given several times makes a list. */
function collect(text: string, earlier: readonly string[] = []): readonly string[] {
  return [...earlier, text];
}
