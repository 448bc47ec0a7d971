import { issuer, resourceManagerAudiences } from './check-token.js';
import { writeToken } from './token-claims.js';

/** How long a token for tests lives, in seconds: a day. */
const lifetimeSeconds = 24 * 60 * 60;

/**
 * Makes a token that the emulator takes, and Azure does not.
 *
 * @param now milliseconds since 1970
 * @param audience whom the token is for; Azure Resource Manager when absent
 */
export function issueTestToken(now: number, audience: string = resourceManagerAudiences[0]!): string {
  const issued = Math.floor(now / 1000);
  return writeToken({
    iss: issuer,
    aud: audience,
    iat: issued,
    exp: issued + lifetimeSeconds,
  });
}
