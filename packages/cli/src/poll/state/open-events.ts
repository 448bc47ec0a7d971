import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { UsageError } from '../../usage-error.js';
import { digestOf, openAppendedEvents, type AppendedEvents } from './appended-events.js';
import type { PollState } from './poll-state.js';

/** The events file of a run with a state. */
export interface OpenedEvents {
  readonly events: AppendedEvents;
  /** Absolute path. */
  readonly file: string;
  /** Whether it is not the file of the run before, so that what the state says of lines is of the other one. */
  readonly isNew: boolean;
}

/**
 * Opens the events file of a run with a state, if the file is what the state says.
 * @param file absolute path
 * @param stateFile absolute path
 * Throws a `UsageError` when lines are gone, or there are lines the state does not know of.
 */
export function openEvents(file: string, state: PollState | undefined, stateFile: string): OpenedEvents {
  const size = sizeOf(file);
  const mark = state?.events;
  const earlier = mark && path.resolve(path.dirname(stateFile), mark.file);
  if (!mark || earlier !== file) {
    if (mark && earlier !== undefined) refuseUnfinished(earlier, mark.bytes, state);
    if (size !== undefined && size > 0)
      throw new UsageError(
        `"${file}" has lines already, and "${stateFile}" does not know of them. Give a name to --events that is not taken.`,
      );
    return { events: openAppendedEvents(file, 0), file, isNew: true };
  }
  const elsewhere =
    'or give another name to --events: a new file begins there, and no event is fetched again';
  if (size === undefined)
    throw new UsageError(
      `"${file}" is not there, and the run before had written ${mark.bytes} bytes to it. Put it back, ${elsewhere}.`,
    );
  if (size < mark.bytes)
    throw new UsageError(
      `"${file}" has ${size} bytes, and it had ${mark.bytes} after the last complete window. Put the whole file back, ${elsewhere}.`,
    );
  if (digestOf(file, mark.bytes) !== mark.digest || (size > mark.bytes && !hasOpenRange(state)))
    throw new UsageError(
      `"${file}" is not as the run before left it: it is another file, or was edited. Put the right one back, ${elsewhere}.`,
    );
  return { events: openAppendedEvents(file, mark.bytes), file, isNew: false };
}

/** `undefined` when it does not exist. Throws a `UsageError` when it is a folder or a device. */
function sizeOf(file: string): number | undefined {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found && !found.isFile())
    throw new UsageError(
      `"${file}" is no file. With --state, --events needs one that the next run can read again.`,
    );
  return found?.size;
}

/** Another file may begin between two windows only: else the events of a window would be in both. */
function refuseUnfinished(earlier: string, bytes: number, state: PollState | undefined): void {
  const lines = Object.values(state?.pollers ?? {}).flatMap(({ unfinished }) => unfinished?.lines ?? []);
  const isLonger = existsSync(earlier) && statSync(earlier).size > bytes;
  const isLeft =
    existsSync(earlier) && (isLonger || lines.some(({ from, to }) => to !== undefined && to > from));
  if (isLeft)
    throw new UsageError(
      `"${earlier}" has events of a window that is not complete. Run once more with it before another file begins.`,
    );
}

function hasOpenRange({ pollers }: PollState): boolean {
  return Object.values(pollers).some(({ unfinished }) =>
    unfinished?.lines.some(({ to }) => to === undefined),
  );
}
