/** The tokens and session ids a mock API has given out. */
export interface IssuedTokens {
  /** Gives a new token. @param expires milliseconds since 1970 */
  issue(kind: string, expires: number): string;
  /** Whether a token was given out and has not expired. */
  isValid(token: string, now: number): boolean;
}

/** Starts without any; tokens are numbered, so that the same calls give the same tokens. */
export function createIssuedTokens(): IssuedTokens {
  const expiries = new Map<string, number>();
  return {
    issue(kind, expires) {
      const token = `mock-${kind}-${expiries.size + 1}`;
      expiries.set(token, expires);
      return token;
    },
    isValid: (token, now) => (expiries.get(token) ?? 0) > now,
  };
}
