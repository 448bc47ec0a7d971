/** Which tokens were seen, and which of them are expired because somebody asked for that. */
export interface TokenLedger {
  /** Notes a token. */
  see(token: string, now: number): void;
  /** Has the tokens expire that were issued before a time in milliseconds since 1970, and all that were seen by now. */
  expire(issuedBefore: number, includesSeen: boolean): void;
  /** Whether a token is expired by request; `issued` in milliseconds since 1970, where the token says it. */
  isExpired(token: string, issued: number | undefined): boolean;
}

/** Makes an empty ledger. */
export function createTokenLedger(): TokenLedger {
  const firstSeen = new Map<string, number>();
  const expired = new Set<string>();
  let validFrom = -Infinity;
  return {
    see(token, now) {
      if (!firstSeen.has(token)) firstSeen.set(token, now);
    },
    expire(issuedBefore, includesSeen) {
      // The times of a token have whole seconds, so one from the second of the limit counts as new.
      validFrom = Math.floor(issuedBefore / 1000) * 1000;
      if (includesSeen) for (const token of firstSeen.keys()) expired.add(token);
    },
    isExpired: (token, issued) =>
      expired.has(token) || (issued ?? firstSeen.get(token) ?? Infinity) < validFrom,
  };
}
