import type { LineRange } from './poll-state.js';

/** Ends the range that was open, joins those that touch, and leaves out empty ones; in bytes. */
export function closeRanges(ranges: readonly LineRange[], end: number): readonly Required<LineRange>[] {
  const closed: Required<LineRange>[] = [];
  for (const { from, to = end } of ranges) {
    const last = closed.at(-1);
    if (to <= from) continue;
    if (last?.to === from) closed[closed.length - 1] = { from: last.from, to };
    else closed.push({ from, to });
  }
  return closed;
}
