import { gunzipSync } from 'node:zlib';
import type { RecordedExchange, RecordedHeaders } from '@hubwright/schema';
import { maskText, type Mask } from '../mask.js';
import type { HttpRequest, HttpResponse } from '../transport-port.js';
import { scrubBody } from './scrub-body.js';

type RecordedRequest = RecordedExchange['request'];
type RecordedResponse = NonNullable<RecordedExchange['response']>;

/** Headers of answers that say nothing about the API, and would differ with every recording. */
const noise =
  /^(date|connection|keep-alive|transfer-encoding|content-length|content-encoding|server|age|via|vary|etag|cache-control|expires|pragma|last-modified|alt-svc|strict-transport-security|x-content-type-options|x-frame-options|x-xss-protection|content-security-policy.*|referrer-policy|permissions-policy|feature-policy|nel|report-to|reporting-endpoints|server-timing|cf-.*|access-control-.*|cross-origin-.*|x-amz-cf-.*|x-cache.*|x-served-by|x-timer|x-powered-by)$/i;

/** Unpacked to no more than this. */
const maximumBytes = 64 * 1024 * 1024;

/** Writes a request down, secrets hidden. */
export function describeRequest(request: HttpRequest, mask: Mask): RecordedRequest {
  const { method, url, body, isSignIn = false } = request;
  const headers = Object.entries(request.headers).map(([name, value]): [string, string] => [
    name.toLowerCase(),
    request.credentialHeaders.includes(name.toLowerCase()) ? maskText : mask.header(name, value),
  ]);
  return {
    method,
    url: mask.text(url),
    ...(headers.length > 0 && { headers: Object.fromEntries(headers) }),
    ...(body !== undefined && { body: scrubBody(body, mask.text, isSignIn) }),
  };
}

/** Writes an answer down, secrets hidden: a text as it is, JSON with indentation, anything else in Base64. */
export function describeResponse(response: HttpResponse, request: HttpRequest, mask: Mask): RecordedResponse {
  const headers = describeHeaders(response.headers, mask);
  return {
    status: response.status,
    ...(response.url !== request.url && { url: mask.text(response.url) }),
    ...(Object.keys(headers).length > 0 && { headers }),
    ...describeBody(response.body, mask, request.isSignIn === true),
  };
}

function describeHeaders(headers: HttpResponse['headers'], mask: Mask): RecordedHeaders {
  const kept = Object.entries(headers).filter(([name]) => !noise.test(name));
  return Object.fromEntries(
    kept.map(([name, values]) => {
      const shown = values.map((value) =>
        name === 'set-cookie' ? hideCookie(value) : mask.header(name, value),
      );
      return [name, shown.length === 1 ? shown[0]! : shown];
    }),
  );
}

/** A cookie keeps its name and its attributes, which decide how it is sent back. */
function hideCookie(cookie: string): string {
  return cookie.replace(/^([^=;]*)=[^;]*/, `$1=${maskText}`);
}

function describeBody(
  body: Uint8Array,
  mask: Mask,
  isSignIn: boolean,
): Pick<RecordedResponse, 'body' | 'base64' | 'compression'> {
  if (body.length === 0) return {};
  const unpacked = unpackGzip(body);
  const text = readText(unpacked ?? body);
  if (text === undefined) return { base64: Buffer.from(body).toString('base64') };
  return {
    body: scrubBody(text, isSignIn ? mask.text : mask.events, isSignIn),
    ...(unpacked && { compression: 'gzip' }),
  };
}

function unpackGzip(body: Uint8Array): Uint8Array | undefined {
  if (body[0] !== 0x1f || body[1] !== 0x8b) return undefined;
  try {
    return gunzipSync(body, { maxOutputLength: maximumBytes });
  } catch {
    return undefined;
  }
}

/** The bytes as UTF-8 text; `undefined` when they are none. */
function readText(bytes: Uint8Array): string | undefined {
  if (bytes.subarray(0, 1000).includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
