import { countLeadingBrackets } from './arm-level.js';
import { readArmTokens, type ArmToken } from './arm-tokens.js';

/**
 * - `curly`: `{{name}}`, filled when the connector is packaged or connected.
 * - `armParameter`, `armVariable`: `parameters('name')`, `variables('name')` in an ARM expression.
 * - `runtime`: `{_Name}`, filled by the polling service at each request.
 * - `step`: `$name$`, filled by the polling service in a nested step.
 * - `positional`: `{0}`, filled by the connector page from `fillWith`.
 */
export type PlaceholderKind = 'curly' | 'armParameter' | 'armVariable' | 'runtime' | 'step' | 'positional';

/** A placeholder found in a string. */
export interface Placeholder {
  readonly kind: PlaceholderKind;
  /** Without its marks: `x` of `{{ x }}`, `_APIKey` of `{_APIKey}`, `0` of `{0}`. */
  readonly name: string;
  /** UTF-16 offset of its first character. */
  readonly start: number;
  /** UTF-16 offset after its last character. */
  readonly end: number;
  /** As written, `text.slice(start, end)`. */
  readonly text: string;
  /** Of the ARM kinds, how many brackets the string begins with: after that many evaluations less one, the expression runs. */
  readonly level?: number;
}

const curlyPattern = /\{\{([\p{L}\p{N}_\- ]+)\}\}/uy;
const runtimePattern = /\{(_[A-Za-z]\w*)\}/y;
const positionalPattern = /\{(\d+)\}/y;
const stepPattern = /\$([A-Za-z_]\w*)\$/y;

/**
 * Finds the placeholders of a string, in the order of their offsets. It is lexical only: `{{StartTimeISO}}` in a hunting
 * query is reported like any other, and what a placeholder means is for the caller to say.
 *
 * Names hold letters, digits, `_` and `-`; blanks within the braces are tolerated. `{{}}` and unterminated braces are
 * text; in `{{{x}}}` the inner pair counts. Time is linear in the length of the text.
 */
export function scanPlaceholders(text: string): Placeholder[] {
  const braces = scanMarks(text);
  const calls = scanArmCalls(text);
  return calls.length === 0 ? braces : [...braces, ...calls].sort((a, b) => a.start - b.start);
}

function scanMarks(text: string): Placeholder[] {
  const found: Placeholder[] = [];
  let at = nextMark(text, 0);
  while (at !== -1) {
    const placeholder = text[at] === '$' ? match(stepPattern, 'step', text, at) : matchBraces(text, at);
    if (placeholder) found.push(placeholder);
    at = nextMark(text, placeholder ? placeholder.end : at + 1);
  }
  return found;
}

const markPattern = /[{$]/g;

function nextMark(text: string, from: number): number {
  markPattern.lastIndex = from;
  const mark = markPattern.exec(text);
  return mark ? mark.index : -1;
}

function matchBraces(text: string, at: number): Placeholder | undefined {
  if (text[at + 1] === '{') return match(curlyPattern, 'curly', text, at);
  return match(runtimePattern, 'runtime', text, at) ?? match(positionalPattern, 'positional', text, at);
}

function match(pattern: RegExp, kind: PlaceholderKind, text: string, at: number): Placeholder | undefined {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  const name = found?.[1]?.trim();
  if (!found || !name) return undefined;
  return { kind, name, start: at, end: at + found[0].length, text: found[0] };
}

const armCalls: Readonly<Record<string, PlaceholderKind>> = {
  parameters: 'armParameter',
  variables: 'armVariable',
};

/** Calls of `parameters` and `variables`, outside the literals of a string that begins with a bracket. */
function scanArmCalls(text: string): Placeholder[] {
  const level = countLeadingBrackets(text);
  if (level === 0) return [];
  const tokens = readArmTokens(text, level);
  return tokens.flatMap((token, index) => {
    const kind = token.kind === 'name' ? armCalls[token.value.toLowerCase()] : undefined;
    const [open, name, close] = tokens.slice(index + 1, index + 4);
    if (!kind || !isSymbol(open, '(') || name?.kind !== 'literal' || !isSymbol(close, ')')) return [];
    const end = close!.end;
    return [{ kind, name: name.value, start: token.start, end, text: text.slice(token.start, end), level }];
  });
}

function isSymbol(token: ArmToken | undefined, value: string): boolean {
  return token?.kind === 'symbol' && token.value === value;
}
