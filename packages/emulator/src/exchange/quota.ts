/** How many requests are left of an hour; nothing is given back when it is over. */
export interface Quota {
  /** Counts a request and gives the header that says how many are left. */
  take(method: string): Readonly<Record<string, string>>;
}

/**
 * Counts down and never refuses: being throttled is a fault that a test asks for. The limits are those of
 * https://learn.microsoft.com/azure/azure-resource-manager/management/request-limits-and-throttling.
 */
export function createQuota(): Quota {
  const left = { reads: 12000, writes: 1200, deletes: 15000 };
  return {
    take(method) {
      const kind =
        method === 'GET' || method === 'HEAD' ? 'reads' : method === 'DELETE' ? 'deletes' : 'writes';
      left[kind] = Math.max(0, left[kind] - 1);
      return { [`x-ms-ratelimit-remaining-subscription-${kind}`]: String(left[kind]) };
    },
  };
}
