import { parentPort, workerData } from 'node:worker_threads';
import { takeNext, type PackageWork } from './package-work.js';
import { reportPackage } from './package-report.js';

// Runs in a worker thread: packages solutions until none is left, and sends each report with its place in the list.
const work = workerData as PackageWork;
for (let index = takeNext(work); index !== undefined; index = takeNext(work)) {
  parentPort?.postMessage({ index, report: await reportPackage(work.folders[index]!, work.options) });
}
