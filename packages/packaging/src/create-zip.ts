import { type PackageFile, comparePaths, findPathFault } from './package-file.js';

/** The earliest time a zip can hold. The writer stores it as UTC, so the machine's time zone has no part in it. */
const entryTime = new Date(Date.UTC(1980, 0, 1));

/** A regular file that everybody may read: `rw-r--r--`. */
const entryMode = 0o644;

/** zlib's own default. Level 9 made 97 public packages 1.7 % smaller in more than twice the time. */
const compressionLevel = 6;

/**
 * Bytes that go through the writer's streams at once. A package is a few files of some hundred kilobytes, and in the
 * default portions of 16 kB most of the time goes into handing them on. The zip's bytes do not depend on it.
 */
const portion = 1024 * 1024;

/**
 * Packs files into a zip. The same files give the same bytes at any time, in any time zone and whatever their order:
 * entries are sorted by path and carry fixed times and modes; there are no directory entries and no comments.
 * (The deflated bytes are zlib's, so two releases of Node with different zlibs may differ.)
 *
 * @throws Error when two files share a path or a path cannot be an entry's name; both are faults of the caller.
 */
export async function createZip(files: readonly PackageFile[]): Promise<Uint8Array> {
  const sorted = [...files].sort((left, right) => comparePaths(left.path, right.path));
  assertPaths(sorted);
  // Loaded here because it takes about 0.1 s, which commands that never pack should not pay.
  const { ZipArchive } = await import('archiver');
  const archive = new ZipArchive({
    highWaterMark: portion,
    zlib: { level: compressionLevel, chunkSize: portion },
  });
  const packed = collect(archive);
  for (const file of sorted) {
    archive.append(Buffer.from(file.contents, 'utf8'), { name: file.path, date: entryTime, mode: entryMode });
  }
  const [bytes] = await Promise.all([packed, archive.finalize()]);
  return bytes;
}

function assertPaths(sorted: readonly PackageFile[]): void {
  for (const [index, { path }] of sorted.entries()) {
    const fault = findPathFault(path);
    if (fault) throw new Error(`"${path}" cannot be the path of a package file (${fault}).`);
    if (sorted[index + 1]?.path === path) throw new Error(`Two package files have the path "${path}".`);
  }
}

async function collect(chunks: AsyncIterable<Buffer>): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts);
}
