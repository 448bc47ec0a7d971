import type { Json } from '@hubwright/schema';
import type { ObservedPage } from './observed-page.js';

/** What the paths of events found, over all pages of a connector or step. */
export interface PathObserver {
  add(page: ObservedPage): void;
  /** Pages with something in them; an empty body is a page without anything. */
  readonly pages: number;
  /** Events on all pages. */
  readonly events: number;
  /** Pages on which a path matched, by path. */
  readonly matches: ReadonlyMap<string, number>;
  /** The first body in which no path found anything. */
  readonly unmatched: PlacedBody | undefined;
  /** The first body in which paths matched and there was still no event. */
  readonly empty: PlacedBody | undefined;
  /** The first bodies that gave a single event each; `undefined` once a page gave several. */
  readonly singles: readonly PlacedBody[] | undefined;
}

/** A body, and the page it is of. */
export interface PlacedBody {
  readonly body: Json;
  readonly window: number;
  readonly page: number;
}

/** Bodies with a single event that are kept. */
const keptSingles = 3;

/** Watches what the paths of events find. A handful of bodies is kept to be explained when the run is over. */
export function createPathObserver(): PathObserver {
  const matches = new Map<string, number>();
  let singles: PlacedBody[] | undefined = [];
  const kept: { unmatched?: PlacedBody; empty?: PlacedBody } = {};
  let [pages, total] = [0, 0];
  return {
    matches,
    get pages() {
      return pages;
    },
    get events() {
      return total;
    },
    get unmatched() {
      return kept.unmatched;
    },
    get empty() {
      return kept.empty;
    },
    get singles() {
      return singles;
    },
    add({ body, events, paths, pathsWithoutMatch, windowNumber: window, number: page }) {
      if (Array.isArray(body) && body.length === 0 && events.length === 0) return;
      pages += 1;
      total += events.length;
      for (const path of paths) {
        if (!pathsWithoutMatch.includes(path)) matches.set(path, (matches.get(path) ?? 0) + 1);
      }
      const placed = { body, window, page };
      if (pathsWithoutMatch.length === paths.length) kept.unmatched ??= placed;
      else if (events.length === 0) kept.empty ??= placed;
      if (events.length > 1) singles = undefined;
      else if (events.length === 1 && singles && singles.length < keptSingles) singles.push(placed);
    },
  };
}
