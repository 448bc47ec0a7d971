import { isArmExpression, scanPlaceholders } from '@hubwright/placeholders';
import { isJsonObject } from '@hubwright/schema';
import { childrenOf, readMember, type PlacedValue } from '../placed-value.js';
import { keyOf } from './polling-places.js';

/** A member of a dictionary such as `headers`, with its key as written. */
export interface Entry {
  readonly name: string;
  readonly place: PlacedValue;
}

/** The entries of a member that is an object; none when it is missing, or a dictionary written as a text. */
export function entriesOf(parent: PlacedValue | undefined, name: string): Entry[] {
  const member = readMember(parent, name);
  if (!member || !isJsonObject(member.value)) return [];
  return childrenOf(member).map((place) => ({ name: keyOf(place), place }));
}

/** A member that is a text with something in it. */
export function readPlacedText(
  parent: PlacedValue | undefined,
  name: string,
): (PlacedValue & { readonly value: string }) | undefined {
  const member = readMember(parent, name);
  if (typeof member?.value !== 'string' || member.value.trim() === '') return undefined;
  return { ...member, value: member.value };
}

/** Tells whether a member is given at all; null and blank texts count as missing. */
export function isGiven(parent: PlacedValue | undefined, name: string): boolean {
  const value = readMember(parent, name)?.value;
  return value !== undefined && value !== null && (typeof value !== 'string' || value.trim() !== '');
}

/** A number, also one written as a text; undefined when it is missing or not known before deployment. */
export function readNumber(parent: PlacedValue | undefined, name: string): number | undefined {
  const value = readMember(parent, name)?.value;
  if (typeof value === 'number') return value;
  return typeof value === 'string' && /^\s*-?\d+(?:\.\d+)?\s*$/.test(value) ? Number(value) : undefined;
}

/** A switch, also one written as a text; undefined when it is missing or not known before deployment. */
export function readFlag(parent: PlacedValue | undefined, name: string): boolean | undefined {
  const value = readMember(parent, name)?.value;
  if (typeof value === 'boolean') return value;
  const text = typeof value === 'string' ? value.trim().toLowerCase() : '';
  return text === 'true' ? true : text === 'false' ? false : undefined;
}

/** Tells whether a text is the same before and after deployment: it holds no placeholder and is no ARM expression. */
export function isFixed(text: string): boolean {
  return !isArmExpression(text) && scanPlaceholders(text).length === 0;
}

/** The type of authentication in lower case; empty when it is not said. */
export function authTypeOf(auth: PlacedValue | undefined): string {
  const text = readPlacedText(auth, 'type') ?? readPlacedText(auth, 'authType');
  return text?.value.trim().toLowerCase() ?? '';
}

/** The HTTP method in capitals; GET is the default, and undefined stands for one that is not known. */
export function methodOf(request: PlacedValue | undefined): string | undefined {
  const text = readPlacedText(request, 'httpMethod')?.value.trim().toUpperCase() ?? 'GET';
  return isFixed(text) ? text : undefined;
}

/** The type of paging in lower case; empty when there is none. */
export function pagingTypeOf(paging: PlacedValue | undefined): string {
  return readPlacedText(paging, 'pagingType')?.value.trim().toLowerCase() ?? '';
}
