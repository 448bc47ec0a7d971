import type { ReportOptions } from './package-report.js';

/** What the threads of a run share: the solutions, and a counter that says which are taken. */
export interface PackageWork {
  /** Absolute solution folders. */
  readonly folders: readonly string[];
  readonly options: ReportOptions;
  /** One 32-bit number over shared memory: the index of the next folder. */
  readonly taken: Int32Array;
}

/** Work for any number of threads. */
export function createPackageWork(folders: readonly string[], options: ReportOptions): PackageWork {
  return { folders, options, taken: new Int32Array(new SharedArrayBuffer(4)) };
}

/** Takes the index of the next folder; `undefined` when there is none. */
export function takeNext({ folders, taken }: PackageWork): number | undefined {
  const index = Atomics.add(taken, 0, 1);
  return index < folders.length ? index : undefined;
}

/** Lets no thread take another folder; what is being packaged is finished. */
export function stopTaking({ folders, taken }: PackageWork): void {
  Atomics.store(taken, 0, folders.length);
}
