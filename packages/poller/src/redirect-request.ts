import { mapOrigin, type OriginMapping } from './map-origin.js';
import { TransportError, type HttpRequest } from './transport-port.js';

/**
 * Gives the request a redirect asks for. Credentials stay at their origin, and nothing goes from https to http, which .NET does not
 * follow either. Throws a `TransportError` when the redirect leads nowhere, or away with a secret.
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-redirection-3xx
 */
export function redirectRequest(
  request: HttpRequest,
  status: number,
  location: string,
  mappings: readonly OriginMapping[],
): HttpRequest {
  if (!URL.canParse(location, request.url))
    throw new TransportError('redirect', `${request.url} redirects to "${location}", which is no address.`);
  const url = new URL(location, request.url).href;
  if (!/^https?:/.test(url))
    throw new TransportError('redirect', `${request.url} redirects to "${url}", which is not http or https.`);
  const calledFor = (address: string): URL => new URL(mapOrigin(address, mappings));
  const isSameOrigin = calledFor(url).origin === calledFor(request.url).origin;
  if (calledFor(request.url).protocol === 'https:' && calledFor(url).protocol === 'http:') {
    throw new TransportError(
      'redirect',
      `${request.url} redirects from https to ${new URL(url).origin}, where anybody on the way could read the events.`,
    );
  }
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
