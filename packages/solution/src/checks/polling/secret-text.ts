import { scanPlaceholders } from '@hubwright/placeholders';

/** Words that stand where somebody has to write a secret. */
const fillerPattern =
  /your|placeholder|example|sample|replace|change|insert|enter|dummy|redacted|todo|tbd|fill|here|^(?:x+|\*+|\.+|0+|-+|_+|none|null|n\/a|test|true|false|default)$/i;

/** Names rather than values: `client_secret`, `api-key`, `userName`. */
const namePattern =
  /^[a-z_\-. ]*(?:key|token|secret|password|passwd|pwd|user|name|code|value|id|bearer|basic)s?$/i;

/**
 * Tells whether a text may be a secret itself: it holds no placeholder, is no ARM expression, and is neither a word that
 * stands for a secret nor the name of one.
 */
export function isSecretText(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed.length < 4 || trimmed.startsWith('[') || /^[<{$%(]|[>})]$|\s.*\s/.test(trimmed)) return false;
  if (scanPlaceholders(trimmed).length > 0) return false;
  return !fillerPattern.test(trimmed) && !namePattern.test(trimmed);
}

/** Tells whether a text looks made by a machine: long, without blanks, with digits and letters. */
export function isRandomText(text: string): boolean {
  const trimmed = text.trim();
  return (
    isSecretText(text) && /^[\w+/=.~%:-]{16,}$/.test(trimmed) && /\d/.test(trimmed) && /[a-z]/i.test(trimmed)
  );
}
