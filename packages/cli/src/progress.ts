import type { Terminal } from './terminal.js';

/** Shows how far a run is; silent unless somebody watches and it lasts. */
export interface Progress {
  /** Says that another item is done. */
  tick(label: string): void;
  /** Removes the line. */
  stop(): void;
}

/** A run shorter than this shows nothing. */
const delayMilliseconds = 1000;
const redrawMilliseconds = 100;

/** A progress bar on standard error for `total` items; nothing off a terminal. */
export function createProgress(
  total: number,
  terminal: Terminal,
  enabled = terminal.isInteractive,
): Progress {
  if (!enabled) return { tick: () => undefined, stop: () => undefined };
  const started = performance.now();
  let done = 0;
  let drawn = 0;
  return {
    tick(label) {
      done += 1;
      const now = performance.now();
      if (now - started < delayMilliseconds || now - drawn < redrawMilliseconds) return;
      drawn = now;
      terminal.err(`\r\u001b[2K${bar(done, total)} ${done}/${total} ${label}`.slice(0, terminal.columns + 4));
    },
    stop() {
      if (drawn > 0) terminal.err('\r\u001b[2K');
    },
  };
}

function bar(done: number, total: number): string {
  const width = 24;
  const filled = Math.round((done / Math.max(1, total)) * width);
  return `[${'='.repeat(filled)}${' '.repeat(width - filled)}]`;
}
