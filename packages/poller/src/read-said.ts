import type { Json, JsonObject } from '@hubwright/schema';
import { parseExactJson, textOfJson } from './exact-json.js';
import type { Mask } from './mask.js';
import { asObject, readMember } from './read-member.js';
import { decodeText } from './read-response.js';
import type { HttpResponse } from './transport-port.js';

/** As much of what an answer says as is repeated, in characters; as much as is read for it, in bytes; and of a page. */
const [longest, readOfBody, readOfPage] = [300, 100_000, 5000];

/** Members that say what is wrong, and those that say where. */
const saying = [
  'error',
  'errors',
  'errorCode',
  'error_description',
  'errorSummary',
  'errorMessage',
  'message',
  'msg',
  'detail',
  'details',
  'description',
  'title',
  'reason',
  'fault',
  'faultstring',
  'Exception',
  'Message',
];
const locating = [
  'field',
  'parameter',
  'param',
  'loc',
  'location',
  'target',
  'property',
  'path',
  'source',
  'name',
];

/** What only repeats the status. */
const statusPhrase =
  /^(?:error|true|failed|failure|bad ?request|unauthorized|forbidden|not ?found|unprocessable (?:entity|content)|internal server error|\d{3})$/i;

/** What a body says in words, such as the message of an error, masked; `undefined` when it says nothing of the kind. */
export function readSaid(body: Json, mask: Mask): string | undefined {
  const text = say(body, 0);
  return text === '' ? undefined : shorten(text, mask);
}

/** What an answer says in words, masked: the messages of JSON, the title of a page, or the text as it is. */
export function saidBy(
  response: Pick<HttpResponse, 'body' | 'headers' | 'status' | 'url'>,
  mask: Mask,
): string | undefined {
  const bytes = response.body.subarray(0, readOfBody);
  if (bytes.length === 0 || bytes.subarray(0, 200).some((byte) => byte < 9)) return undefined;
  const text = decodeText({ ...response, body: bytes }).trim();
  if (/^[[{"]/.test(text)) {
    try {
      const body = parseExactJson(text);
      return typeof body === 'string' ? shorten(body, mask) : (readSaid(body, mask) ?? shorten(text, mask));
    } catch {
      return shorten(text, mask);
    }
  }
  if (!text.startsWith('<')) return text === '' ? undefined : shorten(text, mask);
  return saidByPage(mask.text(text).slice(0, readOfPage), mask);
}

/** The title of a page, else what stands between its marks. */
function saidByPage(text: string, mask: Mask): string | undefined {
  const title = /<title[^>]*>([^<]*)<\/title>/i.exec(text)?.[1]?.trim();
  const plain = title || text.replace(/<(script|style)[\s\S]*?<\/\1>|<[^>]*>/gi, ' ');
  const words = plain.replace(/\s+/g, ' ').trim();
  return words === '' ? undefined : shorten(words, mask);
}

function say(value: Json | undefined, depth: number): string {
  if (value === null || value === undefined || value === false || depth > 4) return '';
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) {
    const parts = value.slice(0, 3).map((item) => say(item, depth + 1));
    return [...new Set(parts.filter(Boolean))].join('; ');
  }
  const object = asObject(value)!;
  const words = [
    ...new Set(
      namesFor(object, depth)
        .map((name) => say(readMember(object, name), depth + 1))
        .filter(Boolean),
    ),
  ];
  const place = depth === 0 ? '' : placeIn(object);
  if (words.length === 0) return depth === 0 ? '' : textOfJson(value);
  const telling = words.filter((word) => !statusPhrase.test(word));
  return (place === '' ? '' : `${place}: `) + dropRepeated(telling.length > 0 ? telling : words).join(': ');
}

/** A title or a description at the top may be that of a record; beside a status or a code it is that of a problem (RFC 9457). */
function namesFor(object: JsonObject, depth: number): readonly string[] {
  const isProblem =
    depth > 0 ||
    ['status', 'code', 'detail', 'error', 'errors'].some((name) => readMember(object, name) !== undefined);
  return isProblem
    ? saying
    : saying.filter((name) => !['title', 'description', 'details', 'reason'].includes(name));
}

/** `query.startTime`, as frameworks name the parameter they refuse. */
function placeIn(object: JsonObject): string {
  for (const name of locating) {
    const value = readMember(object, name);
    if (typeof value === 'string') return value;
    if (Array.isArray(value) && value.length > 0 && value.every((item) => typeof item !== 'object'))
      return value.join('.');
    const inner = asObject(value);
    const parameter = inner && (readMember(inner, 'parameter') ?? readMember(inner, 'pointer'));
    if (typeof parameter === 'string') return parameter;
  }
  return '';
}

/** A text that another one contains is left out. */
function dropRepeated(words: readonly string[]): string[] {
  return words.filter((word) => !words.some((other) => other !== word && other.includes(word)));
}

/** Secrets are masked first: half of one would not be found. */
function shorten(text: string, mask: Mask): string {
  const line = mask.text(text).replace(/\s+/g, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}
