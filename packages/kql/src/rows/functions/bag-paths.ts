import { isBag, type KqlValue } from '../values/kql-value.js';

/**
 * A bag with the slot at `path` changed, or taken away where `value` is `undefined`. The path is the name of a slot, or a JSONPath of
 * names that starts with `$.`; https://learn.microsoft.com/kusto/query/bag-remove-keys-function
 */
export function changePath(bag: KqlValue, path: string, value: KqlValue | undefined): KqlValue {
  return changeSlot(bag, path.startsWith('$.') ? namesOf(path.slice(2)) : [path], value);
}

function changeSlot(
  bag: KqlValue,
  [name, ...rest]: readonly string[],
  value: KqlValue | undefined,
): KqlValue {
  if (!isBag(bag) || name === undefined) return bag;
  const slots = new Map(Object.entries(bag));
  if (rest.length > 0) {
    const inner = slots.get(name) ?? (value === undefined ? null : {});
    if (isBag(inner)) slots.set(name, changeSlot(inner, rest, value));
  } else if (value === undefined) {
    slots.delete(name);
  } else {
    slots.set(name, value);
  }
  return Object.fromEntries(slots);
}

/** The names of `a.b['c d']`. */
function namesOf(path: string): string[] {
  return [...path.matchAll(/\[["'](.*?)["']\]|([^.[\]]+)/g)].map(
    ([, quoted, plain]) => quoted ?? plain ?? '',
  );
}
