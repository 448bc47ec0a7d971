/** IPv4 networks that do not lead out of a machine or a private network: first octet, and what the second may be. */
const privateNetworks: readonly (readonly [first: number, from: number, to: number])[] = [
  [0, 0, 255],
  [10, 0, 255],
  [100, 64, 127],
  [127, 0, 255],
  [169, 254, 254],
  [172, 16, 31],
  [192, 168, 168],
];

const privateNames = /(?:^|\.)(?:localhost|local|internal|lan|intranet|home\.arpa)\.?$/i;

/**
 * Tells whether a host is private, loopback or link-local, by its address or by a name that is never public.
 * @see https://www.rfc-editor.org/rfc/rfc6890 and https://www.rfc-editor.org/rfc/rfc6762
 */
export function isPrivateHost(host: string): boolean {
  const octets = /^(\d{1,3})\.(\d{1,3})\.\d{1,3}\.\d{1,3}$/.exec(host);
  if (octets) {
    const [first, second] = [Number(octets[1]), Number(octets[2])];
    return privateNetworks.some(([a, from, to]) => first === a && second >= from && second <= to);
  }
  if (host.startsWith('[')) return /^\[(?:::1?|f[cd][0-9a-f]{2}:.*|fe[89ab][0-9a-f]:.*)\]$/i.test(host);
  // A name without a dot is known in its own network only.
  return privateNames.test(host) || /^(?=.*[a-z])[a-z0-9-]+$/i.test(host);
}
