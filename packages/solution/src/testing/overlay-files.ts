import type { FileEntry, FilePort } from '../file-port.js';
import { diskFiles } from './disk-files.js';

/**
 * A file port in which the folder `mount` holds the files of several folders of this machine, laid over each other: a file
 * of a later folder takes the place of one with the same path in an earlier one.
 */
export function overlayFiles(mount: string, layers: readonly string[]): FilePort {
  const candidates = (path: string) =>
    path === mount || path.startsWith(`${mount}/`)
      ? layers.map((layer) => layer + path.slice(mount.length)).reverse()
      : [];
  const find = (path: string) => candidates(path).find((candidate) => diskFiles.stat(candidate));
  return {
    list(folder) {
      const listed = candidates(folder).map((candidate) => diskFiles.list(candidate));
      if (listed.every((entries) => entries === undefined)) return undefined;
      const byName = new Map<string, FileEntry>();
      for (const entry of listed.flatMap((entries) => entries ?? []))
        if (!byName.has(entry.name)) byName.set(entry.name, entry);
      return [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
    },
    stat: (path) => {
      const found = find(path);
      return found === undefined ? undefined : diskFiles.stat(found);
    },
    read(path) {
      const found = find(path);
      if (found === undefined) throw new Error(`ENOENT: ${path}`);
      return diskFiles.read(found);
    },
    realPath: (path) => (mount.startsWith(`${path}/`) || find(path) !== undefined ? path : undefined),
  };
}
