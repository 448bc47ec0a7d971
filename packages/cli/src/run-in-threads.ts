import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { beforeInterruptedExit, letSignalsIn } from './interrupt.js';
import { createSharedWork, stopTaking, takeNext, type SharedWork } from './shared-work.js';

const mostThreads = 8;

/** A task for many items, and how it is spread over threads. */
export interface ThreadedTask<Item, Options, Result> {
  readonly items: readonly Item[];
  readonly options: Options;
  /** The module worker threads run; it ends with `workInThread` and the same `run`. */
  readonly worker: URL;
  /** A further thread costs a start of the tool; it pays from about this many items on. */
  readonly itemsPerThread: number;
  /** Does one item. Results are values that can be sent from one thread to another. */
  readonly run: (item: Item, options: Options) => Promise<Result>;
  /** Called as each item is finished, whatever thread did it. */
  readonly done: (result: Result) => void;
}

/** What a worker thread sends for an item. */
export interface ThreadMessage<Result> {
  readonly index: number;
  readonly result: Result;
}

/**
 * Does a task in this thread and, when there are many items, in worker threads beside it. Results are in the order of the
 * items. After Ctrl+C no thread takes another item, and the promise never settles: half a result would look like a whole one.
 */
export async function runInThreads<Item, Options, Result>(
  task: ThreadedTask<Item, Options, Result>,
): Promise<Result[]> {
  const { items, options, run, done } = task;
  const work = createSharedWork(items, options);
  const results: Result[] = [];
  const finish = ({ index, result }: ThreadMessage<Result>) => {
    results[index] = result;
    done(result);
  };
  const workers = startWorkers(task, work, finish);
  let interrupted = false;
  const removeHook = beforeInterruptedExit(async () => {
    interrupted = true;
    stopTaking(work);
    await Promise.allSettled(workers);
  });
  for (let index = takeNext(work); index !== undefined; index = takeNext(work)) {
    finish({ index, result: await run(items[index]!, options) });
    await letSignalsIn();
  }
  await Promise.all(workers);
  if (interrupted) await new Promise<never>(() => undefined);
  removeHook();
  return results;
}

function startWorkers<Item, Options, Result>(
  { worker, itemsPerThread }: ThreadedTask<Item, Options, Result>,
  work: SharedWork<Item, Options>,
  finish: (message: ThreadMessage<Result>) => void,
): Promise<void>[] {
  const threads = Math.min(
    availableParallelism(),
    mostThreads,
    Math.floor(work.items.length / itemsPerThread),
  );
  return Array.from({ length: Math.max(0, threads - 1) }, () => startWorker(worker, work, finish));
}

async function startWorker<Result>(
  url: URL,
  work: SharedWork<unknown, unknown>,
  finish: (message: ThreadMessage<Result>) => void,
): Promise<void> {
  const worker = new Worker(url, {
    workerData: work,
    // Much short-lived data is made; room for it saves a tenth of the time.
    resourceLimits: { maxYoungGenerationSizeMb: 64 },
  });
  worker.on('message', finish);
  await new Promise<void>((resolve, reject) => {
    worker.once('error', reject);
    worker.once('exit', () => resolve());
  });
}
