import type { Mask } from './mask.js';
import type { HttpRequest } from './transport-port.js';

/** Marks every header, and the address and body, that hold a secret, wherever the connector has put it. */
export function protectRequest(request: HttpRequest, mask: Mask): HttpRequest {
  const secretHeaders = Object.entries(request.headers).filter(([, value]) => mask.text(value) !== value);
  const hasSecret = (text: string): boolean => mask.text(text) !== text;
  return {
    ...request,
    credentialHeaders: [
      ...new Set([...request.credentialHeaders, ...secretHeaders.map(([name]) => name.toLowerCase())]),
    ],
    carriesSecret: request.carriesSecret || hasSecret(request.url) || hasSecret(request.body ?? ''),
  };
}

/** The request as it may go to a foreign origin: without credentials, a secret in the address or the body hidden. */
export function stripCredentials(request: HttpRequest, mask: Mask): HttpRequest {
  const headers = Object.entries(request.headers).filter(
    ([name]) => !request.credentialHeaders.includes(name.toLowerCase()),
  );
  const stripped = {
    ...request,
    url: request.url.replace(
      /^(https?:\/\/[^/?#]*)(.*)$/is,
      (_, origin: string, rest: string) => origin + mask.text(rest),
    ),
    headers: Object.fromEntries(headers),
    credentialHeaders: [],
    carriesSecret: false,
  };
  return request.body === undefined ? stripped : { ...stripped, body: mask.text(request.body) };
}
