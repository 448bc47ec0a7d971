import type { Json } from '@hubwright/schema';
import { hashHashes, hashJson } from './hash-json.js';
import { createHashTable } from './hash-table.js';

/** Counts the events of a run and notices those that came before. */
export interface SeenEvents {
  readonly total: number;
  readonly duplicates: number;
  /** Where the first duplicate came. */
  readonly firstDuplicate:
    { readonly window: number; readonly page: number; readonly event: Json } | undefined;
  /** Duplicates of events of an earlier window. */
  readonly acrossWindows: number;
  /** Takes the events of a page and gives one hash for all of them. */
  add(events: readonly Json[], window: number, page: number): string;
}

/** Starts with no events. Only hashes are kept, 64 bits of each event. */
export function createSeenEvents(): SeenEvents {
  /** The window in which each event came first. */
  const hashes = createHashTable();
  let total = 0;
  let duplicates = 0;
  let acrossWindows = 0;
  let firstDuplicate: SeenEvents['firstDuplicate'];
  return {
    get total() {
      return total;
    },
    get duplicates() {
      return duplicates;
    },
    get acrossWindows() {
      return acrossWindows;
    },
    get firstDuplicate() {
      return firstDuplicate;
    },
    add(events, window, page) {
      const added = events.map(hashJson);
      for (const [index, hash] of added.entries()) {
        total += 1;
        const earlier = hashes.add(hash, window);
        if (earlier === undefined) continue;
        duplicates += 1;
        if (earlier !== window) acrossWindows += 1;
        firstDuplicate ??= { window, page, event: events[index]! };
      }
      const { high, low } = hashHashes(added);
      return `${high},${low}`;
    },
  };
}
