/**
 * The events an API has, in the order of their times: event `index` happened at `timeOf(index)`. A window is a range of indexes, so
 * that a stream may be endless.
 */
export interface EventStream {
  /** The first index whose event happened at this time or later; milliseconds since 1970. */
  indexAt(time: number): number;
  /** Milliseconds since 1970. */
  timeOf(index: number): number;
}

/** Events from 1970 on without an end, evenly spread; the same index has the same time in every run. */
export function createSteadyStream(eventsPerMinute: number): EventStream {
  const apart = 60_000 / eventsPerMinute;
  const timeOf = (index: number): number => Math.ceil(index * apart);
  return {
    timeOf,
    indexAt(time) {
      let index = Math.max(0, Math.floor(time / apart) - 1);
      while (timeOf(index) < time) index += 1;
      while (index > 0 && timeOf(index - 1) >= time) index -= 1;
      return index;
    },
  };
}

/** The events of a list of times and no others. */
export function createListedStream(times: readonly number[]): EventStream {
  const sorted = [...times].sort((a, b) => a - b);
  return {
    timeOf: (index) => sorted[index]!,
    indexAt: (time) => sorted.filter((each) => each < time).length,
  };
}
