/**
 * Reading members of YAML sources as they are written: a list of one item often comes without its brackets, a version
 * or an id without its quotes. Faults are the checks' to report; rendering goes on with what there is.
 */

/** The members of a YAML source by name, before anything is known of their types. */
export type LooseMembers = Readonly<Record<string, unknown>>;

/** A text, or the text of a number; empty for anything else. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : '';
}

/** A list, or a list of the one value; empty for a value that is not there. */
export function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}
