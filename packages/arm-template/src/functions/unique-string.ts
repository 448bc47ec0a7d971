/**
 * The 13 characters that `uniqueString` gives for its arguments, as published values show: the arguments joined with `-`,
 * hashed with a variant of MurmurHash3 that keeps two 32-bit lanes, written in base 32.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-string#uniquestring
 * @see https://stackoverflow.com/questions/43295720/azure-arm-uniquestring-function-mimic
 */
export function uniqueString(args: readonly string[]): string {
  return writeBase32(hash64(new TextEncoder().encode(args.join('-'))));
}

const firstFactor = 0x239b961b;
const secondFactor = 0xab0e9789;

/** Hashes bytes to 64 bits, with seed 0. */
function hash64(bytes: Uint8Array): bigint {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const blocks = bytes.length >>> 3;
  let low = 0;
  let high = 0;
  for (let block = 0; block < blocks; block++) {
    low ^= mixLow(view.getUint32(block * 8, true));
    low = (Math.imul((rotateLeft(low, 19) + high) | 0, 5) + 0x561ccd1b) | 0;
    high ^= mixHigh(view.getUint32(block * 8 + 4, true));
    high = (Math.imul((rotateLeft(high, 13) + low) | 0, 5) + 0x0bcaa747) | 0;
  }
  const rest = bytes.subarray(blocks * 8);
  if (rest.length > 0) low ^= mixLow(readLittleEndian(rest.subarray(0, 4)));
  if (rest.length > 4) high ^= mixHigh(readLittleEndian(rest.subarray(4)));
  low ^= bytes.length;
  high ^= bytes.length;
  low = (low + high) | 0;
  high = (high + low) | 0;
  low = avalanche(low);
  high = avalanche(high);
  low = (low + high) | 0;
  high = (high + low) | 0;
  return (BigInt(high >>> 0) << 32n) | BigInt(low >>> 0);
}

function mixLow(word: number): number {
  return Math.imul(rotateLeft(Math.imul(word, firstFactor), 15), secondFactor);
}

function mixHigh(word: number): number {
  return Math.imul(rotateLeft(Math.imul(word, secondFactor), 17), firstFactor);
}

function rotateLeft(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}

function readLittleEndian(bytes: Uint8Array): number {
  return bytes.reduce((word, byte, index) => word | (byte << (8 * index)), 0);
}

function avalanche(word: number): number {
  let mixed = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';

/** Writes 64 bits five at a time from the top; the last character has the four bits that are left, followed by a zero. */
function writeBase32(hash: bigint): string {
  let text = '';
  for (let rest = hash, count = 0; count < 13; count++, rest = (rest << 5n) & 0xffffffffffffffffn)
    text += alphabet[Number(rest >> 59n)];
  return text;
}
