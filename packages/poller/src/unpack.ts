import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';

/** Bytes that were unpacked, or what is wrong with them. */
export type Unpacked =
  { readonly bytes: Uint8Array } | { readonly fault: 'not-packed' | 'cut-off' | 'too-large' | 'damaged' };

/** The compressions that are read. */
export type Packing = 'gzip' | 'deflate' | 'br';

/**
 * Unpacks a body to at most so many bytes. Gzip members that follow each other (RFC 1952) are read to the end; "deflate" is with or
 * without the zlib frame, as servers please.
 */
export function unpack(body: Uint8Array, packing: Packing, maxOutputLength: number): Unpacked {
  if (packing === 'gzip' && !isGzip(body)) return { fault: 'not-packed' };
  const limit = { maxOutputLength };
  try {
    if (packing === 'gzip') return { bytes: gunzipSync(body, limit) };
    if (packing === 'br') return { bytes: brotliDecompressSync(body, limit) };
    return { bytes: hasZlibFrame(body) ? inflateSync(body, limit) : inflateRawSync(body, limit) };
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === 'ERR_BUFFER_TOO_LARGE') return { fault: 'too-large' };
    return { fault: code === 'Z_BUF_ERROR' ? 'cut-off' : 'damaged' };
  }
}

/** Whether bytes begin as gzip does. */
export function isGzip(body: Uint8Array): boolean {
  return body[0] === 0x1f && body[1] === 0x8b;
}

/** Whether bytes begin as a zlib frame does (RFC 1950). */
export function hasZlibFrame(body: Uint8Array): boolean {
  return (body[0]! & 0x0f) === 8 && ((body[0]! << 8) | (body[1] ?? 0)) % 31 === 0;
}

/** What is wrong with packed bytes, as the end of a sentence about "it". */
export function describeFault(
  fault: Extract<Unpacked, { fault: string }>['fault'],
  packing: string,
  limit: number,
): string {
  switch (fault) {
    case 'cut-off':
      return `it breaks off before the end of the ${packing} data`;
    case 'too-large':
      return `it unpacks to more than ${Math.round(limit / 2 ** 20)} MiB`;
    case 'damaged':
      return `it is damaged, or not compressed with ${packing}`;
    case 'not-packed':
      return `it is not compressed with ${packing}`;
  }
}
