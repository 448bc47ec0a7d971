import { maskText } from './mask.js';
import type { ShellPart } from './shell-word.js';

/** Members of sign-in calls that tell nothing to be kept: https://www.rfc-editor.org/rfc/rfc6749#section-4.4.2 */
const publicMembers = /^(grant_type|scope|client_id|audience|resource|user_?name)$/i;

/** A member of a form, or one of a JSON object whose value is a text. */
const member =
  /(?:^|&)(?<key>[^=&{]+)=(?<value>[^&]*)|"(?<name>(?:[^"\\]|\\.)*)"\s*:\s*"(?<text>(?:[^"\\]|\\.)*)"/g;

/**
 * The body of a call that signs in, for a command: public members and references to environment variables stay, every other value is
 * hidden, and a body of an unknown form is hidden whole.
 * @param word makes parts of a text, its secrets hidden
 */
export function hideSignInBody(
  body: string,
  word: (text: string) => readonly ShellPart[],
): readonly ShellPart[] {
  const parts: ShellPart[] = [];
  let at = 0;
  for (const { index, groups = {}, 0: whole } of body.matchAll(member)) {
    const value = groups['value'] ?? groups['text'] ?? '';
    const quote = groups['text'] === undefined ? '' : '"';
    const start = index + whole.length - value.length - quote.length;
    parts.push(...between(body.slice(at, index)), body.slice(index, start));
    parts.push(...hideValue(groups['key'] ?? groups['name'] ?? '', word(value)), quote);
    at = index + whole.length;
  }
  return [...parts, ...between(body.slice(at))];
}

/** What stands between values: the signs of JSON, or something of which nothing is known. */
function between(text: string): readonly ShellPart[] {
  if (text === '') return [];
  return [/^[\s{}",&]*$/.test(text) ? text : maskText];
}

function hideValue(name: string, word: readonly ShellPart[]): readonly ShellPart[] {
  const isReference = word.length === 1 && typeof word[0] !== 'string';
  return isReference || publicMembers.test(name) || word.length === 0 ? word : [maskText];
}
