import { watch } from 'node:fs';
import path from 'node:path';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import { nodeFilePort, slashes } from '../node-file-port.js';
import { readReportOutputs } from '../reporters/report-outputs.js';
import type { Terminal } from '../terminal.js';
import { EnvironmentError } from '../usage-error.js';
import { runLint, type LintCommandOptions, type LintSurroundings } from './lint.js';

/** Editors write a file in several steps; what happens within this time is one change. */
const settleMilliseconds = 120;

/** Folders whose changes nobody made by hand. */
const passedOver = /(^|\/)(\.git|node_modules|Package|\.nx)(\/|$)/;

/**
 * Checks, and checks again after every change below the paths, until the signal ends it. A run in which nothing of a target has
 * changed takes its kept result, and the language service stays loaded.
 */
export async function watchLint(
  paths: readonly string[],
  options: LintCommandOptions,
  terminal: Terminal,
  { signal, surroundings }: { readonly signal?: AbortSignal; readonly surroundings?: LintSurroundings } = {},
): Promise<ExitCode> {
  const roots = watchedFolders(paths, terminal.directory);
  const own = readReportOutputs(options.format, options.output).flatMap(({ file }) =>
    file === undefined ? [] : [slashes(path.resolve(terminal.directory, file))],
  );
  while (!signal?.aborted) {
    const changed = nextChange(roots, own, signal);
    await runLint(paths, options, terminal, surroundings);
    terminal.err('Watching for changes; Ctrl+C ends.\n');
    const file = await changed;
    if (file !== undefined) terminal.err(`\n${path.relative(terminal.directory, file)} changed\n`);
  }
  return exitCodes.clean;
}

function watchedFolders(paths: readonly string[], directory: string): string[] {
  const given = (paths.length > 0 ? paths : ['.']).map((one) => path.resolve(directory, one));
  return [
    ...new Set(given.map((one) => (nodeFilePort.stat(one)?.kind === 'file' ? path.dirname(one) : one))),
  ];
}

/** The first file that changes from now on, once nothing more has for a while; undefined when the signal ends the wait. */
async function nextChange(
  roots: readonly string[],
  own: readonly string[],
  signal: AbortSignal | undefined,
): Promise<string | undefined> {
  let changed: string | undefined;
  let settle: NodeJS.Timeout | undefined;
  const { promise, resolve, reject } = withResolvers<string | undefined>();
  const watchers = roots.map((root) => {
    const watcher = watch(root, { recursive: true });
    watcher.on('change', (_event, name) => {
      const file = slashes(path.join(root, String(name)));
      if (passedOver.test(slashes(String(name))) || own.includes(file)) return;
      changed ??= file;
      clearTimeout(settle);
      settle = setTimeout(() => resolve(changed), settleMilliseconds);
    });
    watcher.on('error', (error) =>
      reject(new EnvironmentError(`"${root}" cannot be watched: ${error.message}`)),
    );
    return watcher;
  });
  const end = () => resolve(undefined);
  signal?.addEventListener('abort', end, { once: true });
  try {
    return await promise;
  } finally {
    clearTimeout(settle);
    signal?.removeEventListener('abort', end);
    for (const watcher of watchers) watcher.close();
  }
}

/** `Promise.withResolvers` of newer Nodes. */
function withResolvers<Value>() {
  let resolve!: (value: Value) => void;
  let reject!: (reason: Error) => void;
  const promise = new Promise<Value>((succeed, fail) => {
    resolve = succeed;
    reject = fail;
  });
  return { promise, resolve, reject };
}
