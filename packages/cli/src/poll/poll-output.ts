import path from 'node:path';
import {
  stringifyExactJson,
  stringifyExactLines,
  type Mask,
  type PollReport,
  type PollStep,
} from '@hubwright/poller';
import { writeResult, type CommonOptions } from '../output.js';
import type { Terminal } from '../terminal.js';
import { writeAtomically } from '../write-atomically.js';
import { openEventFile, type EventFile } from './event-file.js';
import { formatExchange, formatPollJson, formatPollText, formatTrace, formatWait } from './format-poll.js';

/** Where the results of a run go, besides the terminal. */
export interface PollOutputOptions extends CommonOptions {
  readonly events?: string;
  readonly rows?: string;
  readonly report?: string;
}

/** Takes what runs give: exchanges to standard error, events to their file, and the report at the end. */
export interface PollOutput {
  /** Follows a run to its end and gives its report. */
  follow(run: AsyncGenerator<PollStep, PollReport>): Promise<PollReport>;
  /** Writes rows of the table, lines of JSON; absent when nobody wants them. */
  readonly writeRows?: (rows: readonly string[]) => void;
  /** Gives the files their names and writes the report. */
  finish(report: PollReport): void;
}

/** Opens the outputs that the options name. Throws an `EnvironmentError` when a file cannot be written to. */
export function openPollOutput(mask: Mask, options: PollOutputOptions, terminal: Terminal): PollOutput {
  const file: EventFile | undefined =
    options.events === undefined
      ? undefined
      : openEventFile(path.resolve(terminal.directory, options.events));
  const rowFile =
    options.rows === undefined ? undefined : openEventFile(path.resolve(terminal.directory, options.rows));
  let firstEvent: string | undefined;
  const show = (step: PollStep): void => {
    if (step.kind === 'events') {
      firstEvent ??= mask.events(stringifyExactJson(step.events[0]!));
      file?.write(mask.events(stringifyExactLines(step.events)));
    } else if (step.kind === 'wait') {
      if (!options.quiet) terminal.err(formatWait(step));
    } else if (step.kind === 'exchange') {
      if (!options.quiet) terminal.err(formatExchange(step.record));
      if (step.trace) terminal.err(formatTrace(step.trace));
    }
  };
  return {
    ...(rowFile && { writeRows: (rows) => rowFile.write(mask.events(rows.join('\n'))) }),
    async follow(run) {
      for (;;) {
        const { done, value } = await run.next();
        if (done) return value;
        show(value);
      }
    },
    finish(report) {
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
        { color: terminal.color, verbose },
      );
      writeResult(options.format === 'json' ? json : text, options, terminal);
    },
  };
}
