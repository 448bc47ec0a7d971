import { decodeText } from './read-response.js';
import { headerOf, type HttpResponse } from './transport-port.js';

/** What a body is, by its first characters and, where these leave it open, by its content type. */
export type BodyKind = 'html' | 'json' | 'json-lines' | 'xml' | 'csv' | 'gzip' | 'zip';

/** As much of a body as is looked at, in bytes. */
const lookedAt = 64 * 1024;

/** Recognises the format of a body; `undefined` when it could be anything. */
export function recogniseFormat(response: HttpResponse): BodyKind | undefined {
  const { body } = response;
  if (body[0] === 0x1f && body[1] === 0x8b) return 'gzip';
  if (body[0] === 0x50 && body[1] === 0x4b && body[2] === 3) return 'zip';
  const text = decodeText({ ...response, body: body.subarray(0, lookedAt) }).trimStart();
  if (/^<!doctype\s+html|^<html\b/i.test(text)) return 'html';
  if (/^<\?xml|^<[A-Za-z][\w:.-]*[\s>/]/.test(text)) return 'xml';
  if (/^[[{]/.test(text)) return isJsonLines(text) ? 'json-lines' : 'json';
  return isCsv(text, headerOf(response, 'content-type') ?? '') ? 'csv' : undefined;
}

/** Objects one after the other, each on a line of its own or without anything between them. */
function isJsonLines(text: string): boolean {
  const [first = '', second = ''] = text.split(/\r?\n/, 2).map((line) => line.trim());
  if (/^[[{]/.test(second) && isJson(first)) return true;
  return /^\{[^{}]*\}\s*\{/.test(first);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Two lines with as many separators each. */
function isCsv(text: string, contentType: string): boolean {
  if (/csv/i.test(contentType)) return true;
  const [header = '', row = ''] = text.split(/\r?\n/, 2);
  return [',', ';', '\t', '|'].some((sign) => {
    const count = header.split(sign).length;
    return count > 1 && row.split(sign).length === count;
  });
}
