import type { Assume } from '../assume/assumption-log.js';
import type { RequestDraft } from '../request-draft.js';
import type { Clock, HttpRequest, HttpResponse } from '../transport-port.js';
import type { TokenMemory } from './token-memory.js';

/** Puts credentials into requests, signing in first where that is needed. */
export interface Authenticator {
  /** Gives the draft with credentials. Throws a `SignInError` when signing in fails, a `TransportError` when nobody answers. */
  apply(draft: RequestDraft): Promise<RequestDraft>;
  /** Forgets the token or session, so that the next request signs in again; absent where there is nothing to renew. */
  readonly renew?: () => void;
}

/** What an authenticator needs from the run. */
export interface AuthTools {
  send(request: HttpRequest): Promise<HttpResponse>;
  readonly clock: Clock;
  /** Tells the mask of a secret that came up: an access token, a session id, a signature. */
  readonly addSecret: (secret: string) => void;
  readonly assume: Assume;
  /** Tokens that outlive a run; without it, a run begins with none. */
  readonly tokens?: TokenMemory;
}

/** Signing in did not work: the endpoint said no, or its answer has no token. The message is a sentence without secrets. */
export class SignInError extends Error {
  override readonly name = 'SignInError';
  constructor(
    readonly url: string,
    readonly status: number,
    message: string,
    /** The answer itself, for `Retry-After`. */
    readonly response?: HttpResponse,
    /** The `error` of an OAuth answer: https://www.rfc-editor.org/rfc/rfc6749#section-5.2 */
    readonly code?: string,
  ) {
    super(message);
  }
}
