/** Tokens of a person's consent. They change while runs go on: an access token expires, a refresh token is replaced. */
export interface KeptTokens {
  accessToken: string | undefined;
  /** Milliseconds since 1970. */
  expires: number;
  /** Whether the endpoint said so. */
  isStated: boolean;
  refreshToken: string | undefined;
  /** Whether the authorization code was exchanged; a code works once. */
  isCodeSpent: boolean;
}

/**
 * Tokens by what they were got with. Several pollers of a connector share one authorization code, which can be exchanged only once,
 * so whoever runs them one after the other hands the same memory to each. It is never written anywhere.
 */
export type TokenMemory = Map<string, KeptTokens>;

/** Makes an empty memory, for the runs of one connector. */
export function createTokenMemory(): TokenMemory {
  return new Map();
}
