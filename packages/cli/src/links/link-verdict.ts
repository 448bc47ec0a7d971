/** What following a link showed. `unknown` is everything that may be otherwise tomorrow. */
export type LinkVerdict =
  | { readonly state: 'good' }
  | { readonly state: 'unknown'; readonly isUnreachable: boolean }
  | { readonly state: 'gone'; readonly status: number }
  | { readonly state: 'no-host'; readonly host: string };

/** Tells whether a value read from a file is a verdict worth keeping. */
export function isLastingVerdict(value: unknown): value is Exclude<LinkVerdict, { state: 'unknown' }> {
  if (typeof value !== 'object' || value === null || !('state' in value)) return false;
  if (value.state === 'good') return true;
  if (value.state === 'gone') return 'status' in value && typeof value.status === 'number';
  return value.state === 'no-host' && 'host' in value && typeof value.host === 'string';
}
