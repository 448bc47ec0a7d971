import { crc32, inflateRawSync } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';
import { type PackageFile, findPathFault } from './package-file.js';
import type { EntryProblem } from './zip-problem.js';

/** An entry of a zip's directory and its decoded name, as written there. */
export interface NamedEntry {
  readonly entry: Entry;
  readonly path: string;
}

/** Names operating systems add on their own; none is ever part of a solution package. */
const systemFile = /(^|\/)(__MACOSX(\/|$)|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i;

/** The type bits of a Unix mode, which zips keep in the upper half of the external attributes. */
const fileTypeMask = 0o170000;
const symbolicLinkType = 0o120000;

/** The compression methods packages use (APPNOTE 4.4.5). */
const storeMethod = 0;
const deflateMethod = 8;

/** What is wrong with an entry as its directory record tells; `seen` maps lower-case paths to the first that had them. */
export function findEntryProblem(
  { entry, path }: NamedEntry,
  seen: Map<string, string>,
): EntryProblem | undefined {
  if (systemFile.test(path)) return { kind: 'system-file', path };
  const fault = findPathFault(path.endsWith('/') ? path.slice(0, -1) : path);
  if (fault) return { kind: 'unsafe-path', path, fault };
  if (path.endsWith('/')) return { kind: 'directory', path };
  const first = seen.get(path.toLowerCase());
  if (first !== undefined) return { kind: 'duplicate', path, first };
  seen.set(path.toLowerCase(), path);
  if (((entry.externalFileAttributes >>> 16) & fileTypeMask) === symbolicLinkType)
    return { kind: 'symbolic-link', path };
  if (entry.isEncrypted()) return { kind: 'encrypted', path };
  return undefined;
}

/** Unpacks one entry; its size and checksum must be those of the directory, and its bytes UTF-8. A BOM is kept. */
export async function readEntryText(
  zip: ZipFile,
  { entry, path }: NamedEntry,
): Promise<PackageFile | EntryProblem> {
  let bytes: Buffer;
  try {
    bytes = await readEntryBytes(zip, entry);
  } catch (error) {
    return { kind: 'corrupt', path, reason: error instanceof Error ? error.message : String(error) };
  }
  if (crc32(bytes) !== entry.crc32) {
    return { kind: 'corrupt', path, reason: 'the checksum does not match the contents' };
  }
  try {
    return { path, contents: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { kind: 'not-text', path };
  }
}

/** The entry's bytes, unpacked in one go and never further than the size it announces, so a bomb stays packed. */
async function readEntryBytes(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const { compressionMethod, compressedSize, uncompressedSize } = entry;
  const isDeflated = compressionMethod === deflateMethod;
  if (!isDeflated && compressionMethod !== storeMethod) {
    throw new Error(`the compression method ${compressionMethod} is not supported`);
  }
  const stream: AsyncIterable<Buffer> = await zip.openReadStreamPromise(entry, {
    decompress: isDeflated ? false : null,
  });
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part);
  const packed = Buffer.concat(parts);
  if (packed.length < compressedSize)
    throw new Error(`${packed.length} of the announced ${compressedSize} bytes`);
  const bytes = isDeflated ? inflate(packed, uncompressedSize) : packed;
  if (bytes.length !== uncompressedSize) {
    throw new Error(`${bytes.length} instead of the announced ${uncompressedSize} bytes`);
  }
  return bytes;
}

function inflate(packed: Buffer, announced: number): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, announced) });
  } catch (error) {
    const isLarger =
      typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    throw isLarger ? new Error(`more than the announced ${announced} bytes`) : error;
  }
}
