import type { Json } from '@hubwright/schema';
import { refuse, type Evaluation } from '../refusal.js';
import { parseAddress, writeAddress, type IpVersion } from './ip-address.js';
import { takes, type FunctionTable } from './template-function.js';

/**
 * Functions of ranges of addresses.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-cidr
 */
export const cidrFunctions: FunctionTable = {
  parseCidr: takes(1, 1, ([network]) => onRange('parseCidr', network, describeRange)),
  cidrSubnet: takes(3, 3, ([network, length, index]) =>
    onRange('cidrSubnet', network, (range) => subnetOf(range, length, index)),
  ),
  cidrHost: takes(2, 2, ([network, index]) => onRange('cidrHost', network, (range) => hostOf(range, index))),
};

/** A range of addresses, from its first one. */
interface Range {
  readonly version: IpVersion;
  readonly first: bigint;
  /** Bits that all addresses of the range share. */
  readonly length: number;
}

const bitsOf: Readonly<Record<IpVersion, number>> = { 4: 32, 6: 128 };

function onRange(
  functionName: string,
  network: Json | undefined,
  use: (range: Range) => Evaluation | undefined,
): Evaluation | undefined {
  if (typeof network !== 'string') return undefined;
  const range = readRange(network);
  return range
    ? use(range)
    : refuse(
        `Unable to evaluate template language function '${functionName}': '${network}' is not a range of addresses in CIDR notation. Please see https://aka.ms/arm-functions for usage details.`,
      );
}

function readRange(text: string): Range | undefined {
  const [, address = '', digits = ''] = /^([^/]+)\/(\d{1,3})$/.exec(text) ?? [];
  const parsed = parseAddress(address);
  const length = Number(digits);
  if (!parsed || digits === '' || length > bitsOf[parsed.version]) return undefined;
  const { version, value } = parsed;
  const hostBits = BigInt(bitsOf[version] - length);
  return { version, first: (value >> hostBits) << hostBits, length };
}

function lastOf({ version, first, length }: Range): bigint {
  return first + (1n << BigInt(bitsOf[version] - length)) - 1n;
}

/** What hosts can have: of IPv4 not the first and last address, unless there are only two or one. */
function usableOf(range: Range): readonly [bigint, bigint] {
  const last = lastOf(range);
  return range.version === 4 && range.length < 31 ? [range.first + 1n, last - 1n] : [range.first, last];
}

function describeRange(range: Range): Json {
  const { version, first, length } = range;
  const write = (value: bigint): string => writeAddress(version, value);
  const [firstUsable, lastUsable] = usableOf(range);
  const all = (1n << BigInt(bitsOf[version])) - 1n;
  return {
    network: write(first),
    netmask: write(all ^ (lastOf(range) - first)),
    ...(version === 4 && { broadcast: write(lastOf(range)) }),
    firstUsable: write(firstUsable),
    lastUsable: write(lastUsable),
    cidr: length,
  };
}

function subnetOf(range: Range, length: Json | undefined, index: Json | undefined): Evaluation | undefined {
  const { version, first } = range;
  if (!isCount(length) || !isCount(index)) return undefined;
  if (
    length < range.length ||
    length > bitsOf[version] ||
    BigInt(index) >= 1n << BigInt(length - range.length)
  )
    return refuse(
      `Unable to evaluate template language function 'cidrSubnet': the range has no subnet '${index}' of length '${length}'. Please see https://aka.ms/arm-functions for usage details.`,
    );
  const subnet = first + (BigInt(index) << BigInt(bitsOf[version] - length));
  return `${writeAddress(version, subnet)}/${length}`;
}

/** Counts from the address after the first one, in IPv6 too, as the published examples do. */
function hostOf(range: Range, index: Json | undefined): Evaluation | undefined {
  if (!isCount(index)) return undefined;
  const [firstUsable, lastUsable] = usableOf(range);
  const host = (range.version === 6 && range.length < 127 ? firstUsable + 1n : firstUsable) + BigInt(index);
  return host <= lastUsable
    ? writeAddress(range.version, host)
    : refuse(
        `Unable to evaluate template language function 'cidrHost': the range has no host '${index}'. Please see https://aka.ms/arm-functions for usage details.`,
      );
}

function isCount(value: Json | undefined): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
