import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import type { Terminal } from '../terminal.js';
import { UsageError } from '../usage-error.js';

/** How a question is asked. */
export interface QuestionOptions {
  /** What is typed is not shown. */
  readonly secret: boolean;
  /** Takes the question back; the answer then never comes. */
  readonly signal?: AbortSignal;
}

/** A person at the terminal who answers questions. */
export interface Prompt {
  /** Gives what was typed before Enter. Throws a `UsageError` when the input ends instead. */
  ask(question: string, options: QuestionOptions): Promise<string>;
}

/** The person at the process's own terminal; `undefined` when nobody is there. */
export function terminalPrompt(terminal: Terminal): Prompt | undefined {
  if (!terminal.isInteractive || process.stdin.isTTY !== true) return undefined;
  return { ask: (question, options) => askOnTerminal(question, options, terminal) };
}

async function askOnTerminal(
  question: string,
  { secret, signal }: QuestionOptions,
  terminal: Terminal,
): Promise<string> {
  // What is typed in secret is echoed to a stream that shows nothing.
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const reader = createInterface({
    input: process.stdin,
    output: secret ? silent : process.stderr,
    terminal: true,
  });
  // The question comes after the reader, which keeps the terminal from echoing what is typed at once.
  terminal.err(question);
  reader.once('SIGINT', () => process.kill(process.pid, 'SIGINT'));
  return new Promise<string>((resolve, reject) => {
    let isAnswered = false;
    reader.once('line', (line) => {
      isAnswered = true;
      resolve(line);
      reader.close();
    });
    reader.once('close', () => {
      if (secret || !isAnswered) terminal.err('\n');
      if (!isAnswered && !signal?.aborted)
        reject(new UsageError(`The input ended before "${question.trim()}" was answered.`));
    });
    signal?.addEventListener('abort', () => reader.close(), { once: true });
  });
}
