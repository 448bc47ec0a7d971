import type { Location } from '@hubwright/schema';

/** A request as it goes over the wire. Header names are as the connector spells them. */
export interface HttpRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Milliseconds until the whole answer must be there. */
  readonly timeoutMs: number;
  /** Names of headers that carry credentials, in lower case: a redirect to another origin goes without them. */
  readonly credentialHeaders: readonly string[];
  /** The address or the body carries a secret: a redirect to another origin is not followed. */
  readonly carriesSecret: boolean;
  /** The call signs in, so that its bodies are secret as a whole. */
  readonly isSignIn?: boolean;
}

/** An answer, whatever its status. Header names are in lower case; the body is without HTTP's own compression. */
export interface HttpResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, readonly string[]>>;
  readonly body: Uint8Array;
  /** Where the answer came from, after redirects. */
  readonly url: string;
}

/**
 * Why there is no answer.
 * - `timeout`: it did not come in time.
 * - `network`: no connection came about; the host was not found, or refused.
 * - `untrusted`: its certificate is not accepted.
 * - `broken`: the host was reached, but what it answered broke off, or is no HTTP, or is packed in another way than it says.
 * - `refused`: the address is private, and nobody allowed that.
 * - `redirect`: a redirect leads in a circle, nowhere, or away with a secret.
 * - `too-large`: the body exceeds the bound.
 * - `unsendable`: the request itself breaks the rules of HTTP, such as a header with a line break.
 * - `unexpected`: a recording is played, and the request is not the one it has here.
 */
export type TransportFault =
  | 'timeout'
  | 'network'
  | 'untrusted'
  | 'broken'
  | 'refused'
  | 'redirect'
  | 'too-large'
  | 'unsendable'
  | 'unexpected';

/** Thrown by a transport that has no answer to give. The message is a sentence. */
export class TransportError extends Error {
  override readonly name = 'TransportError';
  constructor(
    readonly fault: TransportFault,
    message: string,
    /** Where the reason stands, when it stands in a file. */
    readonly location?: Location,
  ) {
    super(message);
  }
}

/** The network, as the runner sees it. `send` throws a `TransportError` and nothing else. */
export interface Transport {
  send(request: HttpRequest): Promise<HttpResponse>;
}

/** Time, as the runner sees it: milliseconds since 1970, and a pause. */
export interface Clock {
  now(): number;
  sleep(milliseconds: number): Promise<void>;
}

/** The first value of a header, in any case of its name. */
export function headerOf(response: HttpResponse, name: string): string | undefined {
  return response.headers[name.toLowerCase()]?.[0];
}
