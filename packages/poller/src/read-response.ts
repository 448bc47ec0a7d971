import { gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import type { Json } from '@hubwright/schema';
import type { BodyReading } from './body-reading.js';
import { parseExactJson } from './exact-json.js';
import type { ResponsePlan } from './polling-plan.js';
import { readCsv } from './read-csv.js';
import { readXml } from './read-xml.js';
import { headerOf, type HttpResponse } from './transport-port.js';

/** No body is unpacked to more than this. */
const maximumBytes = 256 * 1024 * 1024;

/** Unpacks and parses a body as the connector says; an empty one is an empty list. */
export function readResponse(response: HttpResponse, plan: ResponsePlan): BodyReading {
  const bytes = unpack(response.body, plan.compression);
  if (bytes === undefined)
    return { problem: `The body is not compressed with ${plan.compression}, as the connector says.` };
  const text = decodeText({ ...response, body: bytes });
  if (text.trim() === '') return { body: [] };
  if (plan.format === 'csv') return readCsv(text, plan.csv);
  if (plan.format === 'xml') return readXml(text);
  if (plan.format !== 'json')
    return { problem: `The format "${plan.format}" cannot be read here; json, csv and xml can.` };
  try {
    const body = parseExactJson(text);
    return isTooDeep(body)
      ? { problem: `The body is nested more than ${deepestNesting} levels deep.` }
      : { body };
  } catch {
    return { problem: `The body is no JSON. It begins with ${JSON.stringify(text.trim().slice(0, 60))}.` };
  }
}

/** Paths are searched by recursion, which a hostile body must not exhaust. */
const deepestNesting = 500;

function isTooDeep(body: Json): boolean {
  let level: (Json | undefined)[] = [body];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepestNesting) return true;
    level = level.flatMap((value) =>
      typeof value === 'object' && value !== null ? Object.values(value) : [],
    );
  }
  return false;
}

/** The body as text, in the character set its header names, else UTF-8. A byte order mark is dropped. */
export function decodeText(response: HttpResponse): string {
  const charset = /charset\s*=\s*"?([\w-]+)/i.exec(headerOf(response, 'content-type') ?? '')?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(charset).decode(response.body);
  } catch {
    return new TextDecoder().decode(response.body);
  }
}

/** Bodies that HTTP has unpacked already come without the mark of gzip, and stay as they are. */
function unpack(body: Uint8Array, algorithm: string | undefined): Uint8Array | undefined {
  if (algorithm === undefined || body.length === 0) return body;
  const limit = { maxOutputLength: maximumBytes };
  const isGzip = body[0] === 0x1f && body[1] === 0x8b;
  try {
    // Concatenated members, multi-gzip, are read to the end as well.
    if (isGzip) return gunzipSync(body, limit);
    if (algorithm !== 'deflate') return looksLikeText(body) ? body : undefined;
    return inflateFramed(body, limit) ?? (looksLikeText(body) ? body : inflateRawSync(body, limit));
  } catch {
    return undefined;
  }
}

/**
 * "deflate" is with or without the zlib frame, as servers please. A frame begins with a letter, like a text, and ends with a checksum, which
 * no text has.
 */
function inflateFramed(
  body: Uint8Array,
  limit: { readonly maxOutputLength: number },
): Uint8Array | undefined {
  const hasFrame = (body[0]! & 0x0f) === 8 && ((body[0]! << 8) | (body[1] ?? 0)) % 31 === 0;
  try {
    return hasFrame ? inflateSync(body, limit) : undefined;
  } catch {
    return undefined;
  }
}

function looksLikeText(body: Uint8Array): boolean {
  return (
    /^[\s]*[[{"<\w-]/.test(String.fromCharCode(...body.subarray(0, 8))) &&
    !body.subarray(0, 64).some((byte) => byte < 9)
  );
}
