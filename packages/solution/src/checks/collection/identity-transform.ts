/** True for a transformation that hands every event on as it came. */
export function isIdentity(transform: string): boolean {
  return /^\s*source\s*;?\s*$/.test(transform);
}
