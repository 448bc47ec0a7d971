import { tolerateClosedOutput } from './closed-output.js';
import { exitOnInterrupt } from './interrupt.js';
import { main } from './main.js';

/** Runs this process as the command `hubwright`: its arguments, its streams, its signals, its exit code. */
export async function runProcess(): Promise<void> {
  exitOnInterrupt();
  tolerateClosedOutput();
  process.exitCode = await main(process.argv.slice(2));
}
