import { isDeepStrictEqual } from 'node:util';
import { isJsonObject, type Json } from '@hubwright/schema';
import type { Difference } from './package-item.js';

/**
 * Compares two values without regard to the order of members. Lists of different lengths differ as a whole, since from
 * there on places say nothing.
 */
export function findDifferences(
  official: Json | undefined,
  rendered: Json | undefined,
  pointer = '',
): Difference[] {
  if (isJsonObject(official) && isJsonObject(rendered)) {
    const names = [...new Set([...Object.keys(official), ...Object.keys(rendered)])];
    return names.flatMap((name) =>
      findDifferences(official[name], rendered[name], `${pointer}/${escapeSegment(name)}`),
    );
  }
  if (Array.isArray(official) && Array.isArray(rendered) && official.length === rendered.length) {
    return official.flatMap((item, index) => findDifferences(item, rendered[index], `${pointer}/${index}`));
  }
  return isDeepStrictEqual(official, rendered) ? [] : [{ pointer, official, rendered }];
}

function escapeSegment(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
