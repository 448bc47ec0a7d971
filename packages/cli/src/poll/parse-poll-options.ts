import { readOriginMapping, type OriginMapping } from '@hubwright/poller';
import { UsageError } from '../usage-error.js';

/** Splits `name=value`. Throws a `UsageError` that does not repeat the value, which may be a secret put in the wrong place. */
export function splitAssignment(text: string, option: string): { name: string; value: string } {
  const at = text.indexOf('=');
  if (at < 1) throw new UsageError(`${option} takes name=value; there is no "=" after a name.`);
  return { name: text.slice(0, at).trim(), value: text.slice(at + 1) };
}

/** A point in time in milliseconds since 1970: ISO 8601, UTC when it names no zone, or so long ago, such as `90m`, `6h`, `2d`. */
export function parseTime(text: string, option: string, now: number): number {
  const ago = readDuration(text, /^(\d+(?:\.\d+)?)([smhd])$/);
  if (ago !== undefined) return Math.floor((now - ago) / 1000) * 1000;
  const hasZone = /(?:Z|[+-]\d\d:?\d\d)$/i.test(text);
  const isDay = /^\d{4}-\d\d-\d\d$/.test(text);
  const time = /^\d{4}-/.test(text)
    ? Date.parse(hasZone || isDay ? text : `${text.replace(' ', 'T')}Z`)
    : Number.NaN;
  if (!Number.isNaN(time)) return time;
  throw new UsageError(
    `"${text}" of ${option} is no time. Write it as 2026-01-31T08:00:00Z, or as a time ago: 90m, 6h, 2d.`,
  );
}

/** The width of a window in milliseconds: minutes, or a number with `s`, `m`, `h` or `d`. */
export function parseWidth(text: string): number {
  const width = readDuration(text, /^(\d+(?:\.\d+)?)([smhd]?)$/);
  if (width !== undefined && width >= 1000) return width;
  throw new UsageError(`"${text}" of --window is no width. Write minutes, such as 5, or 30s, 2h, 1d.`);
}

/** A count of at least one. */
export function parsePositive(text: string, option: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count > 0) return count;
  throw new UsageError(`"${text}" of ${option} is no whole number above 0.`);
}

/** The mappings of `--map-origin`. */
export function parseMappings(texts: readonly string[]): OriginMapping[] {
  return texts.map((text) => {
    const mapping = readOriginMapping(text);
    if (mapping) return mapping;
    throw new UsageError(
      `"${text}" of --map-origin is not from=to with two addresses, such as https://api.example.com=http://127.0.0.1:8080.`,
    );
  });
}

const milliseconds: Readonly<Record<string, number>> = {
  s: 1000,
  m: 60_000,
  '': 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

function readDuration(text: string, pattern: RegExp): number | undefined {
  const match = pattern.exec(text.trim());
  return match ? Math.round(Number(match[1]) * milliseconds[match[2]!]!) : undefined;
}
