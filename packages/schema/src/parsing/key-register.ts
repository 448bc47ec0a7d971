import { keyText } from './json-string.js';

/** An earlier key of the same object: spelled the same, or differing only in case. */
export interface EarlierKey {
  readonly start: number;
  readonly end: number;
  readonly same: boolean;
}

/** Remembers the keys of the objects that are open during a scan. */
export interface KeyRegister {
  /** Starts an object or array at a depth, forgetting what was there. */
  open(depth: number): void;
  /** Adds the key between two offsets (quotes included) and gives the earlier one it collides with. */
  add(depth: number, start: number, end: number): EarlierKey | undefined;
}

/** Objects up to this size are searched one key after the other, which costs no allocation. */
const smallObject = 24;

interface KeyMaps {
  readonly exact: Map<string, number>;
  readonly folded: Map<string, number>;
}

/**
 * Makes a register for the keys of a JSON text. Keys live in flat arrays, one stack for all open objects; comparing
 * starts with a hash that ignores case, and only objects with many keys get maps.
 */
export function createKeyRegister(text: string): KeyRegister {
  const hashes: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const base: number[] = [0];
  const count: number[] = [0];
  const maps: (KeyMaps | undefined)[] = [];

  return {
    open(depth) {
      base[depth] = (base[depth - 1] ?? 0) + (count[depth - 1] ?? 0);
      count[depth] = 0;
      maps[depth] = undefined;
    },
    add(depth, start, end) {
      const from = base[depth] ?? 0;
      const size = count[depth] ?? 0;
      const hash = hashKey(text, start, end);
      const earlier =
        size < smallObject
          ? findInList(from, from + size, hash, start, end)
          : findInMaps(depth, from, size, start, end);
      const slot = from + size;
      hashes[slot] = hash;
      starts[slot] = start;
      ends[slot] = end;
      count[depth] = size + 1;
      return earlier;
    },
  };

  function findInList(
    from: number,
    to: number,
    hash: number,
    start: number,
    end: number,
  ): EarlierKey | undefined {
    let folded: EarlierKey | undefined;
    for (let slot = from; slot < to; slot++) {
      if (hashes[slot] !== hash) continue;
      const key = keyText(text, start, end);
      const other = keyText(text, starts[slot]!, ends[slot]!);
      if (key === other) return { start: starts[slot]!, end: ends[slot]!, same: true };
      if (key.toLowerCase() === other.toLowerCase())
        folded ??= { start: starts[slot]!, end: ends[slot]!, same: false };
    }
    return folded;
  }

  function findInMaps(
    depth: number,
    from: number,
    size: number,
    start: number,
    end: number,
  ): EarlierKey | undefined {
    const { exact, folded } = (maps[depth] ??= mapKeys(from, from + size));
    const key = keyText(text, start, end);
    const lower = key.toLowerCase();
    const same = exact.get(key);
    const slot = same ?? folded.get(lower);
    if (same === undefined) exact.set(key, from + size);
    if (!folded.has(lower)) folded.set(lower, from + size);
    return slot === undefined
      ? undefined
      : { start: starts[slot]!, end: ends[slot]!, same: same !== undefined };
  }

  function mapKeys(from: number, to: number): KeyMaps {
    const exact = new Map<string, number>();
    const folded = new Map<string, number>();
    for (let slot = to - 1; slot >= from; slot--) {
      const key = keyText(text, starts[slot]!, ends[slot]!);
      exact.set(key, slot);
      folded.set(key.toLowerCase(), slot);
    }
    return { exact, folded };
  }
}

/** A hash that is equal for keys differing only in the case of ASCII letters. */
function hashKey(text: string, start: number, end: number): number {
  let hash = 0;
  for (let at = start + 1; at < end - 1; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x5c) return hashDecoded(keyText(text, start, end));
    hash = extendHash(hash, code);
  }
  return hash;
}

function hashDecoded(key: string): number {
  let hash = 0;
  for (let at = 0; at < key.length; at++) hash = extendHash(hash, key.charCodeAt(at));
  return hash;
}

function extendHash(hash: number, code: number): number {
  return code < 0x80 ? (Math.imul(hash, 31) + (code | 0x20)) | 0 : hash;
}
