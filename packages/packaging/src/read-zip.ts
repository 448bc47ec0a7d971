import type { ZipFile } from 'yauzl';
import type { PackageFile } from './package-file.js';
import { type NamedEntry, findEntryProblem, readEntryText } from './read-zip-entry.js';
import type { ZipProblem } from './zip-problem.js';

/** How much `readZip` is willing to unpack. */
export interface ZipLimits {
  /** Entries of any kind; 1,000 unless told. */
  readonly maxEntries?: number;
  /** Unpacked bytes of all files together; 64 MiB unless told. Deployment templates end at 4 MB. */
  readonly maxBytes?: number;
}

/** The text files of a zip in the order of its directory, and what was wrong with the rest. */
export interface ZipContents {
  readonly files: PackageFile[];
  readonly problems: ZipProblem[];
}

/**
 * Reads a zip from memory and writes nothing anywhere, so it may be given zips from anyone: sizes are checked before
 * and while unpacking, checksums after, and names that point outside the package are refused. Never rejects because
 * of what the bytes are.
 */
export async function readZip(bytes: Uint8Array, limits: ZipLimits = {}): Promise<ZipContents> {
  const { maxEntries = 1000, maxBytes = 64 * 1024 * 1024 } = limits;
  const contents: ZipContents = { files: [], problems: [] };
  // Loaded here so that commands which never read a zip do not pay for it.
  const { default: yauzl } = await import('yauzl');
  const entries: NamedEntry[] = [];
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    // The reader would give up the whole zip for one bad name or size; both are judged here, entry by entry.
    const zip = await yauzl.fromBufferPromise(buffer, { decodeStrings: false, validateEntrySizes: false });
    if (zip.entryCount > maxEntries) {
      contents.problems.push({ kind: 'too-many-entries', count: zip.entryCount, limit: maxEntries });
      return contents;
    }
    for await (const entry of zip.eachEntry()) {
      const { generalPurposeBitFlag, fileNameRaw, extraFields } = entry;
      entries.push({
        entry,
        path: yauzl.getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, true),
      });
    }
    await readEntries(zip, entries, maxBytes, contents);
  } catch (error) {
    contents.problems.push({
      kind: 'not-a-zip',
      reason: error instanceof Error ? error.message : String(error),
    });
  }
  return contents;
}

async function readEntries(
  zip: ZipFile,
  entries: readonly NamedEntry[],
  maxBytes: number,
  { files, problems }: ZipContents,
): Promise<void> {
  const seen = new Map<string, string>();
  let unpacked = 0;
  for (const named of entries) {
    const problem = findEntryProblem(named, seen);
    if (problem) {
      problems.push(problem);
      continue;
    }
    unpacked += named.entry.uncompressedSize;
    if (unpacked > maxBytes) {
      problems.push({ kind: 'too-large', path: named.path, limit: maxBytes });
      return;
    }
    const read = await readEntryText(zip, named);
    if ('kind' in read) problems.push(read);
    else files.push(read);
  }
}
