import { parentPort, workerData } from 'node:worker_threads';
import type { ThreadMessage } from './run-in-threads.js';
import { takeNext, type SharedWork } from './shared-work.js';

/** Runs in a worker thread: does items until none is left, and sends each result with its place in the list. */
export async function workInThread<Item, Options, Result>(
  run: (item: Item, options: Options) => Promise<Result>,
): Promise<void> {
  const work = workerData as SharedWork<Item, Options>;
  for (let index = takeNext(work); index !== undefined; index = takeNext(work)) {
    const message: ThreadMessage<Result> = { index, result: await run(work.items[index]!, work.options) };
    parentPort?.postMessage(message);
  }
}
