import { isIP } from 'node:net';

/** Of the Internet Protocol. */
export type IpVersion = 4 | 6;

/** Reads an address as a number; undefined when it is none, or has a zone. */
export function parseAddress(
  text: string,
): { readonly version: IpVersion; readonly value: bigint } | undefined {
  const version = isIP(text);
  if (version === 4) return { version, value: join(text.split('.').map(Number), 8n) };
  return version === 6 && !text.includes('%') ? { version, value: join(groupsOf(text), 16n) } : undefined;
}

function join(parts: readonly number[], bits: bigint): bigint {
  return parts.reduce((value, part) => (value << bits) | BigInt(part), 0n);
}

/** The eight groups of an IPv6 address; its last four bytes may be written as in IPv4. */
function groupsOf(text: string): number[] {
  const hexadecimal = text.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_, ...bytes: string[]) => {
    const [a = 0, b = 0, c = 0, d = 0] = bytes.map(Number);
    return `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
  });
  const [before = [], after = []] = hexadecimal
    .split('::')
    .map((half) => (half === '' ? [] : half.split(':').map((group) => parseInt(group, 16))));
  return [...before, ...Array.from({ length: 8 - before.length - after.length }, () => 0), ...after];
}

/**
 * Writes an address; one of IPv6 in small letters, with its longest run of zeros left out.
 * @see https://www.rfc-editor.org/rfc/rfc5952#section-4
 */
export function writeAddress(version: IpVersion, value: bigint): string {
  if (version === 4) return split(value, 4, 8n).join('.');
  const text = split(value, 8, 16n)
    .map((group) => group.toString(16))
    .join(':');
  const runs = [...text.matchAll(/\b0(?::0)+\b/g)].sort(([left], [right]) => right.length - left.length);
  const [longest] = runs;
  if (!longest) return text;
  const rest = text.slice(longest.index + longest[0].length);
  return `${text.slice(0, longest.index)}::${rest}`.replace(/:{3,}/g, '::');
}

function split(value: bigint, count: number, bits: bigint): number[] {
  return Array.from({ length: count }, (_, index) =>
    Number((value >> (BigInt(count - 1 - index) * bits)) & ((1n << bits) - 1n)),
  );
}
