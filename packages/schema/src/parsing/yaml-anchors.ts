import type { Json } from '../json.js';
import { maximumAliasExpansion, maximumNestingDepth } from './limits.js';

/** Why an alias has no value. */
export type AliasFault = 'unknown' | 'circular' | 'too-many' | 'too-deep';

/** The anchors of a YAML document while it is converted, and how much their aliases would expand to. */
export interface AnchorRegister {
  /** Counts a value and the level it stands on while it is converted. */
  enter<Result>(convert: () => Result): Result;
  /** Converts the value that has an anchor, and remembers it under the anchor's name. */
  define(name: string, convert: () => Json): Json;
  /** The value an alias stands for (shared, not copied), or why there is none. */
  resolve(name: string): { readonly value: Json } | { readonly fault: AliasFault };
}

interface Anchored {
  readonly value: Json;
  /** Number of values in it, aliases counted as what they stand for. */
  readonly size: number;
  /** Levels of nesting below it. */
  readonly height: number;
}

/**
 * Makes a register. Values behind aliases are shared in memory, so a file of nine lines may stand for millions of
 * values without harm, until somebody writes them out; hence the bound on what the aliases add up to.
 */
export function createAnchorRegister(): AnchorRegister {
  const anchors = new Map<string, Anchored | 'open'>();
  let size = 0;
  let expanded = 0;
  let depth = 0;
  let deepest = 0;

  return { enter, define, resolve };

  function enter<Result>(convert: () => Result): Result {
    size++;
    depth++;
    if (depth > deepest) deepest = depth;
    const result = convert();
    depth--;
    return result;
  }

  function define(name: string, convert: () => Json): Json {
    anchors.set(name, 'open');
    const sizeBefore = size;
    const deepestBefore = deepest;
    deepest = depth;
    const value = convert();
    anchors.set(name, { value, size: size - sizeBefore + 1, height: deepest - depth });
    deepest = Math.max(deepest, deepestBefore);
    return value;
  }

  function resolve(name: string): { value: Json } | { fault: AliasFault } {
    const anchored = anchors.get(name);
    if (anchored === undefined) return { fault: 'unknown' };
    if (anchored === 'open') return { fault: 'circular' };
    if (expanded + anchored.size > maximumAliasExpansion) return { fault: 'too-many' };
    if (depth + anchored.height > maximumNestingDepth + 1) return { fault: 'too-deep' };
    expanded += anchored.size;
    size += anchored.size;
    deepest = Math.max(deepest, depth + anchored.height);
    return { value: anchored.value };
  }
}
