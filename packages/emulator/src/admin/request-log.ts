import type { JsonObject } from '@hubwright/schema';
import { isAzureError } from '../exchange/azure-error.js';
import type { EmulatorRequest, EmulatorResponse } from '../exchange/exchange.js';
import { readBody } from '../exchange/read-body.js';
import { maskBody } from './mask-body.js';

/** The requests that were answered, oldest first. */
export interface RequestLog {
  add(request: EmulatorRequest, response: EmulatorResponse, time: number): void;
  clear(): void;
  list(): JsonObject[];
}

/** How many requests are remembered, and how many characters of bodies; older ones are forgotten. */
const mostRequests = 1000;
const mostCharacters = 32 * 1024 * 1024;

/** Makes an empty log. Tokens are never in it, and the secrets of bodies are masked before they are. */
export function createRequestLog(): RequestLog {
  const requests: { readonly shown: JsonObject; readonly characters: number }[] = [];
  let characters = 0;
  return {
    add(request, response, time) {
      requests.push({ shown: show(request, response, time), characters: request.body.length });
      characters += request.body.length;
      while (requests.length > mostRequests || characters > mostCharacters)
        characters -= requests.shift()!.characters;
    },
    clear() {
      requests.length = 0;
      characters = 0;
    },
    list: () => requests.map(({ shown }) => shown),
  };
}

function show(request: EmulatorRequest, response: EmulatorResponse, time: number): JsonObject {
  const { method, url, headers } = request;
  // What is no JSON is not shown: nobody knows what is secret in it.
  const body = readBody(request);
  return {
    time: new Date(time).toISOString(),
    method,
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
    hasToken: headers['authorization'] !== undefined,
    userAgent: headers['user-agent'] ?? null,
    clientRequestId: headers['x-ms-client-request-id'] ?? null,
    status: response.isDropped ? null : response.status,
    ...(body !== undefined && !isAzureError(body) && { body: maskBody(body) }),
  };
}
