import path from 'node:path';
import {
  stringifyExactJson,
  stringifyExactLines,
  type Mask,
  type PollReport,
  type PollStep,
  type StartedRequest,
} from '@hubwright/poller';
import { beforeInterruptedExit } from '../interrupt.js';
import { writeResult, type CommonOptions } from '../output.js';
import type { Terminal } from '../terminal.js';
import { writeAtomically } from '../write-atomically.js';
import { openEventFile, type EventFile } from './event-file.js';
import { formatPollJson, formatPollText } from './format-poll.js';
import { showExchanges } from './show-exchanges.js';
import type { PollLedger } from './state/poll-ledger.js';

/** Where the results of a run go, besides the terminal. */
export interface PollOutputOptions extends CommonOptions {
  readonly events?: string;
  readonly rows?: string;
  readonly report?: string;
}

/** Takes what runs give: exchanges to standard error, events to their file, and the report at the end. */
export interface PollOutput {
  /** Hears of calls right before they are sent; absent when nobody watches. */
  readonly onRequest: ((request: StartedRequest) => void) | undefined;
  /** Follows the run of a poller, by its number, to its end and gives its report. */
  follow(run: AsyncGenerator<PollStep, PollReport>, poller: number): Promise<PollReport>;
  /** Writes rows of the table, lines of JSON; absent when nobody wants them. */
  readonly writeRows?: (rows: readonly string[]) => void;
  /** Gives the files their names and writes the report. */
  finish(report: PollReport): void;
  /** Ends what is still going on, whether the output is finished or not. */
  close(): void;
}

/**
 * Opens the outputs that the options name. With a ledger, events go to its file. Throws an `EnvironmentError` when a file cannot be
 * written to.
 */
export function openPollOutput(
  mask: Mask,
  options: PollOutputOptions,
  terminal: Terminal,
  ledger: PollLedger | undefined,
): PollOutput {
  const file: EventFile | undefined =
    options.events === undefined || ledger
      ? undefined
      : openEventFile(path.resolve(terminal.directory, options.events));
  const rowFile =
    options.rows === undefined ? undefined : openEventFile(path.resolve(terminal.directory, options.rows));
  const forget = beforeInterruptedExit(async () => {
    if (!file) return;
    file.abandon();
    terminal.err(`The events so far are in "${options.events}.part".\n`);
  });
  const exchanges = showExchanges(options, terminal);
  let firstEvent: string | undefined;
  const show = (step: PollStep): void => {
    switch (step.kind) {
      case 'events': {
        firstEvent ??= mask.events(stringifyExactJson(step.events[0]!));
        if (!file && !ledger) return;
        const lines = mask.events(stringifyExactLines(step.events));
        file?.write(lines);
        ledger?.write(lines);
        return;
      }
      case 'window':
        return ledger?.complete(step.window, step.cursor);
      case 'wait':
        return exchanges.wait(step.milliseconds);
      case 'exchange':
        return exchanges.exchange(step);
    }
  };
  return {
    onRequest: exchanges.onRequest,
    ...(rowFile && { writeRows: (rows) => rowFile.write(mask.events(rows.join('\n'))) }),
    async follow(run, poller) {
      ledger?.begin(poller);
      for (;;) {
        const { done, value } = await run.next();
        if (done) return ledger ? ledger.end(value) : value;
        show(value);
      }
    },
    finish(report) {
      exchanges.stop();
      file?.finish();
      rowFile?.finish();
      const json = formatPollJson(report);
      if (options.report !== undefined) {
        const target = path.resolve(terminal.directory, options.report);
        writeAtomically(path.dirname(target), [{ name: path.basename(target), contents: json }]);
      }
      const verbose = options.verbose === true;
      const text = formatPollText(
        report,
        options.events === undefined && !options.quiet ? firstEvent : undefined,
        { color: terminal.color, verbose, isQuiet: options.quiet === true },
      );
      writeResult(options.format === 'json' ? json : text, options, terminal);
    },
    close() {
      exchanges.stop();
      forget();
    },
  };
}
