import type { Json } from '@hubwright/schema';

/** Gives a text back, changed or not. */
export type MapText = (text: string) => string;

/** A copy of a value in which every string, at any depth, went through `mapText`; keys go through `mapKey`. */
export function mapStrings(value: Json, mapText: MapText, mapKey: MapText = (key) => key): Json {
  if (typeof value === 'string') return mapText(value);
  if (Array.isArray(value)) return value.map((item) => mapStrings(item, mapText, mapKey));
  if (value === null || typeof value !== 'object') return value;
  const mapped: [string, Json][] = [];
  for (const [key, member] of Object.entries(value)) {
    if (member !== undefined) mapped.push([mapKey(key), mapStrings(member, mapText, mapKey)]);
  }
  return Object.fromEntries(mapped);
}
