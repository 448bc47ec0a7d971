import { day, hour } from './duration.js';
import { withoutLiterals } from './kql-text.js';

/** A lower bound of time in a query: how far it looks back, and where it says so. */
export interface Lookback {
  readonly minutes: number;
  readonly start: number;
  readonly end: number;
}

const timespan = /^(\d{1,6}(?:\.\d{1,6})?)\s?(d|days?|h|hours?|hrs?|m|min|minutes?|s|sec|seconds?)$/;
const bound = /\bTimeGenerated\s*(?:>=?|between\s*\()\s*(ago\s*\(\s*([\w.]+)\s*\)|[A-Za-z_]\w*)/g;
const declaration = /\blet\s+([A-Za-z_]\w*)\s*=\s*(?:ago\s*\(\s*([\w.]+)\s*\)|([\w.]+))\s*;/g;

/**
 * The lower bounds of TimeGenerated that are certain: `ago()` of a literal, or of a name that a `let` gives one. A name
 * that is declared twice is left alone.
 */
export function lookbacksOf(query: string): Lookback[] {
  if (!query.includes('TimeGenerated')) return [];
  const text = withoutLiterals(query);
  const lets = readLets(text);
  return [...text.matchAll(bound)].flatMap((match) => {
    const [whole, value = '', inAgo] = match;
    const minutes = inAgo === undefined ? lets.get(`ago ${value}`) : (readTimespan(inAgo) ?? lets.get(inAgo));
    if (minutes === undefined) return [];
    const end = match.index + whole.length;
    return [{ minutes, start: end - value.length, end }];
  });
}

/** Timespans by name; those of names that stand for `ago(…)` under `ago <name>`. */
function readLets(text: string): Map<string, number> {
  const lets = new Map<string, number>();
  const pending: [name: string, timespan: string][] = [];
  const seen = new Set<string>();
  for (const [, name = '', inAgo, plain] of text.matchAll(declaration)) {
    if (seen.has(name)) return new Map();
    seen.add(name);
    if (inAgo !== undefined) pending.push([name, inAgo]);
    const minutes = plain === undefined ? undefined : readTimespan(plain);
    if (minutes !== undefined) lets.set(name, minutes);
  }
  for (const [name, inAgo] of pending) {
    const minutes = readTimespan(inAgo) ?? lets.get(inAgo);
    if (minutes !== undefined) lets.set(`ago ${name}`, minutes);
  }
  return lets;
}

function readTimespan(text: string): number | undefined {
  const [, amount, unit = ''] = timespan.exec(text) ?? [];
  if (amount === undefined) return undefined;
  const perUnit = unit.startsWith('d')
    ? day
    : unit.startsWith('h')
      ? hour
      : unit.startsWith('m')
        ? 1
        : 1 / 60;
  return Number(amount) * perUnit;
}
