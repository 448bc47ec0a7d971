import type { Hash } from './hash-json.js';

/** A set of 64-bit hashes. */
export interface HashSet {
  /** Adds a hash; `false` when it was there already. */
  add(hash: Readonly<Hash>): boolean;
}

/**
 * Makes an empty set. It is one table of integers with open addressing, half full at most: 16 to 32 bytes for each hash, where a `Set`
 * of texts takes a hundred.
 */
export function createHashSet(): HashSet {
  let capacity = 1024;
  let table = new Int32Array(2 * capacity);
  let size = 0;
  const grow = (): void => {
    const old = table;
    capacity *= 2;
    table = new Int32Array(2 * capacity);
    for (let place = 0; place < old.length; place += 2) {
      const [high, low] = [old[place]!, old[place + 1]!];
      if (high !== 0 || low !== 0) insert(table, high, low);
    }
  };
  return {
    add({ high, low }) {
      // Two zeros are an empty place; that hash has to be another one.
      if (!insert(table, high, high === 0 && low === 0 ? 1 : low)) return false;
      size += 1;
      if (2 * size > capacity) grow();
      return true;
    },
  };
}

function insert(table: Int32Array, high: number, low: number): boolean {
  const last = table.length - 1;
  for (let place = (2 * (high ^ (low >>> 7))) & last & ~1; ; place = (place + 2) & last) {
    const foundHigh = table[place];
    const foundLow = table[place + 1];
    if (foundHigh === high && foundLow === low) return false;
    if (foundHigh === 0 && foundLow === 0) {
      table[place] = high;
      table[place + 1] = low;
      return true;
    }
  }
}
