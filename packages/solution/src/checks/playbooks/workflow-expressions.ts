import { walkStrings } from '@hubwright/placeholders';
import type { PlacedValue } from '../placed-value.js';

/** A call with a literal first argument in a workflow's expression, such as `body('Get_user')`. */
export interface WorkflowCall {
  /** Lower case. */
  readonly name: string;
  readonly argument: string;
  readonly place: PlacedValue;
  /** Of the argument without its quotes, in the string at `place`. */
  readonly span: { readonly start: number; readonly end: number };
}

/** Several checks read the same definition. */
const known = new WeakMap<object, readonly WorkflowCall[]>();

/**
 * The calls in a workflow's expressions: strings that begin with `@`, and `@{…}` within others. Strings that are ARM
 * expressions are left out, for what they give is known at deployment only.
 */
export function callsIn(root: PlacedValue): readonly WorkflowCall[] {
  if (typeof root.value !== 'object' || root.value === null) return [];
  let calls = known.get(root.value);
  if (!calls) known.set(root.value, (calls = readCalls(root)));
  return calls;
}

function readCalls(root: PlacedValue): WorkflowCall[] {
  const calls: WorkflowCall[] = [];
  walkStrings(
    root.value,
    (text, pointer, at) => {
      if (at !== 'value' || text.startsWith('[')) return;
      const place = { value: text, source: root.source, pointer };
      for (const { start, end } of expressionsOf(text)) calls.push(...callsOf(place, text, start, end));
    },
    root.pointer,
  );
  return calls;
}

function* expressionsOf(text: string): Generator<{ start: number; end: number }> {
  if (/^@[^@{]/.test(text)) {
    yield { start: 1, end: text.length };
    return;
  }
  for (let at = text.indexOf('@{'); at !== -1; at = text.indexOf('@{', at + 2)) {
    if (text[at - 1] === '@') continue;
    const end = findClosingBrace(text, at + 2);
    if (end === undefined) return;
    yield { start: at + 2, end };
    at = end;
  }
}

function findClosingBrace(text: string, start: number): number | undefined {
  let isQuoted = false;
  for (let at = start; at < text.length; at++) {
    if (text[at] === "'") isQuoted = !isQuoted;
    else if (text[at] === '}' && !isQuoted) return at;
  }
  return undefined;
}

const call = /'(?:[^']|'')*'|\b([a-z]+)\(\s*'((?:[^']|'')*)'\s*[,)]/giy;

function* callsOf(place: PlacedValue, text: string, start: number, end: number): Generator<WorkflowCall> {
  // One pass; a literal is stepped over, so that what it says is not taken for a call.
  for (let at = start; at < end;) {
    call.lastIndex = at;
    const match = call.exec(text);
    if (!match || match.index + match[0].length > end) {
      at++;
      continue;
    }
    const [whole, name, argument = ''] = match;
    at += whole.length;
    if (name === undefined) continue;
    const quote = match.index + whole.indexOf("'");
    const span = { start: quote + 1, end: quote + 1 + argument.length };
    yield { name: name.toLowerCase(), argument: argument.replaceAll("''", "'"), place, span };
  }
}
