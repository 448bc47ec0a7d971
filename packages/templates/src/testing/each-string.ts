import type { Json } from '@hubwright/schema';

/** Every string value of a JSON value, at any depth; names of members are not among them. */
export function* eachString(value: Json | undefined): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) {
    for (const member of Object.values(value)) yield* eachString(member);
  }
}
