import type { Json, JsonObject } from '@hubwright/schema';
import { textOfJson } from '../exact-json.js';
import { asObject } from '../read-member.js';
import type { ObservedPage } from './observed-page.js';
import { readTime } from './read-time.js';
import { isNamedAsTime, type TimeField } from './time-field.js';

/** Events that are looked at: so many of a page, so that a long first page does not take all, and so many of a run. */
const [sampledOfPage, sampledEvents] = [100, 1000];
/** Members of an event that are looked at. */
const lookedAtMembers = 100;
const keptFields = 100;

/** The times of the first events of a run, by member. */
export interface TimeObserver {
  add(page: ObservedPage): void;
  /** Events that were looked at. */
  readonly sampled: number;
  readonly fields: ReadonlyMap<string, TimeField>;
}

/**
 * Counts, for every member that holds times, how many lie outside the window.
 * @param toleranceMs how far outside still counts as inside, since requests have their times cut off
 */
export function createTimeObserver(toleranceMs: number): TimeObserver {
  const fields = new Map<string, TimeField>();
  let sampled = 0;
  let firstStart: number | undefined;
  return {
    get sampled() {
      return sampled;
    },
    fields,
    add(page) {
      firstStart = Math.min(firstStart ?? page.window.start, page.window.start);
      const count = Math.min(page.events.length, sampledOfPage, sampledEvents - sampled);
      const context = { page, toleranceMs, firstStart };
      for (let index = 0; index < count; index += 1) {
        sampled += 1;
        const event = asObject(page.events[index]);
        if (event) addEvent(fields, event, context);
      }
    },
  };
}

interface Context {
  readonly page: ObservedPage;
  readonly toleranceMs: number;
  readonly firstStart: number;
}

function addEvent(fields: Map<string, TimeField>, event: JsonObject, context: Context): void {
  for (const [name, value = null] of Object.entries(event).slice(0, lookedAtMembers)) {
    addValue(fields, name, value, context);
    const inner = typeof value === 'object' ? asObject(value) : undefined;
    for (const [below, nested = null] of inner ? Object.entries(inner).slice(0, lookedAtMembers) : [])
      addValue(fields, `${name}.${below}`, nested, context);
  }
}

function addValue(fields: Map<string, TimeField>, path: string, value: Json, context: Context): void {
  if (typeof value !== 'string' && typeof value !== 'number') return;
  const time = readTime(value);
  if (time === undefined || (isNumber(value) && !isNamedAsTime(path))) return;
  let field = fields.get(path);
  if (!field) {
    if (fields.size >= keptFields) return;
    fields.set(path, (field = startField(path, time)));
  }
  count(field, time, value, context);
}

function count(field: TimeField, time: number, value: Json, context: Context): void {
  const { page, toleranceMs, firstStart } = context;
  const { start, end } = page.window;
  field.present += 1;
  field.varies ||= time !== field.first;
  const counts = page.number === 1 ? field.firstPages : field.laterPages;
  if (time >= start - toleranceMs && time <= end + toleranceMs) {
    counts.inside += 1;
    return;
  }
  counts.outside += 1;
  field.outsideExample ??= { text: textOfJson(value), windowNumber: page.windowNumber, start, end };
  if (time < start && time >= firstStart) {
    field.late += 1;
    field.latestByMs = Math.max(field.latestByMs, start - time);
  }
}

function startField(path: string, first: number): TimeField {
  return {
    path,
    first,
    present: 0,
    varies: false,
    firstPages: { inside: 0, outside: 0 },
    laterPages: { inside: 0, outside: 0 },
    outsideExample: undefined,
    late: 0,
    latestByMs: 0,
  };
}

function isNumber(value: Json): boolean {
  return typeof value === 'number' || /^\d+(?:\.\d+)?$/.test(String(value));
}
