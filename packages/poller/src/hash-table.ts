import type { Hash } from './hash-json.js';

/** 64-bit hashes, each with the number it was first added with. */
export interface HashTable {
  /** Adds a hash; gives the number it has when it was there already. */
  add(hash: Readonly<Hash>, number: number): number | undefined;
}

/**
 * Makes an empty table. It is one array of integers with open addressing, half full at most: 24 to 48 bytes for each hash, where a `Map`
 * of texts takes more than a hundred.
 */
export function createHashTable(): HashTable {
  let capacity = 1024;
  let table = new Int32Array(places * capacity);
  let size = 0;
  const grow = (): void => {
    const old = table;
    capacity *= 2;
    table = new Int32Array(places * capacity);
    for (let place = 0; place < old.length; place += places) {
      const [high, low] = [old[place]!, old[place + 1]!];
      if (high !== 0 || low !== 0) insert(table, high, low, old[place + 2]!);
    }
  };
  return {
    add({ high, low }, number) {
      // Two zeros are an empty place; that hash has to be another one.
      const known = insert(table, high, high === 0 && low === 0 ? 1 : low, number);
      if (known !== undefined) return known;
      size += 1;
      if (2 * size > capacity) grow();
      return undefined;
    },
  };
}

/** Integers of an entry: both halves of the hash, and the number. */
const places = 3;

/** Puts an entry where there is none of its hash; else gives the number of the one that is there. */
function insert(table: Int32Array, high: number, low: number, number: number): number | undefined {
  const entries = table.length / places;
  for (let entry = (high ^ (low >>> 7)) & (entries - 1); ; entry = (entry + 1) & (entries - 1)) {
    const place = entry * places;
    const foundHigh = table[place];
    const foundLow = table[place + 1];
    if (foundHigh === high && foundLow === low) return table[place + 2];
    if (foundHigh === 0 && foundLow === 0) {
      table[place] = high;
      table[place + 1] = low;
      table[place + 2] = number;
      return undefined;
    }
  }
}
