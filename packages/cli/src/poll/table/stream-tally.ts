import { pollStreamMismatch } from '@hubwright/poller';
import type { BoundEvent, KqlColumn } from '@hubwright/kql';
import type { Diagnostic, Location } from '@hubwright/schema';

/** Names listed in a message. */
const mostNamed = 12;

/** Counts how events fit the stream that takes them. */
export interface StreamTally {
  add(bound: BoundEvent): void;
  judge(stream: string, location: Location): Diagnostic[];
}

/** Starts a tally for the columns of a stream. */
export function createStreamTally(columns: readonly KqlColumn[]): StreamTally {
  const undeclared = new Map<string, number>();
  const unfilled = new Set(columns.map(({ name }) => name));
  const unconvertible = new Map<string, { count: number; found: string; declared: string; column: string }>();
  let events = 0;
  return {
    add(bound) {
      events += 1;
      for (const name of bound.undeclared) undeclared.set(name, (undeclared.get(name) ?? 0) + 1);
      for (const name of unfilled) {
        const value = bound.row[name];
        if (value !== null && value !== undefined && value !== '') unfilled.delete(name);
      }
      for (const { name, found, declared } of bound.unconvertible) {
        unfilled.delete(name);
        const key = `${name} ${found}`;
        const known = unconvertible.get(key);
        unconvertible.set(key, { count: (known?.count ?? 0) + 1, found, declared, column: name });
      }
    },
    judge(stream, location) {
      if (events === 0) return [];
      const similar = [...unfilled].flatMap((column) => {
        const found = [...undeclared.keys()].find((name) => fold(name) === fold(column));
        return found === undefined ? [] : [{ column, found }];
      });
      const others = (names: Iterable<string>, taken: readonly string[]): string[] =>
        [...names].filter((name) => !taken.includes(name));
      const dropped = others(
        undeclared.keys(),
        similar.map(({ found }) => found),
      );
      const empty = others(
        unfilled,
        similar.map(({ column }) => column),
      );
      return [
        ...similar.map(({ column, found }) =>
          pollStreamMismatch.report(
            'similar',
            { column, found, stream, count: undeclared.get(found)!, events },
            location,
          ),
        ),
        ...[...unconvertible.values()].map(({ count, found, declared, column }) =>
          pollStreamMismatch.report(
            'unconvertible',
            { count, events, found: describe(found), column, stream, declared },
            location,
          ),
        ),
        ...report('undeclared', dropped, stream, location),
        ...report('unfilled', empty, stream, location),
      ];
    },
  };
}

/** Dropping members and leaving columns empty is often meant so. */
function report(
  messageId: 'undeclared' | 'unfilled',
  names: readonly string[],
  stream: string,
  location: Location,
): Diagnostic[] {
  if (names.length === 0) return [];
  const listed = names.slice(0, mostNamed).map((name) => `"${name}"`);
  if (names.length > mostNamed) listed.push(`${names.length - mostNamed} more`);
  return [
    pollStreamMismatch.report(messageId, { names: listed.join(', '), stream }, location, {
      severity: 'info',
    }),
  ];
}

/** Spellings of one name: case and the signs between words differ. */
function fold(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

function describe(found: string): string {
  return /^[aeiou]/.test(found) ? `an ${found}` : `a ${found}`;
}
