import { availableParallelism } from 'node:os';
import type { Target } from './find-solutions.js';
import { lintTarget, type LintTargetOptions } from './lint/lint-target.js';
import type { LintedTarget } from './lint/linted-target.js';
import { fromTargetRecord } from './lint/target-record.js';
import { createProgress } from './progress.js';
import { runInThreads } from './run-in-threads.js';
import type { Terminal } from './terminal.js';

/** From about this many targets on, a further thread pays. */
const targetsPerThread = 24;

/** Lints every target, in several threads when there are many, with progress on a terminal. */
export async function lintTargets(
  targets: readonly Target[],
  options: LintTargetOptions,
  terminal: Terminal,
  showProgress: boolean,
): Promise<LintedTarget[]> {
  const progress = createProgress(targets.length, terminal, terminal.isInteractive && showProgress);
  let done = 0;
  const records = await runInThreads({
    items: targets,
    options,
    worker: new URL('./lint-worker.js', import.meta.url),
    itemsPerThread: paysInThreads(options) ? targetsPerThread : Infinity,
    run: lintTarget,
    done: () => progress.tick(targets[done++]!.path),
  });
  progress.stop();
  return records.map((record, index) => fromTargetRecord(targets[index]!, record, options.root));
}

/**
 * Measured with `npm run bench -- --only lint`: on two cores, a second thread shortens the analysis of queries. Without them
 * it only compiles the same code a second time, while Node already compiles in the background on the second core.
 */
function paysInThreads({ kql }: LintTargetOptions): boolean {
  return kql || availableParallelism() > 2;
}
