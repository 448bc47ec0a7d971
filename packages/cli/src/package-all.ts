import { reportPackage, type PackageReport, type ReportOptions } from './package-report.js';
import { runInThreads } from './run-in-threads.js';

/** From about this many solutions on, a further thread pays. */
const solutionsPerThread = 24;

/**
 * Packages solutions (absolute folders). Reports are in the order of the folders; `done` is called as each is finished.
 */
export async function packageAll(
  folders: readonly string[],
  options: ReportOptions,
  done: (report: PackageReport) => void,
): Promise<PackageReport[]> {
  return runInThreads({
    items: folders,
    options,
    worker: new URL('./package-worker.js', import.meta.url),
    itemsPerThread: solutionsPerThread,
    run: reportPackage,
    done,
  });
}
