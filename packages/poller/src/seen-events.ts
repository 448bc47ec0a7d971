import type { Json } from '@hubwright/schema';
import { hashHashes, hashJson } from './hash-json.js';
import { createHashSet } from './hash-set.js';

/** Counts the events of a run and notices those that came before. */
export interface SeenEvents {
  readonly total: number;
  readonly duplicates: number;
  /** Where the first duplicate came. */
  readonly firstDuplicate: { readonly window: number; readonly page: number } | undefined;
  /** Takes the events of a page and gives one hash for all of them. */
  add(events: readonly Json[], window: number, page: number): string;
}

/** Starts with no events. Only hashes are kept, 64 bits of each event. */
export function createSeenEvents(): SeenEvents {
  const hashes = createHashSet();
  let total = 0;
  let duplicates = 0;
  let firstDuplicate: SeenEvents['firstDuplicate'];
  return {
    get total() {
      return total;
    },
    get duplicates() {
      return duplicates;
    },
    get firstDuplicate() {
      return firstDuplicate;
    },
    add(events, window, page) {
      const added = events.map(hashJson);
      for (const hash of added) {
        total += 1;
        if (hashes.add(hash)) continue;
        duplicates += 1;
        firstDuplicate ??= { window, page };
      }
      const { high, low } = hashHashes(added);
      return `${high},${low}`;
    },
  };
}
