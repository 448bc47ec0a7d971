import type { Json } from '@hubwright/schema';
import { parseExactJson, textOfJson } from '../exact-json.js';
import { asObject, readMember, readText } from '../read-member.js';
import { decodeText } from '../read-response.js';
import type { HttpResponse } from '../transport-port.js';

/** What an answer says went wrong. */
export interface SaidError {
  /** `error` of RFC 6749: `invalid_grant`, `invalid_client` …; absent when the answer is of another form. */
  readonly code: string | undefined;
  /** One line to show, cut off; it is not masked yet. */
  readonly text: string;
}

const longestText = 300;

/**
 * Reads the error of a sign-in's answer, as OAuth has it or as APIs of their own commonly do.
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-5.2
 */
export function readSaidError(response: HttpResponse): SaidError | undefined {
  const body = asObject(readJson(response));
  if (!body) return undefined;
  const error = readMember(body, 'error');
  const code = typeof error === 'string' ? error : undefined;
  const nested = asObject(error);
  const more =
    readText(body, 'error_description') ??
    readText(nested ?? {}, 'message') ??
    readText(body, 'message') ??
    readText(body, 'detail');
  const parts = [code ?? (nested && !more ? textOfJson(nested) : undefined), more].filter(Boolean);
  const text = parts
    .join(': ')
    .replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ')
    .trim();
  return text === '' ? undefined : { code, text: shorten(text) };
}

/** Cut between words, so that no part of a secret escapes the mask. */
function shorten(text: string): string {
  return text.length <= longestText ? text : `${text.slice(0, longestText).replace(/\S*$/, '')}…`;
}

function readJson(response: HttpResponse): Json {
  try {
    return parseExactJson(decodeText(response));
  } catch {
    return null;
  }
}
