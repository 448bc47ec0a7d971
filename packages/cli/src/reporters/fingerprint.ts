import { createHash } from 'node:crypto';
import { lineText, locate, NoLocation, positionAt, type Diagnostic } from '@hubwright/schema';
import type { Finding } from './report.js';

/**
 * The fingerprints of findings, in their order: what stays the same when lines move. Each is made of the check, the
 * message and its arguments, the file, and the pointer of the value or, for a place without one, the text of its line.
 * Findings that agree in all of that are counted: the second ends in `:2`. `pathOf` gives the path that goes in, so that
 * whoever compares fingerprints can choose what paths are relative to.
 * @returns one text a finding: 32 hexadecimal digits, a colon and a number
 */
export function fingerprintFindings(
  findings: readonly Finding[],
  pathOf: (file: string) => string,
): string[] {
  const seen = new Map<string, number>();
  return findings.map(({ diagnostic, located }) => {
    const digest = digestOf(diagnostic, located.file === null ? '' : pathOf(located.file));
    const count = (seen.get(digest) ?? 0) + 1;
    seen.set(digest, count);
    return `${digest}:${count}`;
  });
}

function digestOf(diagnostic: Diagnostic, file: string): string {
  const { checkId, messageId, args } = diagnostic;
  const stable = Object.entries(args)
    .filter(([name]) => !positions.has(name))
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const parts = [checkId, messageId, stable, file, placeOf(diagnostic)];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}

/** Arguments that say where something is: they change when lines move. */
const positions = new Set(['line', 'column', 'offset']);

function placeOf({ location }: Diagnostic): string {
  if (location === NoLocation) return '';
  if ('pointer' in location) return `pointer ${location.pointer}`;
  const { line } = positionAt(location.source, locate(location)?.offset ?? 0);
  return `text ${lineText(location.source, line).trim()}`;
}
