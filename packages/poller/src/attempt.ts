import { SignInError } from './auth/authenticator.js';
import type { HttpRequest, HttpResponse, TransportError } from './transport-port.js';

/** What became of an attempt to fetch a page; durations in milliseconds. */
export type Attempt =
  | {
      readonly kind: 'answered';
      readonly request: HttpRequest;
      readonly response: HttpResponse;
      readonly durationMs: number;
    }
  | {
      readonly kind: 'unanswered';
      readonly request: HttpRequest;
      readonly error: TransportError;
      readonly durationMs: number;
    }
  | { readonly kind: 'signInFailed'; readonly error: SignInError | TransportError };

/** The answer of an attempt, or of the sign-in that failed, when there is one. */
export function responseOf(tried: Attempt): HttpResponse | undefined {
  if (tried.kind === 'answered') return tried.response;
  return tried.kind === 'signInFailed' && tried.error instanceof SignInError
    ? tried.error.response
    : undefined;
}

/** The status of the page or, when signing in failed, of the sign-in. */
export function statusOf(tried: Attempt): number | undefined {
  if (tried.kind === 'answered') return tried.response.status;
  return tried.kind === 'signInFailed' && tried.error instanceof SignInError ? tried.error.status : undefined;
}
