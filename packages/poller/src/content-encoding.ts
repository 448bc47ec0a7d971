import { TransportError } from './transport-port.js';
import { describeFault, unpack, type Packing } from './unpack.js';

const packings: Readonly<Record<string, Packing>> = {
  gzip: 'gzip',
  'x-gzip': 'gzip',
  deflate: 'deflate',
  br: 'br',
};

/**
 * Undoes the `Content-Encoding` of a body; several encodings are undone from the last to the first. Throws a `TransportError` when the
 * body is not what the header says, or unpacks to more than `maximumBytes`.
 * @see https://www.rfc-editor.org/rfc/rfc9110#field.content-encoding
 */
export function decodeContent(
  body: Uint8Array,
  fields: readonly string[],
  { origin, maximumBytes }: { readonly origin: string; readonly maximumBytes: number },
): Uint8Array {
  const encodings = fields
    .flatMap((field) => field.split(','))
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '' && name !== 'identity');
  const given = encodings.join(', ');
  let decoded = body;
  for (const encoding of encodings.reverse()) {
    if (decoded.length === 0) break;
    const packing = Object.hasOwn(packings, encoding) ? packings[encoding] : undefined;
    if (packing === undefined || encodings.length > mostEncodings) {
      const text = `${origin} answered with the Content-Encoding "${given}", which was not asked for.`;
      throw new TransportError('broken', text);
    }
    const unpacked = unpack(decoded, packing, maximumBytes);
    if ('fault' in unpacked) {
      const text = describeFault(unpacked.fault, packing, maximumBytes);
      throw new TransportError(
        unpacked.fault === 'too-large' ? 'too-large' : 'broken',
        `${origin} answered with the Content-Encoding "${given}", and its body cannot be unpacked: ${text}.`,
      );
    }
    decoded = unpacked.bytes;
  }
  return decoded;
}

/** Each encoding may unpack to the bound, so a long list would be an attack and no answer. */
const mostEncodings = 3;
