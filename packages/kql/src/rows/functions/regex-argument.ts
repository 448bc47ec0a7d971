import type { KqlValue } from '../values/kql-value.js';
import type { FunctionCall } from './function-definition.js';
import { translateRegex } from './translate-regex.js';

/** Gives the expression of a pattern; `null` for one that is malformed. */
export type ReadRegex = (pattern: KqlValue) => RegExp | null;

/** Patterns that come from records are kept while there are not more of them than this. */
const mostKept = 1000;

/**
 * Prepares the regular expression in an argument: one that is constant is translated once, and a fault in it is noted as a fault of the
 * query; one that comes from the records is translated when it first occurs, and `null` when it is malformed.
 */
export function readRegexArgument(
  call: FunctionCall,
  argument: number,
  wrap = (source: string) => source,
): ReadRegex {
  const constant = call.args[argument]?.constant?.value;
  if (typeof constant === 'string') {
    const regex = translateRegex(wrap(constant));
    if (typeof regex === 'string') call.refuse(regex, argument);
    const known = typeof regex === 'string' ? null : regex;
    return () => known;
  }
  const kept = new Map<string, RegExp | null>();
  return (pattern) => {
    const source = typeof pattern === 'string' ? pattern : '';
    const known = kept.get(source);
    if (known !== undefined) return known;
    const regex = translateRegex(wrap(source));
    if (kept.size >= mostKept) kept.clear();
    kept.set(source, typeof regex === 'string' ? null : regex);
    return typeof regex === 'string' ? null : regex;
  };
}

/** The first match from the beginning of the text. */
export function firstMatch(regex: RegExp, text: string): RegExpExecArray | null {
  regex.lastIndex = 0;
  return regex.exec(text);
}
