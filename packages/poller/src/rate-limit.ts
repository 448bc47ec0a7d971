/** Keeps calls apart, so that no more than so many start within a second. */
export interface RateLimiter {
  /** Milliseconds to wait before a call may start now; the call is then taken to start after them. */
  reserve(now: number, callsPerSecond: number | undefined): number;
}

/** Makes a rate limiter: calls are spread evenly, as `rateLimitQPS` demands. */
export function createRateLimiter(): RateLimiter {
  let last = Number.NEGATIVE_INFINITY;
  return {
    reserve(now, callsPerSecond) {
      const due = callsPerSecond === undefined ? now : Math.max(now, last + Math.ceil(1000 / callsPerSecond));
      last = due;
      return due - now;
    },
  };
}
