import { setImmediate } from 'node:timers/promises';
import { exitCodes } from './exit-codes.js';

const hooks = new Set<() => Promise<void>>();

/** Signals that end the process, and its exit codes then: 128 and the number of the signal, as shells count. */
const signals = { SIGINT: exitCodes.interrupted, SIGTERM: 143 } as const;

/**
 * Ends the process with 130 on Ctrl+C, and with 143 when a scheduler or a container ends it (SIGTERM). Node runs the handler between two turns of its event loop, and files are written
 * within one turn (`writeAtomically`), so each folder is left as it was or finished; work in other threads is waited for.
 */
export function exitOnInterrupt(): void {
  for (const [signal, code] of Object.entries(signals)) {
    process.once(signal, () => {
      process.stderr.write('\nhubwright: interrupted; no file is half-written.\n');
      void Promise.allSettled([...hooks].map((hook) => hook())).then(() => process.exit(code));
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
