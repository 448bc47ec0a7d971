import type { Diagnostic } from '../diagnostic.js';
import { atText } from '../location.js';
import { jsonSyntax } from '../checks/json-syntax.js';
import { codePointName, describeText } from './describe-text.js';
import type { Source } from '../source.js';

const shortEscapes: Record<string, string> = { '\t': '\\t', '\b': '\\b', '\f': '\\f' };

/** Finds what is wrong inside a closed JSON string literal: an unknown escape or a bare control character. */
export function findStringFault(
  source: Source,
  text: string,
  start: number,
  end: number,
): Diagnostic | undefined {
  const raw = text.slice(start, end);
  const inside = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})|(\\(?:u[0-9a-fA-F]{0,4}|[^]))|([\0-\x1f])/g;
  for (let match = inside.exec(raw); match; match = inside.exec(raw)) {
    const [whole, escape, control] = match;
    const here = atText(source, start + match.index, whole.length);
    if (escape) return jsonSyntax.report('invalidEscape', { found: describeText(escape) }, here);
    if (control)
      return jsonSyntax.report(
        'controlCharacter',
        { found: codePointName(control), expected: escapeOf(control) },
        here,
      );
  }
  return undefined;
}

function escapeOf(control: string): string {
  return shortEscapes[control] ?? '\\u' + control.charCodeAt(0).toString(16).padStart(4, '0');
}
