/** Where a command reads its surroundings and writes its output; tests hand in their own. */
export interface Terminal {
  /** The result, and nothing but the result. */
  out(text: string): void;
  /** Progress, summaries of failures, notes. */
  err(text: string): void;
  readonly directory: string;
  readonly isInteractive: boolean;
  readonly color: boolean;
  readonly columns: number;
}

/** The process's own terminal. Colour follows https://no-color.org and `FORCE_COLOR`. */
export function processTerminal(): Terminal {
  const { stdout, stderr, env } = process;
  const forced = env['FORCE_COLOR'] !== undefined && env['FORCE_COLOR'] !== '0';
  const refused = (env['NO_COLOR'] ?? '') !== '' || env['TERM'] === 'dumb';
  return {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    directory: process.cwd(),
    isInteractive: stderr.isTTY === true && env['CI'] === undefined,
    color: forced || (!refused && stdout.isTTY === true),
    // A terminal of unknown width says 0.
    columns: stdout.columns || stderr.columns || 100,
  };
}
