import {
  atKey,
  atValue,
  isJsonObject,
  joinPointer,
  suggest,
  type Diagnostic,
  type Json,
  type JsonObject,
  type Source,
} from '@hubwright/schema';
import { configurationInvalid } from '../checks/configuration-invalid.js';

/** A value of a configuration file at its place, and where its faults are told. */
export interface Place {
  readonly source: Source;
  readonly value: Json | undefined;
  readonly pointer: string;
  readonly report: (...faults: Diagnostic[]) => void;
}

/** A member or an item of the value at a place. */
export function placeWithin(place: Place, name: string | number, value: Json | undefined): Place {
  return { ...place, value, pointer: joinPointer(place.pointer, name) };
}

/** Reads an object that may have the `known` members and must have the `required` ones. Reports and gives nothing for another value. */
export function readObject(
  place: Place,
  known: readonly string[],
  required: readonly string[] = [],
): JsonObject | undefined {
  const { source, value, pointer, report } = place;
  if (!isJsonObject(value)) return reportType(place, 'an object');
  for (const name of Object.keys(value)) {
    if (known.includes(name)) continue;
    const near = suggest(name, known);
    const wayOut = near === undefined ? `It takes ${known.join(', ')}.` : `Did you mean "${near}"?`;
    report(
      configurationInvalid.report('unknown', { name, wayOut }, atKey(source, joinPointer(pointer, name))),
    );
  }
  for (const name of required) {
    if (!Object.hasOwn(value, name))
      report(configurationInvalid.report('missing', { name }, atValue(source, pointer)));
  }
  return value;
}

/** Reads an array as the places of its items; none, with a report, for another value. */
export function readItems(place: Place): Place[] {
  if (Array.isArray(place.value)) return place.value.map((item, index) => placeWithin(place, index, item));
  reportType(place, 'an array');
  return [];
}

/** Reads a text that is not empty. */
export function readText(place: Place): string | undefined {
  const { value } = place;
  return typeof value === 'string' && value.trim() !== ''
    ? value
    : reportType(place, 'a text that is not empty');
}

/** Reads one of a few texts. */
export function readChoice<const Choice extends string>(
  place: Place,
  choices: readonly Choice[],
): Choice | undefined {
  const found = choices.find((choice) => choice === place.value);
  return found ?? reportType(place, `one of ${choices.map((choice) => `"${choice}"`).join(', ')}`);
}

/** Reports that the value at a place is something else than `expected`, and gives nothing. */
export function reportType({ source, value, pointer, report }: Place, expected: string): undefined {
  const actual = JSON.stringify(value ?? null);
  const shown = actual.length > 60 ? `${actual.slice(0, 60)}…` : actual;
  report(configurationInvalid.report('type', { actual: shown, expected }, atValue(source, pointer)));
  return undefined;
}
