import { exitCodes } from './exit-codes.js';

/**
 * What happens when standard output takes no more: a reader that has seen enough (`hubwright explain | head -1`) is no
 * fault, and the command goes on to its own exit code; anything else, such as a full disk, is the environment's.
 */
export function tolerateClosedOutput(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return;
    process.stderr.write(`hubwright: the result cannot be written: ${error.message}\n`);
    process.exit(exitCodes.environment);
  });
  // Nobody is left to tell.
  process.stderr.on('error', () => undefined);
}
