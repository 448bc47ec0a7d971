import type { Mask } from './mask.js';
import type { ExchangeTrace } from './poll-run.js';
import { decodeText } from './read-response.js';
import type { HttpRequest, HttpResponse } from './transport-port.js';

/** As much of a body as is shown, in characters. */
const shownLength = 2000;

/** Writes an exchange out, masked: the lines of HTTP, then the beginning of the body. */
export function traceExchange(
  request: HttpRequest,
  response: HttpResponse | undefined,
  mask: Mask,
): ExchangeTrace {
  return {
    request: [
      `${request.method} ${mask.text(request.url)}`,
      ...Object.entries(request.headers).map(([name, value]) => headerLine(name, value, request, mask)),
      ...shorten(mask.body(request.body ?? '')),
    ].join('\n'),
    response: response === undefined ? '' : traceResponse(response, mask),
  };
}

function traceResponse(response: HttpResponse, mask: Mask): string {
  const headers = Object.entries(response.headers).flatMap(([name, values]) =>
    values.map((value) => `${name}: ${mask.header(name, value)}`),
  );
  const isText = !response.body.subarray(0, 200).some((byte) => byte < 9);
  const body = isText ? mask.body(decodeText(response)) : `(${response.body.length} bytes that are no text)`;
  return [String(response.status), ...headers, ...shorten(body)].join('\n');
}

function headerLine(name: string, value: string, request: HttpRequest, mask: Mask): string {
  const isCredential = request.credentialHeaders.includes(name.toLowerCase());
  return `${name}: ${isCredential ? mask.header('authorization', value) : mask.header(name, value)}`;
}

function shorten(body: string): string[] {
  if (body === '') return [];
  return [
    '',
    body.length > shownLength ? `${body.slice(0, shownLength)} … (${body.length} characters)` : body,
  ];
}
