import { isArmExpression, quoteArmLiteral } from './arm-level.js';
import { readArmTokens } from './arm-tokens.js';
import type { Json } from './json.js';
import { findCurlyPlaceholders, type PlacedPlaceholder } from './occurrences.js';
import { bareName } from './placeholder-input.js';
import { replaceStrings, type StringEdit } from './replace-strings.js';

/** A placeholder that was filled, at its place in the value as it was before, and what it was filled with. */
export interface Replacement extends PlacedPlaceholder {
  readonly value: string;
}

/** A value with its placeholders filled, and an account of each. */
export interface Resolution {
  readonly value: Json;
  readonly replaced: readonly Replacement[];
}

/** Narrows what `resolvePlaceholders` fills. */
export interface ResolveOptions {
  /** Fill at these places only, those `bindPlaceholders` found; without it, every `{{name}}` is filled. */
  readonly targets?: readonly PlacedPlaceholder[];
}

/**
 * Fills `{{name}}` placeholders. The value given is not changed; parts without placeholders are shared with the result.
 *
 * Placeholders without a value, and those of run time (`{_QueryWindowStartTime}`, `$step$`), are left alone. Inside an
 * ARM expression the quotes of a value are doubled, or put around it where the placeholder stands outside a literal.
 *
 * @param value Any JSON value.
 * @param values Texts by name, without braces; a name is matched exactly or, failing that, whatever its case.
 */
export function resolvePlaceholders(
  value: Json,
  values: Readonly<Record<string, string>>,
  options: ResolveOptions = {},
): Resolution {
  const lookUp = createLookup(values);
  const places = options.targets ?? findCurlyPlaceholders(value);
  const replaced = places.flatMap((place) => {
    const text = lookUp(place.name);
    return text === undefined ? [] : [{ ...place, value: text }];
  });
  return { value: replaceStrings(value, groupByString(replaced), fillString), replaced };
}

function createLookup(values: Readonly<Record<string, string>>): (name: string) => string | undefined {
  const exact = new Map(Object.entries(values).map(([name, text]) => [bareName(name), text]));
  const folded = new Map([...exact].map(([name, text]) => [name.toLowerCase(), text]));
  return (name) => exact.get(name) ?? folded.get(name.toLowerCase());
}

function groupByString(replacements: readonly Replacement[]): StringEdit<Replacement[]>[] {
  const groups = new Map<string, StringEdit<Replacement[]>>();
  for (const replacement of replacements) {
    const { pointer, at } = replacement;
    const key = `${at} ${pointer}`;
    const group = groups.get(key) ?? { pointer, at, edit: [] };
    group.edit.push(replacement);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Puts the values into a string; of replacements that overlap, the first one counts. */
function fillString(whole: string, replacements: readonly Replacement[]): string {
  const write = isArmExpression(whole)
    ? createArmWriter(whole)
    : (replacement: Replacement) => replacement.value;
  let filled = '';
  let at = 0;
  for (const replacement of [...replacements].sort((a, b) => a.start - b.start)) {
    if (replacement.start < at) continue;
    filled += whole.slice(at, replacement.start) + write(replacement);
    at = replacement.end;
  }
  return filled + whole.slice(at);
}

function createArmWriter(whole: string): (replacement: Replacement) => string {
  const literals = readArmTokens(whole).filter((token) => token.kind === 'literal');
  return ({ start, end, value }) => {
    const isWithinLiteral = literals.some((literal) => literal.start < start && end < literal.end);
    const quoted = quoteArmLiteral(value);
    return isWithinLiteral ? quoted.slice(1, -1) : quoted;
  };
}
