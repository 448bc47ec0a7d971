import { parseExactJson } from '../exact-json.js';
import { maskText, type Mask } from '../mask.js';
import { splitUrl } from '../query-string.js';
import { asObject } from '../read-member.js';
import type { HttpRequest } from '../transport-port.js';

/** Names what carried credentials in a request, the secrets masked: `"Authorization: token ***"`, `parameter "api_key=***"`. */
export function describeSent(request: HttpRequest, mask: Mask): string[] {
  const hides = (text: string): boolean => mask.text(text) !== text;
  const headers = Object.entries(request.headers)
    .filter(([name, value]) => request.credentialHeaders.includes(name.toLowerCase()) || hides(value))
    .map(([name, value]) => `"${name}: ${showValue(value, mask)}"`);
  const parameters = splitUrl(request.url)
    .query.filter(({ text }) => hides(text))
    .map(({ text }) => `parameter "${mask.text(text)}"`);
  const { body = '' } = request;
  const members = hides(body) ? membersOf(body).filter(hides) : [];
  const inBody = members.map((text) => `"${mask.text(text)}" in the body`);
  return [...headers, ...parameters, ...(hides(body) && inBody.length === 0 ? ['the body'] : inBody)];
}

/** The word before the credential stays, when it looks like the name of a scheme. */
function showValue(value: string, mask: Mask): string {
  const masked = mask.text(value);
  if (masked !== value) return masked;
  const scheme = /^[A-Za-z][\w-]{1,20}(?= \S)/.exec(value)?.[0];
  return scheme === undefined ? maskText : `${scheme} ${maskText}`;
}

/** `name=value` of each member of a form or a JSON object. */
function membersOf(body: string): string[] {
  if (!body.trimStart().startsWith('{')) return body.split('&');
  try {
    const object = asObject(parseExactJson(body)) ?? {};
    return Object.entries(object).flatMap(([name, value]) =>
      typeof value === 'string' ? [`${name}=${value}`] : [],
    );
  } catch {
    return [];
  }
}
