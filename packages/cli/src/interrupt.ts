import { setImmediate } from 'node:timers/promises';
import { exitCodes } from './exit-codes.js';

const hooks = new Set<() => Promise<void>>();

/**
 * Ends the process with 130 on Ctrl+C, and when a scheduler or a container ends it (SIGTERM). Node runs the handler between two turns of
 * its event loop, and files are written within one turn (`writeAtomically`), so each folder is left as it was or finished; work in other
 * threads is waited for.
 */
export function exitOnInterrupt(): void {
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => {
      process.stderr.write('\nhubwright: interrupted; no file is half-written.\n');
      void Promise.allSettled([...hooks].map((hook) => hook())).then(() =>
        process.exit(exitCodes.interrupted),
      );
    });
  }
}

/** Has something done between a signal and the end of the process; gives the function that takes it back. */
export function beforeInterruptedExit(hook: () => Promise<void>): () => void {
  hooks.add(hook);
  return () => void hooks.delete(hook);
}

/** Lets the event loop turn, so that a pending signal is heard between two solutions of a long run. */
export async function letSignalsIn(): Promise<void> {
  await setImmediate();
}
