import { crc32 } from 'node:zlib';
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

async function readEntryBytes(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const stream: AsyncIterable<Buffer> = await zip.openReadStreamPromise(entry);
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of stream) {
    size += part.length;
    // Leaving the loop destroys the stream, so a bomb is not unpacked further than the size it claims.
    if (size > entry.uncompressedSize)
      throw new Error(`more than the announced ${entry.uncompressedSize} bytes`);
    parts.push(part);
  }
  if (size < entry.uncompressedSize)
    throw new Error(`${size} of the announced ${entry.uncompressedSize} bytes`);
  return Buffer.concat(parts);
}
