import { joinPointer } from '../pointer.js';
import { keyText, stringEnd } from './json-string.js';
import { losesPrecision } from './loses-precision.js';
import { maximumFaultsPerFile, maximumNestingDepth } from './limits.js';
import { createKeyRegister } from './key-register.js';

/** A stretch of text, in UTF-16 offsets. */
export interface TextRange {
  readonly offset: number;
  readonly length: number;
}

/** A fault that `JSON.parse` would pass over in silence, or that must be found before it runs. */
export type JsonScanFault =
  | { readonly kind: 'too-deep'; readonly at: TextRange }
  | { readonly kind: 'forbidden-key'; readonly at: TextRange }
  | { readonly kind: 'duplicate-key' | 'case-key'; readonly at: TextRange; readonly first: TextRange }
  | { readonly kind: 'number'; readonly at: TextRange; readonly pointer: string };

const quote = 0x22;

/**
 * Finds nesting beyond the limit, duplicate keys, `__proto__` and numbers that lose digits, in one pass over the text
 * and without building a value. The text need not be valid JSON: then the findings are those of the part understood.
 * Scanning ends where the nesting exceeds the limit, with that fault last.
 */
export function scanJson(text: string): JsonScanFault[] {
  const faults: JsonScanFault[] = [];
  const register = createKeyRegister(text);
  const isObject: boolean[] = [];
  const index: number[] = [];
  const keyAt: number[] = [];
  let depth = 0;
  let expectsKey = false;
  let at = 0;

  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code <= 0x20) {
      at++;
    } else if (code === quote) {
      const end = stringEnd(text, at);
      if (end === -1) return faults;
      if (expectsKey) {
        keyAt[depth] = at;
        expectsKey = false;
        if (faults.length < maximumFaultsPerFile) checkKey(at, end);
      }
      at = end;
    } else if (code === 0x2c) {
      index[depth]!++;
      expectsKey = isObject[depth] === true;
      at++;
    } else if (code === 0x7b || code === 0x5b) {
      if (++depth > maximumNestingDepth) {
        faults.push({ kind: 'too-deep', at: { offset: at, length: 1 } });
        return faults;
      }
      expectsKey = isObject[depth] = code === 0x7b;
      index[depth] = 0;
      keyAt[depth] = -1;
      register.open(depth);
      at++;
    } else if (code === 0x7d || code === 0x5d) {
      expectsKey = false;
      if (depth > 0) depth--;
      at++;
    } else if (code === 0x2d || (code >= 0x30 && code <= 0x39)) {
      const end = numberEnd(text, at);
      if (losesPrecision(text, at, end) && faults.length < maximumFaultsPerFile)
        faults.push({ kind: 'number', at: { offset: at, length: end - at }, pointer: pointerHere() });
      at = end;
    } else {
      at++;
    }
  }
  return faults;

  function checkKey(start: number, end: number): void {
    const range = { offset: start, length: end - start };
    const earlier = register.add(depth, start, end);
    if (earlier) {
      const first = { offset: earlier.start, length: earlier.end - earlier.start };
      faults.push({ kind: earlier.same ? 'duplicate-key' : 'case-key', at: range, first });
    }
    // Shortest spelling is 11 characters with its quotes; with escapes it is longer.
    if (range.length >= 11 && keyText(text, start, end) === '__proto__')
      faults.push({ kind: 'forbidden-key', at: range });
  }

  function pointerHere(): string {
    let pointer = '';
    for (let level = 1; level <= depth; level++) {
      const key = keyAt[level]!;
      pointer = joinPointer(
        pointer,
        isObject[level] && key >= 0 ? keyText(text, key, stringEnd(text, key)) : index[level]!,
      );
    }
    return pointer;
  }
}

function numberEnd(text: string, start: number): number {
  let end = start + 1;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    const isPart =
      (code >= 0x30 && code <= 0x39) ||
      code === 0x2e ||
      (code | 0x20) === 0x65 ||
      code === 0x2b ||
      code === 0x2d;
    if (!isPart) break;
  }
  return end;
}
