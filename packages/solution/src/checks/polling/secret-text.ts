import { scanPlaceholders } from '@hubwright/placeholders';
import { secretsIn } from '../secrets/secret-shapes.js';

/** Words that stand where somebody has to write a secret. */
const fillerPattern =
  /your|placeholder|example|sample|replace|change|insert|dummy|redacted|todo|tbd|here|^(?:x+|\*+|\.+|0+|-+|_+|none|null|n\/a|test|true|false|default|required|optional)$/i;

/** Other ways to write a placeholder: `<key>`, `{key}`, `${KEY}`, `%KEY%`. */
const standInPattern = /^(?:<.*>|\{.*\}|\(.*\)|\$[{(].*|%\w+%)$/;

/** Names rather than values: `client_secret`, `api-key`, `userName`. */
const namePattern =
  /^(?:(?:api|client|user|access|auth|app|id|secret|bearer|basic|refresh|login|account|service|private|public|session|key|token|password|pass|pwd|name|code|value)s?[-_. ]?)+$/i;

/**
 * Tells whether a text may be a secret itself: it holds no placeholder, is no ARM expression, and is neither a word that
 * stands for a secret nor the name of one. What is a secret by its form is left to the check of such forms.
 */
export function isSecretText(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed.length < 4 || trimmed.startsWith('[') || /\s.*\s/.test(trimmed)) return false;
  if (standInPattern.test(trimmed) || scanPlaceholders(trimmed).length > 0) return false;
  if (trimmed.length <= 40 && (fillerPattern.test(trimmed) || namePattern.test(trimmed))) return false;
  return secretsIn(trimmed).length === 0;
}

/** Tells whether a text looks made by a machine: long, without blanks, with digits and letters. */
export function isRandomText(text: string): boolean {
  const trimmed = text.trim();
  const isMixed = /\d/.test(trimmed) && /[a-z]/i.test(trimmed);
  return isMixed && /^[\w+/=.~%:-]{16,}$/.test(trimmed) && isSecretText(text);
}
