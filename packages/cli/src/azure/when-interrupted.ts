import { beforeInterruptedExit } from '../interrupt.js';
import type { Terminal } from '../terminal.js';

/**
 * Runs an action; when the program is interrupted meanwhile, a sentence is printed that says how things stand in Azure, and how to go on.
 * @param describe gives the sentence at that moment
 */
export async function sayWhenInterrupted<Result>(
  terminal: Terminal,
  describe: () => string,
  action: () => Promise<Result>,
): Promise<Result> {
  const takeBack = beforeInterruptedExit(() => {
    terminal.err(`hubwright: ${describe()}\n`);
    return Promise.resolve();
  });
  try {
    return await action();
  } finally {
    takeBack();
  }
}
