import { createHash } from 'node:crypto';
import type { Json } from '@hubwright/schema';
import { stringifyExactJson } from './exact-json.js';

/** Counts the events of a run and notices those that came before. */
export interface SeenEvents {
  readonly total: number;
  readonly duplicates: number;
  /** Where the first duplicate came. */
  readonly firstDuplicate: { readonly window: number; readonly page: number } | undefined;
  /** Takes the events of a page and gives one hash for all of them. */
  add(events: readonly Json[], window: number, page: number): string;
}

/** Starts with no events. Only hashes are kept. */
export function createSeenEvents(): SeenEvents {
  const hashes = new Set<string>();
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
      const all = createHash('sha1');
      for (const event of events) {
        const hash = createHash('sha1').update(stringifyExactJson(event)).digest('base64');
        all.update(hash);
        total += 1;
        if (hashes.has(hash)) {
          duplicates += 1;
          firstDuplicate ??= { window, page };
        }
        hashes.add(hash);
      }
      return all.digest('base64');
    },
  };
}
