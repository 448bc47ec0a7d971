import { UsageError } from '../../usage-error.js';

/** Where the sign-in page sends the browser back to. */
export interface RedirectTarget {
  /** As it goes into the authorization request; the port is still to be put in when it is 0. */
  readonly uri: string;
  /** Where to listen for the browser; absent when the address is not on this machine. */
  readonly listen?: { readonly host: string; readonly port: number; readonly path: string };
}

/** A loopback address on a free port, as RFC 8252 recommends: https://www.rfc-editor.org/rfc/rfc8252#section-7.3 */
export const freeRedirectTarget: RedirectTarget = {
  uri: 'http://127.0.0.1:0/',
  listen: { host: '127.0.0.1', port: 0, path: '/' },
};

/** Reads the redirect URI of `--redirect-uri`. Throws a `UsageError` when it is no address, or a loopback address without a port. */
export function parseRedirectUri(text: string): RedirectTarget {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text))
    throw new UsageError(
      `"${text}" of --redirect-uri is no address, such as http://127.0.0.1:8400/callback.`,
    );
  const { protocol, hostname, pathname } = new URL(text);
  const host = loopbackHosts.get(hostname);
  const port = portPattern.exec(text)?.[1];
  if (protocol !== 'http:' || host === undefined) return { uri: text };
  if (port === undefined)
    throw new UsageError(
      `"${text}" of --redirect-uri names no port to listen at. Write it as http://127.0.0.1:8400/callback, as it is registered with the vendor.`,
    );
  return { uri: text, listen: { host, port: Number(port), path: pathname } };
}

/** The redirect URI a connector names, when the browser can be waited for there; else a free port of this machine. */
export function redirectTargetOf(named: string | undefined): RedirectTarget {
  if (named === undefined || !portPattern.test(named) || !URL.canParse(named)) return freeRedirectTarget;
  const target = parseRedirectUri(named);
  return target.listen ? target : freeRedirectTarget;
}

/** The port as it is written; a URL forgets port 80. */
const portPattern = /^http:\/\/(?:\[[^\]]*\]|[^/?#:]*):(\d+)/i;

/** What to listen at for a host name of this machine. */
const loopbackHosts: ReadonlyMap<string, string> = new Map([
  ['127.0.0.1', '127.0.0.1'],
  ['localhost', '127.0.0.1'],
  ['[::1]', '::1'],
]);
