import { isJsonObject, type Json } from '@hubwright/schema';

/** Where a message is to say the line and column of what is wrong. */
export const positionMark = '{position}';

/**
 * Says where a value stands in a template, in the form of messages that users have published. How Azure counts is a guess: as if
 * the request had the template on one line, so that the line is 1 and
 * the column counts the characters of its JSON without spaces.
 *
 * @param pointer JSON Pointer into the template; what it does not lead to is looked for as far as it leads.
 */
export function describePosition(template: Json, pointer: string): string {
  let column = 1;
  let value: Json | undefined = template;
  for (const segment of pointer.split('/').slice(1)) {
    const name = segment.replaceAll('~1', '/').replaceAll('~0', '~');
    const step = measureUntil(value, name);
    if (step === undefined) break;
    column += step;
    value = Array.isArray(value) ? value[Number(name)] : isJsonObject(value) ? value[name] : undefined;
  }
  return `at line '1' and column '${column}'`;
}

/** The characters before a member of an object or array; undefined when it has none of that name. */
function measureUntil(value: Json | undefined, name: string): number | undefined {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  let length = 1;
  for (const [each, member] of Object.entries(value)) {
    if (!Array.isArray(value)) length += JSON.stringify(each).length + 1;
    if (each === name) return length;
    length += (JSON.stringify(member) ?? '').length + 1;
  }
  return undefined;
}
