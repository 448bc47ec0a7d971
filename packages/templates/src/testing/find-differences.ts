import { isJsonObject, type Json } from '@hubwright/schema';

/** One place where two values differ. */
export interface Difference {
  /** JSON Pointer. */
  readonly pointer: string;
  readonly expected: Json | undefined;
  readonly actual: Json | undefined;
}

/**
 * Compares values by what they mean to ARM: the order of members and blanks between the arguments of an expression do
 * not count, and a member that is null is one that is not there.
 */
export function findDifferences(
  expected: Json | undefined,
  actual: Json | undefined,
  pointer = '',
): Difference[] {
  if (isJsonObject(expected) && isJsonObject(actual)) {
    const names = new Set([...Object.keys(expected), ...Object.keys(actual)]);
    return [...names].flatMap((name) => findDifferences(expected[name], actual[name], `${pointer}/${name}`));
  }
  if (Array.isArray(expected) && Array.isArray(actual)) {
    const length = Math.max(expected.length, actual.length);
    return Array.from({ length }, (_, index) =>
      findDifferences(expected[index], actual[index], `${pointer}/${index}`),
    ).flat();
  }
  return normal(expected) === normal(actual) ? [] : [{ pointer, expected, actual }];
}

function normal(value: Json | undefined): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string' && value.startsWith('['))
    return JSON.stringify(value.replaceAll(/,\s+/g, ','));
  return JSON.stringify(value);
}
