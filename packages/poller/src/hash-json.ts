import type { Json } from '@hubwright/schema';
import { ExactNumber } from './exact-json.js';

/** 64 bits in two halves, each a signed 32-bit integer. */
export interface Hash {
  readonly high: number;
  readonly low: number;
}

/** Odd constants of MurmurHash3 and xxHash, one for each half: https://github.com/aappleby/smhasher */
const highFactor = 0x9e3779b1 | 0;
const lowFactor = 0x85ebca77 | 0;

/** The hash that is being made. It stands here, and not in an object, because this is the innermost loop of a run. */
let high = 0;
let low = 0;

/**
 * Gives the hash of a value. Values have the same hash when they are written as the same JSON: the order of members counts.
 *
 * Each half mixes 32 bits at a time by itself. That two different values of a million agree in both halves has a probability of about
 * 1 in 37 million (n² / 2^65). It is no cryptographic hash: who sends events can make two of them agree, and gains a wrong count.
 */
export function hashJson(value: Json): Hash {
  high = 1;
  low = 1;
  position = 0;
  mixValue(value);
  return { high, low };
}

/** Gives the hash of hashes in their order. */
export function hashHashes(hashes: readonly Hash[]): Hash {
  high = hashes.length;
  low = hashes.length;
  for (const hash of hashes) {
    mix(hash.high);
    mix(hash.low);
  }
  return { high, low };
}

/** Before each value stands a number for its kind, so that `1`, `"1"` and `[1]` differ. */
function mixValue(value: Json | undefined): void {
  if (typeof value === 'string') {
    mixText(value, 1);
  } else if (typeof value === 'number') {
    mixNumber(value);
  } else if (typeof value !== 'object' || value === null) {
    mix(value === true ? 3 : value === false ? 4 : 5);
  } else if (Array.isArray(value)) {
    mix(6);
    mix(value.length);
    for (const item of value) mixValue(item);
  } else if (value instanceof ExactNumber) {
    mixText(value.toString(), 7);
  } else {
    const object = value as Record<string, Json>;
    mix(8);
    for (const name in object) {
      mixName(name);
      mixValue(object[name]);
    }
    mix(9);
  }
}

/** The 64 bits of a double, as two integers. */
const double = new Float64Array(1);
const halves = new Int32Array(double.buffer);

function mixNumber(value: number): void {
  const whole = value | 0;
  if (whole === value) {
    mix(2);
    mix(whole);
    return;
  }
  double[0] = value;
  mix(10);
  mix(halves[0]!);
  mix(halves[1]!);
}

/** Hashes of member names by their position in the event: events of an API have the same members nearly always. */
const knownNames: { name: string; high: number; low: number }[] = [];
const mostKnownNames = 500;
let position = 0;

function mixName(name: string): void {
  const known = knownNames[position];
  if (known?.name === name) {
    position += 1;
    mixBoth(known.high, known.low);
    return;
  }
  const [highBefore, lowBefore] = [high, low];
  high = 1;
  low = 1;
  mixText(name, 11);
  const found = { name, high, low };
  if (position < mostKnownNames) knownNames[position] = found;
  position += 1;
  high = highBefore;
  low = lowBefore;
  mixBoth(found.high, found.low);
}

/** Takes the kind and the length of a text, then two UTF-16 units at a time. */
function mixText(text: string, kind: number): void {
  const { length } = text;
  mix(length * 16 + kind);
  const even = length & ~1;
  let a = high;
  let b = low;
  for (let index = 0; index < even; index += 2) {
    const pair = text.charCodeAt(index) | (text.charCodeAt(index + 1) << 16);
    a = Math.imul(a ^ pair, highFactor);
    b = Math.imul(b ^ pair, lowFactor);
    a ^= a >>> 15;
    b ^= b >>> 13;
  }
  high = a;
  low = b;
  if (even < length) mix(text.charCodeAt(even));
}

/** Adds 32 bits to both halves. */
function mix(bits: number): void {
  mixBoth(bits, bits);
}

function mixBoth(highBits: number, lowBits: number): void {
  const a = Math.imul(high ^ highBits, highFactor);
  const b = Math.imul(low ^ lowBits, lowFactor);
  high = a ^ (a >>> 15);
  low = b ^ (b >>> 13);
}
