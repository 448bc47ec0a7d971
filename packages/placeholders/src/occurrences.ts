import type { Json } from './json.js';
import { bareName } from './placeholder-input.js';
import { scanPlaceholders } from './scan.js';
import { walkStrings, type StringPlace } from './walk.js';

/** A placeholder at its place in a JSON value: a stretch of the string (or key) at a JSON Pointer, in UTF-16 offsets. */
export interface PlacedPlaceholder {
  readonly name: string;
  readonly text: string;
  readonly pointer: string;
  readonly at: StringPlace;
  readonly start: number;
  readonly end: number;
}

/** Finds every `{{name}}` in the strings and keys of a value, in document order; `pointer` is where the value stands. */
export function findCurlyPlaceholders(value: Json, pointer = ''): PlacedPlaceholder[] {
  const found: PlacedPlaceholder[] = [];
  const visit = (whole: string, place: string, at: StringPlace): void => {
    for (const { kind, name, text, start, end } of scanPlaceholders(whole)) {
      if (kind === 'curly') found.push({ name, text, pointer: place, at, start, end });
    }
  };
  walkStrings(value, visit, pointer);
  return found;
}

/**
 * Finds a placeholder, as an input declares it, in the strings of a value.
 *
 * `{{x}}` is found whatever blanks stand within its braces. A name declared without braces means `{{x}}` where a string
 * has it, and the bare text elsewhere, since the service replaces whatever text the input declares.
 *
 * @param value The value to search, keys included below it.
 * @param declared The `placeHolderName` as written.
 * @param pointer Where `value` stands.
 */
export function findOccurrences(value: Json, declared: string, pointer: string): PlacedPlaceholder[] {
  const name = bareName(declared);
  const found: PlacedPlaceholder[] = [];
  walkStrings(
    value,
    (whole, place, at) => {
      for (const { text, start } of findInString(whole, declared.trim(), name)) {
        found.push({ name, text, pointer: place, at, start, end: start + text.length });
      }
    },
    pointer,
  );
  return found;
}

function findInString(whole: string, declared: string, name: string): { text: string; start: number }[] {
  const curly = scanPlaceholders(whole).filter(
    (placeholder) => placeholder.kind === 'curly' && placeholder.name === name,
  );
  if (curly.length > 0) return curly;
  const found: { text: string; start: number }[] = [];
  for (let at = whole.indexOf(declared); at !== -1; at = whole.indexOf(declared, at + declared.length)) {
    found.push({ text: declared, start: at });
  }
  return found;
}
