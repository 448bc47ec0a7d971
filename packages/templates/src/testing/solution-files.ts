import { readFileSync, readdirSync, realpathSync, statSync } from 'node:fs';
import type { FileEntry, FilePort } from '@hubwright/solution';

/** The files of this machine, for tests that load solutions of the corpus. */
export const solutionFiles: FilePort = {
  list(folder) {
    try {
      const entries = readdirSync(folder, { withFileTypes: true });
      return entries
        .map((entry): FileEntry => ({
          name: entry.name,
          kind: entry.isDirectory() ? 'directory' : entry.isFile() ? 'file' : 'other',
        }))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
    } catch {
      return undefined;
    }
  },
  stat(path) {
    const stats = statSync(path, { throwIfNoEntry: false });
    return (
      stats && {
        kind: stats.isDirectory() ? 'directory' : stats.isFile() ? 'file' : 'other',
        bytes: stats.size,
      }
    );
  },
  read: (path) => readFileSync(path),
  realPath(path) {
    try {
      return realpathSync(path);
    } catch {
      return undefined;
    }
  },
};
