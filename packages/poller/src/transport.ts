import { lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { Agent, request as send, type Dispatcher } from 'undici';
import { mapOrigin, type OriginMapping } from './map-origin.js';
import { isPrivateAddress } from './private-address.js';
import { TransportError, type HttpRequest, type HttpResponse, type Transport } from './transport-port.js';

/** How a network transport behaves. */
export interface TransportOptions {
  /** Call private addresses as well: loopback, link-local and the like. */
  readonly allowLocal?: boolean;
  readonly mappings?: readonly OriginMapping[];
  /** Bytes of a body, as it comes and unpacked; 64 MiB by default. */
  readonly maximumBytes?: number;
  readonly maximumRedirects?: number;
}

/** A transport over the network; `close` ends its connections. */
export interface NetworkTransport extends Transport {
  close(): Promise<void>;
}

/**
 * Makes the transport over HTTP. Addresses are checked when they are connected to, so that neither a name nor a redirect leads to a
 * private one. Redirects are followed here, and credentials never go to another origin.
 */
export function createTransport(options: TransportOptions = {}): NetworkTransport {
  const agent = new Agent({ connect: options.allowLocal ? {} : { lookup: publicLookup } });
  return {
    send: (request) => follow(request, agent, options),
    close: () => agent.close(),
  };
}

/** Timers count milliseconds in 31 bits. */
const longestTimeoutMs = 2 ** 31 - 1;

async function follow(request: HttpRequest, agent: Agent, options: TransportOptions): Promise<HttpResponse> {
  const deadline = AbortSignal.timeout(Math.min(request.timeoutMs, longestTimeoutMs));
  let current = request;
  for (let redirects = 0; ; redirects += 1) {
    const answer = await sendOnce(current, agent, options, deadline);
    const location = answer.headers['location']?.[0];
    if (![301, 302, 303, 307, 308].includes(answer.status) || location === undefined) return answer;
    if (redirects >= (options.maximumRedirects ?? 5))
      throw new TransportError('redirect', `${request.url} redirects more than ${redirects} times.`);
    current = redirect(current, answer.status, location, options);
  }
}

/** The request a redirect asks for: https://www.rfc-editor.org/rfc/rfc9110#name-redirection-3xx */
function redirect(
  request: HttpRequest,
  status: number,
  location: string,
  options: TransportOptions,
): HttpRequest {
  if (!URL.canParse(location, request.url))
    throw new TransportError('redirect', `${request.url} redirects to "${location}", which is no address.`);
  const url = new URL(location, request.url).href;
  if (!/^https?:/.test(url))
    throw new TransportError('redirect', `${request.url} redirects to "${url}", which is not http or https.`);
  const originOf = (address: string): string => new URL(mapOrigin(address, options.mappings ?? [])).origin;
  const isSameOrigin = originOf(url) === originOf(request.url);
  const becomesGet = status === 303 || (status < 303 && request.method === 'POST');
  const { body, ...rest } = request;
  if (!isSameOrigin && request.carriesSecret && !(becomesGet && !request.url.includes('?'))) {
    throw new TransportError(
      'redirect',
      `${request.url} redirects to another origin, ${new URL(url).origin}, and the call carries a secret.`,
    );
  }
  const headers = Object.entries(request.headers).filter(
    ([name]) =>
      (isSameOrigin ||
        !(
          request.credentialHeaders.includes(name.toLowerCase()) || /^(authorization|cookie)$/i.test(name)
        )) &&
      !(becomesGet && /^content-(type|length)$/i.test(name)),
  );
  const next = { ...rest, url, headers: Object.fromEntries(headers) };
  if (becomesGet) return { ...next, method: 'GET' };
  return body === undefined ? next : { ...next, body };
}

async function sendOnce(
  request: HttpRequest,
  agent: Agent,
  options: TransportOptions,
  signal: AbortSignal,
): Promise<HttpResponse> {
  const url = mapOrigin(request.url, options.mappings ?? []);
  if (!options.allowLocal && isPrivateAddress(new URL(url).hostname))
    throw new TransportError('refused', new URL(url).origin);
  try {
    const answer = await send(url, {
      dispatcher: agent,
      method: request.method as Dispatcher.HttpMethod,
      headers: { 'accept-encoding': 'gzip, deflate, br', ...request.headers },
      body: request.body ?? null,
      signal,
      headersTimeout: 0,
      bodyTimeout: 0,
    });
    const limit = options.maximumBytes ?? 64 * 1024 * 1024;
    const headers = listHeaders(answer.headers);
    const body = decode(
      await readBody(answer.body, limit, request.url),
      headers['content-encoding']?.[0],
      limit,
    );
    return { status: answer.statusCode, headers, body, url: request.url };
  } catch (error) {
    throw toTransportError(error, request, url);
  }
}

async function readBody(body: AsyncIterable<Uint8Array>, limit: number, url: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of body) {
    length += part.length;
    if (length > limit)
      throw new TransportError('too-large', `${url} answered with more than ${limit} bytes.`);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function decode(body: Uint8Array, encoding: string | undefined, maxOutputLength: number): Uint8Array {
  if (body.length === 0) return body;
  const limit = { maxOutputLength };
  switch (encoding?.trim().toLowerCase()) {
    case 'gzip':
    case 'x-gzip':
      return body[0] === 0x1f ? gunzipSync(body, limit) : body;
    case 'deflate':
      return (body[0]! & 0x0f) === 8 ? inflateSync(body, limit) : inflateRawSync(body, limit);
    case 'br':
      return brotliDecompressSync(body, limit);
    default:
      return body;
  }
}

function listHeaders(headers: Dispatcher.ResponseData['headers']): Record<string, readonly string[]> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name.toLowerCase(), [value].flat()]],
    ),
  );
}

function toTransportError(error: unknown, request: HttpRequest, url: string): TransportError {
  if (error instanceof TransportError) return error;
  const { name, code, message } = error as Error & { code?: string };
  const { origin } = new URL(url);
  if (code === refusedCode) return new TransportError('refused', origin);
  if (name === 'TimeoutError' || name === 'AbortError') {
    return new TransportError('timeout', `${origin} did not answer within ${request.timeoutMs / 1000} s.`);
  }
  if (code === 'UND_ERR_INVALID_ARG' || name === 'TypeError') {
    return new TransportError('unsendable', `The request cannot be sent: ${causeOf(message, code)}.`);
  }
  if (code === 'ERR_BUFFER_TOO_LARGE')
    return new TransportError('too-large', `The answer of ${origin} unpacks to too many bytes.`);
  return new TransportError('network', `${origin} cannot be reached: ${causeOf(message, code)}.`);
}

/** Happy eyeballs gives an error without a text of its own. */
function causeOf(message: string, code: string | undefined): string {
  return message === '' ? (code ?? 'the connection failed') : message.replace(/\.$/, '');
}

const refusedCode = 'ERR_PRIVATE_ADDRESS';

/** Looks a name up and refuses it when any of its addresses is private. */
const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, '', 0);
    if (addresses.some(({ address }) => isPrivateAddress(address))) {
      return callback(
        Object.assign(new Error(`"${hostname}" has a private address`), { code: refusedCode }),
        '',
        0,
      );
    }
    if (options.all === true) return callback(null, addresses);
    const [first] = addresses;
    return callback(null, first?.address ?? '', first?.family ?? 0);
  });
};
