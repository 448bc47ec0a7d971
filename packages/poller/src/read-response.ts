import type { BodyReading } from './body-reading.js';
import { parseExactJson } from './exact-json.js';
import { deepestNesting, isDeeperThan } from './nesting.js';
import type { Mask } from './mask.js';
import type { ResponsePlan } from './polling-plan.js';
import { readCsv } from './read-csv.js';
import { readXml } from './read-xml.js';
import type { HttpResponse } from './transport-port.js';
import { describeFault, hasZlibFrame, isGzip, unpack, type Unpacked } from './unpack.js';

/** No body is unpacked to more than this; a parsed one takes up to twenty times as much. */
const maximumBytes = 64 * 1024 * 1024;

/**
 * Unpacks and parses a body as the connector says; an empty one is an empty list.
 * @param mask hides secrets in what is said of a body that cannot be read
 */
export function readResponse(response: HttpResponse, plan: ResponsePlan, mask?: Mask): BodyReading {
  const unpacked = unpackBody(response.body, plan.compression);
  if ('fault' in unpacked) {
    const fault = describeFault(unpacked.fault, plan.compression!, maximumBytes);
    return { problem: `The connector says that the body is compressed, but ${fault}.` };
  }
  const text = decodeText({ headers: response.headers, body: unpacked.bytes });
  if (text.trim() === '') return { body: [] };
  if (plan.format === 'csv') return readCsv(text, plan.csv);
  if (plan.format === 'xml') return readXml(text);
  if (plan.format !== 'json')
    return { problem: `The format "${plan.format}" cannot be read here; json, csv and xml can.` };
  try {
    const body = parseExactJson(text);
    return isDeeperThan(deepestNesting, body)
      ? { problem: `The body is nested more than ${deepestNesting} levels deep.` }
      : { body };
  } catch {
    // Masked before it is cut: half of a secret would not be found.
    const read = text.trim().slice(0, 10_000);
    const beginning = (mask?.text(read) ?? read).slice(0, 60);
    return { problem: `The body is no JSON. It begins with ${JSON.stringify(beginning)}.` };
  }
}

/**
 * The body as text: in the encoding its byte order mark shows, else in the character set its header names, else in UTF-8. The mark is
 * dropped.
 * @see https://encoding.spec.whatwg.org/#decode
 */
export function decodeText({ body, headers }: Pick<HttpResponse, 'body' | 'headers'>): string {
  const named = /charset\s*=\s*"?([\w-]+)/i.exec(headers['content-type']?.[0] ?? '')?.[1] ?? 'utf-8';
  const marked = markedEncoding(body);
  try {
    return new TextDecoder(marked ?? named).decode(body);
  } catch {
    return new TextDecoder().decode(body);
  }
}

function markedEncoding([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8' : undefined;
}

/**
 * Bodies that HTTP has unpacked already come without the mark of gzip, and stay as they are. The frame of "deflate" begins with a letter,
 * like a text, and ends with a checksum, which no text has.
 */
function unpackBody(body: Uint8Array, algorithm: string | undefined): Unpacked {
  if (algorithm === undefined || body.length === 0) return { bytes: body };
  if (isGzip(body)) return unpack(body, 'gzip', maximumBytes);
  if (algorithm !== 'deflate') return looksLikeText(body) ? { bytes: body } : { fault: 'not-packed' };
  const framed = hasZlibFrame(body) ? unpack(body, 'deflate', maximumBytes) : undefined;
  if (framed && (!('fault' in framed) || framed.fault === 'too-large')) return framed;
  return looksLikeText(body) ? { bytes: body } : (framed ?? unpack(body, 'deflate', maximumBytes));
}

function looksLikeText(body: Uint8Array): boolean {
  return (
    /^[\s]*[[{"<\w-]/.test(String.fromCharCode(...body.subarray(0, 8))) &&
    !body.subarray(0, 64).some((byte) => byte < 9)
  );
}
