import { formatMessage } from '../check.js';
import type { Diagnostic } from '../diagnostic.js';
import { locate } from '../locating/locate.js';
import { positionAt } from '../source.js';
import { syntaxChecks } from '../syntax-checks.js';

/** A diagnostic of a syntax check in one line: `error json-syntax/comment 3:5`. */
export function describeDiagnostic({ checkId, messageId, severity, location }: Diagnostic): string {
  const located = locate(location);
  const position = located && positionAt(located.source, located.offset);
  return `${severity} ${checkId}/${messageId} ${position ? `${position.line}:${position.column}` : '-'}`;
}

/** The sentence a diagnostic of a syntax check shows. */
export function messageOf({ checkId, messageId, args }: Diagnostic): string {
  const template = syntaxChecks.find(({ id }) => id === checkId)?.messages[messageId];
  if (template === undefined) throw new Error(`${checkId} has no message ${messageId}`);
  return formatMessage(template, args);
}
