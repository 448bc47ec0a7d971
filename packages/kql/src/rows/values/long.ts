/** An integer of 64 bits: a number where a double is exact, else a bigint. */
export type Long = number | bigint;

const smallest = -(2n ** 63n);
const largest = 2n ** 63n - 1n;

/** The form every integer has here; what does not fit in 64 bits wraps around. */
export function toLongForm(value: bigint): Long {
  const wrapped = BigInt.asIntN(64, value);
  const short = Number(wrapped);
  return Number.isSafeInteger(short) ? short : wrapped;
}

/** An integer that was read; `null` when it does not fit in 64 bits. */
export function readLong(value: bigint): Long | null {
  return value < smallest || value > largest ? null : toLongForm(value);
}

/** The integer part of a real; `null` when it has none that fits in 64 bits. */
export function truncateToLong(value: number): Long | null {
  if (!Number.isFinite(value)) return null;
  const whole = Math.trunc(value) + 0;
  return Number.isSafeInteger(whole) ? whole : readLong(BigInt(whole));
}

/** The sum, wrapped to 64 bits. */
export function addLongs(left: Long, right: Long): Long {
  if (typeof left === 'number' && typeof right === 'number') {
    const sum = left + right;
    if (Number.isSafeInteger(sum)) return sum;
  }
  return toLongForm(BigInt(left) + BigInt(right));
}

/** The difference, wrapped to 64 bits. */
export function subtractLongs(left: Long, right: Long): Long {
  if (typeof left === 'number' && typeof right === 'number') {
    const difference = left - right;
    if (Number.isSafeInteger(difference)) return difference;
  }
  return toLongForm(BigInt(left) - BigInt(right));
}

/** The product, wrapped to 64 bits. */
export function multiplyLongs(left: Long, right: Long): Long {
  if (typeof left === 'number' && typeof right === 'number') {
    const product = left * right;
    if (Number.isSafeInteger(product)) return product + 0;
  }
  return toLongForm(BigInt(left) * BigInt(right));
}

/** The quotient without its fraction, as of two integers in KQL; `null` for a division by zero. */
export function divideLongs(left: Long, right: Long): Long | null {
  return BigInt(right) === 0n ? null : toLongForm(BigInt(left) / BigInt(right));
}

/**
 * The remainder, which in KQL is never negative: `-14 % 12` is 10. `null` for a division by zero.
 * https://learn.microsoft.com/kusto/query/numerical-operators#comment-about-the-modulo-operator
 */
export function moduloLongs(left: Long, right: Long): Long | null {
  const divisor = absolute(BigInt(right));
  if (divisor === 0n) return null;
  const rest = BigInt(left) % divisor;
  return toLongForm(rest < 0n ? rest + divisor : rest);
}

function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}
