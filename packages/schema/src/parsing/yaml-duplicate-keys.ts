import type { Diagnostic, Related } from '../diagnostic.js';
import type { TextLocation } from '../location.js';
import { keyDiffersOnlyInCase } from '../checks/key-differs-only-in-case.js';
import { keyDuplicated } from '../checks/key-duplicated.js';

/** Checks one key of a mapping against those before it, and gives the fault, if any. */
export type KeyCheck = (name: string, at: TextLocation) => Diagnostic | undefined;

/**
 * Makes the check for the keys of one mapping. Equal keys are an error whatever their values: YAML forbids them, and
 * the YAML readers of other tools refuse the file.
 */
export function createKeyCheck(): KeyCheck {
  const exact = new Map<string, TextLocation>();
  const folded = new Map<string, string>();
  return (name, at) => {
    const first = exact.get(name);
    if (first) return keyDuplicated.report('found', { key: name }, at, { related: [earlierKey(first)] });
    exact.set(name, at);
    const lower = name.toLowerCase();
    const other = folded.get(lower);
    if (other === undefined) {
      folded.set(lower, name);
      return undefined;
    }
    return keyDiffersOnlyInCase.report('found', { first: other, key: name }, at, {
      related: [earlierKey(exact.get(other)!)],
    });
  };
}

function earlierKey(location: TextLocation): Related {
  return { message: 'The first of the two keys is here.', location };
}
