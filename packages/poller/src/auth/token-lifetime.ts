import type { AuthTools } from './authenticator.js';

/** How long something that signs calls in may be used. */
export interface Lifetime {
  /** Milliseconds since 1970. */
  readonly expires: number;
  /** Whether the connector or the API says so; otherwise it is assumed. */
  readonly isStated: boolean;
}

/**
 * Whether a token or session has come to its end. One whose lifetime nobody states may be used on until it is refused.
 * @param member of `auth` that would state it, or that asks for the token
 */
export function isSpent(
  { expires, isStated }: Lifetime,
  { clock, assume }: Pick<AuthTools, 'clock' | 'assume'>,
  member: string,
): boolean {
  if (expires > clock.now()) return false;
  return isStated || assume('unstated-lifetime', 'auth', member) === 'limited';
}
