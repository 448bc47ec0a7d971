import { lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { Agent } from 'undici';
import { decodeContent } from './content-encoding.js';
import { mapOrigin, type OriginMapping } from './map-origin.js';
import { privateAddressCode } from './network-problem.js';
import { isPrivateAddress } from './private-address.js';
import { redirectRequest } from './redirect-request.js';
import { sendHttp } from './send-http.js';
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

/** As much as .NET takes: https://learn.microsoft.com/dotnet/api/system.net.http.socketshttphandler.maxresponseheaderslength */
const maximumHeaderBytes = 64 * 1024;

/** Of a body, as it comes and unpacked. */
const defaultMaximumBytes = 64 * 1024 * 1024;

/**
 * Makes the transport over HTTP. Addresses are checked when they are connected to, so that neither a name nor a redirect leads to a
 * private one. Redirects are followed here, and credentials never go to another origin.
 */
export function createTransport(options: TransportOptions = {}): NetworkTransport {
  const agent = new Agent({
    connect: options.allowLocal ? {} : { lookup: publicLookup },
    maxHeaderSize: maximumHeaderBytes,
  });
  return {
    send: (request) => follow(request, agent, options),
    close: () => agent.destroy(),
  };
}

/** Timers count milliseconds in 31 bits. */
const longestTimeoutMs = 2 ** 31 - 1;

async function follow(request: HttpRequest, agent: Agent, options: TransportOptions): Promise<HttpResponse> {
  const deadline = performance.now() + Math.min(request.timeoutMs, longestTimeoutMs);
  let current = request;
  for (let redirects = 0; ; redirects += 1) {
    const answer = await sendOnce(current, agent, options, deadline);
    const location = answer.headers['location']?.[0];
    if (![301, 302, 303, 307, 308].includes(answer.status) || location === undefined) return answer;
    if (redirects >= (options.maximumRedirects ?? 5))
      throw new TransportError('redirect', `${request.url} redirects more than ${redirects} times.`);
    current = redirectRequest(current, answer.status, location, options.mappings ?? []);
  }
}

async function sendOnce(
  request: HttpRequest,
  agent: Agent,
  options: TransportOptions,
  deadline: number,
): Promise<HttpResponse> {
  const url = new URL(mapOrigin(request.url, options.mappings ?? []));
  if (!options.allowLocal && isPrivateAddress(url.hostname)) throw new TransportError('refused', url.origin);
  const { maximumBytes = defaultMaximumBytes } = options;
  const { status, headers, body } = await sendHttp(agent, request, url, { deadline, maximumBytes });
  const encodings = headers['content-encoding'] ?? [];
  return {
    status,
    headers,
    body: decodeContent(body, encodings, { origin: url.origin, maximumBytes }),
    url: request.url,
  };
}

/** Looks a name up and refuses it when any of its addresses is private. */
const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, '', 0);
    if (addresses.some(({ address }) => isPrivateAddress(address))) {
      return callback(
        Object.assign(new Error(`"${hostname}" has a private address`), { code: privateAddressCode }),
        '',
        0,
      );
    }
    if (options.all === true) return callback(null, addresses);
    const [first] = addresses;
    return callback(null, first?.address ?? '', first?.family ?? 0);
  });
};
