import type { FileEntry, FilePort } from '../file-port.js';
import { diskFiles } from './disk-files.js';

/**
 * A file port in which the folder `mount` holds the files of several folders of this machine, laid over each other: a file
 * of a later folder takes the place of one with the same path in an earlier one. A folder's `removed.txt` lists paths, one a
 * line, of files and folders of earlier ones that are not there; its `unreadable.txt` lists files that cannot be read.
 */
export function overlayFiles(mount: string, layers: readonly string[]): FilePort {
  const removed = layers.map((layer) => readPaths(`${layer}/removed.txt`));
  const unreadable = new Set(layers.flatMap((layer) => readPaths(`${layer}/unreadable.txt`)));
  const isRemoved = (index: number, relative: string) =>
    removed
      .slice(index + 1)
      .some((paths) => paths.some((path) => relative === path || relative.startsWith(`${path}/`)));
  const relativeOf = (path: string) => path.slice(mount.length + 1);
  const candidates = (path: string) =>
    path === mount || path.startsWith(`${mount}/`)
      ? layers
          .filter((_layer, index) => !isRemoved(index, relativeOf(path)))
          .map((layer) => layer + path.slice(mount.length))
          .reverse()
      : [];
  const find = (path: string) => candidates(path).find((candidate) => diskFiles.stat(candidate));
  return {
    list(folder) {
      const listed = candidates(folder).map((candidate) => diskFiles.list(candidate));
      if (listed.every((entries) => entries === undefined)) return undefined;
      const byName = new Map<string, FileEntry>();
      for (const entry of listed.flatMap((entries) => entries ?? []))
        if (!byName.has(entry.name) && find(`${folder}/${entry.name}`) !== undefined)
          byName.set(entry.name, entry);
      return [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
    },
    stat: (path) => {
      const found = find(path);
      return found === undefined ? undefined : diskFiles.stat(found);
    },
    read(path) {
      const found = find(path);
      if (found === undefined) throw new Error(`ENOENT: ${path}`);
      if (unreadable.has(relativeOf(path))) throw new Error('EACCES: permission denied');
      return diskFiles.read(found);
    },
    realPath: (path) => (mount.startsWith(`${path}/`) || find(path) !== undefined ? path : undefined),
  };
}

function readPaths(file: string): string[] {
  if (!diskFiles.stat(file)) return [];
  const lines = new TextDecoder().decode(diskFiles.read(file)).split(/\r?\n/);
  return lines.filter((line) => line !== '');
}
