import type { FileEntry, FilePort } from '../file-port.js';

/** Lists folders once: a solution's files are looked up many times, and each look-up checks the exact spelling. */
export class FolderListing {
  private readonly entriesOf = new Map<string, ReadonlyMap<string, FileEntry> | undefined>();

  constructor(private readonly files: FilePort) {}

  /** The entries of a folder by exact name; `undefined` when it is no folder. */
  entries(folder: string): ReadonlyMap<string, FileEntry> | undefined {
    if (!this.entriesOf.has(folder)) {
      const listed = this.files.list(folder);
      this.entriesOf.set(folder, listed && new Map(listed.map((entry) => [entry.name, entry])));
    }
    return this.entriesOf.get(folder);
  }

  /** The entry whose name matches exactly or, failing that, in another case. */
  find(folder: string, name: string): FileEntry | undefined {
    const entries = this.entries(folder);
    const exact = entries?.get(name);
    if (exact || !entries) return exact;
    const folded = name.toLowerCase();
    for (const entry of entries.values()) if (entry.name.toLowerCase() === folded) return entry;
    return undefined;
  }
}
