import { BlockList, isIP } from 'node:net';

const privateV4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
];

const privateV6: readonly (readonly [string, number])[] = [
  ['::', 127],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
];

const blocked = new BlockList();
for (const [address, prefix] of privateV4) {
  blocked.addSubnet(address, prefix, 'ipv4');
  // IPv4 addresses also come as IPv6: mapped, and through NAT64.
  blocked.addSubnet(`64:ff9b::${address}`, 96 + prefix, 'ipv6');
}
for (const [address, prefix] of privateV6) blocked.addSubnet(address, prefix, 'ipv6');

/**
 * Whether an IP address is loopback, private, link-local or otherwise not public.
 * @see https://www.iana.org/assignments/iana-ipv4-special-registry/
 */
export function isPrivateAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
  const family = isIP(bare);
  if (family === 0) return false;
  // A mapped IPv6 address is checked against the IPv4 ranges by the list itself.
  return blocked.check(bare, family === 4 ? 'ipv4' : 'ipv6');
}
