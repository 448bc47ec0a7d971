import type { FilePort } from '@hubwright/solution';

/** A file port that remembers what was read through it, by path as it was asked for. */
export interface RecordingFilePort extends FilePort {
  readonly read: FilePort['read'];
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Makes a port over another one; the bytes of what is read stay in memory as long as the port does. */
export function recordReads(port: FilePort): RecordingFilePort {
  const files = new Map<string, Uint8Array>();
  return {
    ...port,
    files,
    read(path) {
      const bytes = port.read(path);
      files.set(path, bytes);
      return bytes;
    },
  };
}
