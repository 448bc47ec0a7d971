import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { EnvironmentError } from '../../usage-error.js';

/**
 * Replaces a file so that it has the old contents or the new ones at any moment, even when the machine goes down: the new ones are
 * written beside it and on the disk before the name changes hands.
 * @param file absolute path; its folder is made
 * Throws an `EnvironmentError` when it cannot be written.
 */
export function writeDurably(file: string, text: string): void {
  const waiting = `${file}.new`;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    const handle = openSync(waiting, 'w', 0o600);
    try {
      writeFileSync(handle, text);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(waiting, file);
    syncFolder(path.dirname(file));
  } catch (error) {
    throw new EnvironmentError(
      `"${file}" cannot be written to: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

/** The new name itself is on the disk only then. Windows cannot do that and needs no such thing. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
