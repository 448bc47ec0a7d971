import { atText, decodeSource, NoLocation, type Diagnostic, type Source } from '@hubwright/schema';
import { displayPathFrom } from '../display-path.js';
import { locateDiagnostic } from '../located-diagnostic.js';
import { findNextLineComments, type NextLineComment } from './covered-lines.js';
import type { Suppression } from './suppression.js';

/**
 * Reads the suppressing comments of a YAML file (absolute path): `# hubwright-disable-next-line <check>, … -- <reason>`.
 * A comment of several checks is as many suppressions; one without a check is a suppression of the check "".
 */
export function readComments(file: string, bytes: Uint8Array, root: string): Suppression[] {
  const { source } = decodeSource(displayPathFrom(root)(file), bytes);
  return findNextLineComments(source.text).flatMap((comment) => suppressionsOf(comment, source, file));
}

function suppressionsOf(comment: NextLineComment, source: Source, file: string): Suppression[] {
  const [, named = '', reason] = /^(.*?)(?:(?:^|\s)--(?:\s+(.*))?)?$/.exec(comment.text) ?? [];
  const checks = named.split(/[\s,]+/).filter((check) => check !== '');
  const offset = lineOffset(source.text, comment.line);
  const end = source.text.slice(offset).search(/\r?\n|$/);
  const start = source.text.slice(offset, offset + end).indexOf('#');
  const location = atText(source, offset + start, end - start);
  return (checks.length === 0 ? [''] : checks).map((check) => ({
    kind: 'comment',
    check,
    file,
    fileName: source.path,
    reason: reason?.trim() === '' ? undefined : reason?.trim(),
    expires: undefined,
    location,
    covers: (diagnostic) => isOnLines(diagnostic, comment),
  }));
}

function isOnLines(diagnostic: Diagnostic, { from, to }: NextLineComment): boolean {
  if (diagnostic.location === NoLocation) return false;
  const line = (locateDiagnostic(diagnostic).line ?? 0) - 1;
  return line >= from && line <= to;
}

function lineOffset(text: string, line: number): number {
  let offset = 0;
  for (let passed = 0; passed < line; passed++) offset = text.indexOf('\n', offset) + 1;
  return offset;
}
