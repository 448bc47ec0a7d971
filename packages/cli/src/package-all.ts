import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { beforeInterruptedExit, letSignalsIn } from './interrupt.js';
import { createPackageWork, stopTaking, takeNext } from './package-work.js';
import { reportPackage, type PackageReport, type ReportOptions } from './package-report.js';

/** A further thread costs a start of the tool; it pays from about this many solutions on. */
const solutionsPerThread = 24;
const mostThreads = 8;

/**
 * Packages solutions (absolute folders) in this thread and, when there are many, in worker threads beside it. Reports
 * are in the order of the folders whatever thread made them; `done` is called as each is finished.
 */
export async function packageAll(
  folders: readonly string[],
  options: ReportOptions,
  done: (report: PackageReport) => void,
): Promise<PackageReport[]> {
  const work = createPackageWork(folders, options);
  const reports: PackageReport[] = [];
  const finish = (index: number, report: PackageReport) => {
    reports[index] = report;
    done(report);
  };
  const workers = startWorkers(work, finish);
  let interrupted = false;
  const removeHook = beforeInterruptedExit(async () => {
    interrupted = true;
    stopTaking(work);
    await Promise.allSettled(workers);
  });
  for (let index = takeNext(work); index !== undefined; index = takeNext(work)) {
    finish(index, await reportPackage(folders[index]!, options));
    await letSignalsIn();
  }
  await Promise.all(workers);
  // The process is about to end with 130; half a result would look like a whole one.
  if (interrupted) await new Promise<never>(() => undefined);
  removeHook();
  return reports;
}

function startWorkers(
  work: ReturnType<typeof createPackageWork>,
  finish: (index: number, report: PackageReport) => void,
): Promise<void>[] {
  const threads = Math.min(
    availableParallelism(),
    mostThreads,
    Math.floor(work.folders.length / solutionsPerThread),
  );
  return Array.from({ length: Math.max(0, threads - 1) }, () => startWorker(work, finish));
}

async function startWorker(
  work: ReturnType<typeof createPackageWork>,
  finish: (index: number, report: PackageReport) => void,
): Promise<void> {
  const worker = new Worker(new URL('./package-worker.js', import.meta.url), {
    workerData: work,
    // Packaging makes much short-lived data; room for it saves a tenth of the time.
    resourceLimits: { maxYoungGenerationSizeMb: 64 },
  });
  worker.on('message', ({ index, report }: { index: number; report: PackageReport }) =>
    finish(index, report),
  );
  await new Promise<void>((resolve, reject) => {
    worker.once('error', reject);
    worker.once('exit', () => resolve());
  });
}
