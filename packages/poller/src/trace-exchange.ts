import type { ExchangeTrace } from './poll-run.js';
import { decodeText } from './read-response.js';
import type { Mask } from './mask.js';
import type { HttpRequest, HttpResponse } from './transport-port.js';
import { writeCurl, type CurlSurroundings } from './write-curl.js';

/** As much of a body as is shown, in characters. */
const shownLength = 2000;

/** An exchange to be written out. */
export interface TracedExchange {
  readonly request: HttpRequest;
  readonly response: HttpResponse | undefined;
  /** Why there is no response, as a sentence. */
  readonly problem?: string;
}

/**
 * Writes an exchange out, masked: the lines of HTTP, then the beginning of the body, and the request as a command. Of a call that signs in
 * no body is shown, and of its answer the type of the content alone: all the rest may be secret.
 */
export function traceExchange(
  { request, response, problem }: TracedExchange,
  surroundings: CurlSurroundings,
): ExchangeTrace {
  const { mask, isSignIn } = surroundings;
  const body = request.body ?? '';
  return {
    request: [
      `${request.method} ${mask.text(request.url)}`,
      ...Object.entries(request.headers).map(([name, value]) => headerLine(name, value, request, mask)),
      ...shorten(isSignIn && body !== '' ? '(not shown)' : mask.body(body)),
    ].join('\n'),
    response:
      response === undefined
        ? mask.text(`no answer${problem === undefined ? '' : `: ${problem}`}`)
        : traceResponse(response, request, surroundings),
    curl: writeCurl(request, surroundings),
  };
}

function traceResponse(
  response: HttpResponse,
  request: HttpRequest,
  { mask, isSignIn }: CurlSurroundings,
): string {
  const headers = Object.entries(response.headers)
    .filter(([name]) => !isSignIn || name === 'content-type')
    .flatMap(([name, values]) => values.map((value) => `${name}: ${mask.header(name, value)}`));
  const redirected = response.url === request.url ? '' : ` (from ${mask.text(response.url)})`;
  const body = isSignIn && response.body.length > 0 ? '(not shown)' : shownBody(response, mask);
  return [`${response.status}${redirected}`, ...headers, ...shorten(body)].join('\n');
}

function shownBody(response: HttpResponse, mask: Mask): string {
  const isText = !response.body.subarray(0, 200).some((byte) => byte < 9);
  return isText ? mask.body(decodeText(response)) : `(${response.body.length} bytes that are no text)`;
}

function headerLine(name: string, value: string, request: HttpRequest, mask: Mask): string {
  const isCredential = request.credentialHeaders.includes(name.toLowerCase());
  return `${name}: ${isCredential ? mask.header('authorization', value) : mask.header(name, value)}`;
}

/** Characters outside the first plane are not cut in two. */
function shorten(body: string): string[] {
  if (body === '') return [];
  if (body.length <= shownLength) return ['', body];
  const shown = body.slice(0, shownLength).replace(/[\uD800-\uDBFF]$/, '');
  return ['', `${shown} … (${body.length - shown.length} of ${body.length} characters more)`];
}
