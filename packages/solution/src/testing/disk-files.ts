import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import type { FileEntry, FilePort } from '../file-port.js';

/** The files of this machine, for tests that load real solutions. */
export const diskFiles: FilePort = {
  list(folder) {
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return undefined;
    return readdirSync(folder, { withFileTypes: true })
      .map((entry): FileEntry => ({ name: entry.name, kind: kindOf(entry) }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  },
  stat(path) {
    const stats = statSync(path, { throwIfNoEntry: false });
    return stats && { kind: kindOf(stats), bytes: stats.size };
  },
  read: (path) => readFileSync(path),
  realPath: (path) => (statSync(path, { throwIfNoEntry: false }) ? realpathSync(path) : undefined),
};

function kindOf(entry: { isDirectory(): boolean; isFile(): boolean }): FileEntry['kind'] {
  return entry.isDirectory() ? 'directory' : entry.isFile() ? 'file' : 'other';
}
