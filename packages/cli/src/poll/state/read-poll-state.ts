import { readFileSync } from 'node:fs';
import { isJsonObject, type Json, type JsonObject } from '@hubwright/schema';
import { UsageError } from '../../usage-error.js';
import type { EventsMark, LineRange, PollerState, PollState, UnfinishedWindow } from './poll-state.js';

/** The version of the form below; another one is refused. */
const version = 1;

/**
 * Reads a state file; `undefined` when there is none yet.
 * @param file absolute path
 * Throws a `UsageError` when it is something else, damaged, or of another version.
 */
export function readPollState(file: string): PollState | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  const value = parse(text);
  const found = isJsonObject(value) ? value['hubwrightPollState'] : undefined;
  if (isJsonObject(value) && typeof found === 'number' && found !== version)
    throw new UsageError(
      `"${file}" is a state of version ${found}, and this hubwright reads version ${version}. Use the hubwright that wrote it, or another file for --state.`,
    );
  const state = isJsonObject(value) && found === version ? readState(value) : undefined;
  if (state) return state;
  throw new UsageError(
    `"${file}" is no state of a poll, or it is damaged; it stays as it is. Put a good copy in its place, or give another file to --state and the time to go on from to --start.`,
  );
}

/** The text of a state file: JSON a person can read, times in ISO 8601. */
export function formatPollState({ connector, pollers, events }: PollState): string {
  const written = Object.entries(pollers).map(([key, { begun, completeUntil, unfinished, ...rest }]) => [
    key,
    {
      ...rest,
      begun: writeTime(begun),
      completeUntil: writeTime(completeUntil),
      ...(unfinished && { unfinished: { ...unfinished, until: writeTime(unfinished.until) } }),
    },
  ]);
  const state = {
    hubwrightPollState: version,
    connector,
    pollers: Object.fromEntries(written),
    ...(events && { events }),
  };
  return `${JSON.stringify(state, null, 2)}\n`;
}

/** A time as the state file and messages have it. */
export function writeTime(time: number): string {
  return new Date(time).toISOString().replace('.000Z', 'Z');
}

function parse(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

function readState({ connector, pollers, events }: JsonObject): PollState | undefined {
  if (typeof connector !== 'string' || !isJsonObject(pollers)) return undefined;
  const read = Object.entries(pollers).map(([key, value]) => [key, readPoller(value)] as const);
  const mark = events === undefined ? undefined : readMark(events);
  if (read.some(([, poller]) => poller === undefined) || (events !== undefined && !mark)) return undefined;
  const known = read as readonly (readonly [string, PollerState])[];
  return { connector, pollers: Object.fromEntries(known), ...(mark && { events: mark }) };
}

function readPoller(value: Json | undefined): PollerState | undefined {
  if (!isJsonObject(value)) return undefined;
  const { endpoint, cursor } = value;
  const begun = readTime(value['begun']);
  const completeUntil = readTime(value['completeUntil']);
  const unfinished = value['unfinished'] === undefined ? undefined : readUnfinished(value['unfinished']);
  const isComplete =
    typeof endpoint === 'string' &&
    begun !== undefined &&
    completeUntil !== undefined &&
    (cursor === undefined || typeof cursor === 'string') &&
    (value['unfinished'] === undefined || unfinished !== undefined);
  if (!isComplete) return undefined;
  return {
    endpoint,
    begun,
    completeUntil,
    ...(cursor !== undefined && { cursor }),
    ...(unfinished && { unfinished }),
  };
}

function readUnfinished(value: Json): UnfinishedWindow | undefined {
  if (!isJsonObject(value) || !Array.isArray(value['lines'])) return undefined;
  const until = readTime(value['until']);
  const lines = value['lines'].map(readRange);
  if (until === undefined || lines.includes(undefined)) return undefined;
  return { until, lines: lines as LineRange[] };
}

function readRange(value: Json): LineRange | undefined {
  if (!isJsonObject(value)) return undefined;
  const { from, to } = value;
  if (!isLength(from) || (to !== undefined && (!isLength(to) || to < from))) return undefined;
  return { from, ...(to !== undefined && { to }) };
}

function readMark(value: Json): EventsMark | undefined {
  if (!isJsonObject(value)) return undefined;
  const { file, bytes, digest } = value;
  const isComplete = typeof file === 'string' && isLength(bytes) && typeof digest === 'string';
  return isComplete ? { file, bytes, digest } : undefined;
}

function readTime(value: Json | undefined): number | undefined {
  const time = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(time) ? undefined : time;
}

function isLength(value: Json | undefined): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
