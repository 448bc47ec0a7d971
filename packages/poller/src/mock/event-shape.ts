import { isJsonObject, type Json, type JsonObject } from '@hubwright/schema';
import { extractEvents } from '../extract-events.js';
import type { ResponsePlan } from '../polling-plan.js';
import { formatTime } from '../time-format.js';

/** A column of a stream: its name and its type in Log Analytics. */
export interface EventColumn {
  readonly name: string;
  readonly type: string;
}

/** What events look like: an event of the API as an example, or the columns it fills. */
export interface EventModel {
  readonly sample?: JsonObject;
  readonly columns?: readonly EventColumn[];
}

/** Makes the event with an id and a time (milliseconds since 1970). */
export type EventShape = (id: number, time: number) => JsonObject;

const idNames = /^_?(?:id|uuid|guid)$|^_?(?:event|log|record|document)_?(?:id|uuid|guid)$/i;
const timeNames = /time|date|timestamp|created|updated|published|when|occurred|_at$|_on$/i;

/**
 * Makes the shape of events. An example keeps everything but its id and its times, which are written as it writes them; without one,
 * columns are filled by their types, and without columns an event is `{id, time, message}` with the time in the connector's format.
 */
export function createEventShape(model: EventModel, timeFormat: string | undefined): EventShape {
  const { sample, columns } = model;
  if (sample && Object.keys(sample).length > 0) return shapeLike(sample);
  if (columns && columns.length > 0) return shapeOfColumns(columns);
  const isNumber = /^unixtimestamp/i.test(timeFormat?.trim() ?? '');
  return (id, time) => {
    const text = formatTime(time, timeFormat);
    return { id, time: isNumber ? Number(text) : text, message: `Event ${id}` };
  };
}

/** An event of sample data: a list of events, or an answer as the API gives it. `undefined` when there is none. */
export function readSampleEvent(sample: Json, response: ResponsePlan): JsonObject | undefined {
  const events = Array.isArray(sample) ? sample : extractEvents(sample, response).events;
  return events.find(isJsonObject);
}

function shapeLike(sample: JsonObject): EventShape {
  const idName = Object.keys(sample).find((name) => idNames.test(name) && isScalar(sample[name])) ?? 'id';
  return (id, time) => ({
    ...Object.fromEntries(
      Object.entries(sample).map(([name, value]) => [
        name,
        timeNames.test(name) ? timeLike(value ?? null, time) : value,
      ]),
    ),
    [idName]: idLike(sample[idName], id),
  });
}

function isScalar(value: Json | undefined): boolean {
  return typeof value === 'string' || typeof value === 'number';
}

function idLike(value: Json | undefined, id: number): Json {
  if (typeof value === 'number') return id;
  const isUuid = typeof value === 'string' && /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(value);
  return isUuid ? `00000000-0000-4000-8000-${id.toString(16).padStart(12, '0')}` : String(id);
}

/** A time written as the example writes it: ISO 8601, or seconds or milliseconds since 1970. */
function timeLike(value: Json, time: number): Json {
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/.test(value))
    return new Date(time).toISOString();
  const number = Number(value);
  if (value === null || typeof value === 'boolean' || value === '' || typeof value === 'object') return value;
  if (number > 1e9 && number < 1e10) return likeType(value, Math.floor(time / 1000));
  return number > 1e12 && number < 1e13 ? likeType(value, time) : value;
}

function likeType(value: Json, number: number): Json {
  return typeof value === 'string' ? String(number) : number;
}

function shapeOfColumns(columns: readonly EventColumn[]): EventShape {
  const hasText = columns.some(({ type }) => !/^(datetime|bool|boolean|dynamic)$/i.test(type));
  return (id, time) => ({
    ...Object.fromEntries(
      columns.map(({ name, type }) => [name, valueOf(name, type.toLowerCase(), id, time)]),
    ),
    // Without a member that tells them apart, all events of a second would be one.
    ...(!hasText && { id }),
  });
}

function valueOf(name: string, type: string, id: number, time: number): Json {
  switch (type) {
    case 'datetime':
      return new Date(time).toISOString();
    case 'bool':
    case 'boolean':
      return id % 2 === 0;
    case 'int':
    case 'long':
      return id;
    case 'real':
    case 'decimal':
      return id + 0.5;
    case 'dynamic':
      return { id };
    case 'guid':
      return `00000000-0000-4000-8000-${id.toString(16).padStart(12, '0')}`;
    default:
      return `${name} ${id}`;
  }
}
