/** What the threads of a run share: what is to be done, and a counter that says how much of it is taken. */
export interface SharedWork<Item, Options> {
  readonly items: readonly Item[];
  readonly options: Options;
  /** One 32-bit number over shared memory: the index of the next item. */
  readonly taken: Int32Array;
}

/** Work for any number of threads. Items and options are values that can be sent from one thread to another. */
export function createSharedWork<Item, Options>(
  items: readonly Item[],
  options: Options,
): SharedWork<Item, Options> {
  return { items, options, taken: new Int32Array(new SharedArrayBuffer(4)) };
}

/** Takes the index of the next item; `undefined` when there is none. */
export function takeNext({ items, taken }: SharedWork<unknown, unknown>): number | undefined {
  const index = Atomics.add(taken, 0, 1);
  return index < items.length ? index : undefined;
}

/** Lets no thread take another item; what is being worked on is finished. */
export function stopTaking({ items, taken }: SharedWork<unknown, unknown>): void {
  Atomics.store(taken, 0, items.length);
}
