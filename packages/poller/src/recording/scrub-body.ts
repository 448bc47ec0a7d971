import type { Json } from '@hubwright/schema';
import { stringify } from 'lossless-json';
import { ExactNumber, parseExactJson, textOfJson } from '../exact-json.js';
import { maskText } from '../mask.js';
import { deepestNesting, isDeeperThan } from '../nesting.js';

/** Hides what must not be written: gives the text with every secret replaced. */
export type Hide = (text: string) => string;

/** Members of sign-in answers and requests that are secret whatever they hold. */
const secretMember =
  /^(access_?token|refresh_?token|id_?token|client_?secret|session_?id|assertion|password|code|code_?verifier|api_?key|token)$/i;

/**
 * Writes a body down for a recording: JSON with indentation, so that a reviewer can read it, anything else as it is.
 * @param isSignIn members such as `access_token` are hidden whatever they hold
 */
export function scrubBody(text: string, hide: Hide, isSignIn: boolean): string {
  const value = readJson(text);
  if (value === undefined) return hide(isSignIn ? hideFormMembers(text) : text);
  return writeIndented(scrubValue(value, hide, isSignIn));
}

/** Only objects and lists are taken for JSON: a bare number or text is itself. */
function readJson(text: string): Json | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    const value = parseExactJson(text);
    // What goes deeper than a run reads would exhaust the recursion below.
    return isDeeperThan(deepestNesting, value) ? undefined : value;
  } catch {
    return undefined;
  }
}

function scrubValue(value: Json, hide: Hide, isSignIn: boolean): Json {
  if (Array.isArray(value)) return value.map((item) => scrubValue(item, hide, isSignIn));
  if (typeof value === 'string') return hide(value);
  if (typeof value === 'object' && value !== null && !(value instanceof ExactNumber)) {
    return Object.fromEntries(
      Object.entries(value).map(([name, member]) => {
        const isSecret = isSignIn && secretMember.test(name) && isScalar(member);
        return [hide(name), isSecret ? maskText : scrubValue(member ?? null, hide, isSignIn)];
      }),
    );
  }
  // A secret of digits may come back as a number, which cannot hold the mask.
  const text = textOfJson(value);
  return hide(text) === text ? value : maskText;
}

function isScalar(value: Json | undefined): boolean {
  return typeof value === 'string' || typeof value === 'number' || value instanceof ExactNumber;
}

function hideFormMembers(text: string): string {
  return text
    .split('&')
    .map((pair) => {
      const [name = '', value] = pair.split('=', 2);
      return value !== undefined && secretMember.test(decodeURIComponentLoosely(name))
        ? `${name}=${maskText}`
        : pair;
    })
    .join('&');
}

function decodeURIComponentLoosely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function writeIndented(value: Json): string {
  const text = stringify(value, undefined, 2, [
    { test: (candidate) => candidate instanceof ExactNumber, stringify: String },
  ]);
  return text ?? 'null';
}
