import { createHash } from 'node:crypto';
import {
  closeSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { EnvironmentError } from '../../usage-error.js';

/** A file of events that several runs append to, whole lines. */
export interface AppendedEvents {
  /** Length in bytes. */
  readonly bytes: number;
  /** Appends lines, each ended; they are with the system when this returns. */
  append(text: string): void;
  /** Has everything on the disk and gives the length and a digest of the last bytes. */
  settle(): { readonly bytes: number; readonly digest: string };
  close(): void;
}

/** So many bytes before the end tell a file from another one. */
const digested = 4096;

/**
 * Opens a file to append to; absolute path, its folder is made. What follows the last end of a line was being written when a run was ended,
 * and is cut off.
 * @param whole bytes that are known to be whole lines
 * Throws an `EnvironmentError` when it cannot be written to.
 */
export function openAppendedEvents(file: string, whole: number): AppendedEvents {
  const attempt = <Value>(action: () => Value): Value => {
    try {
      return action();
    } catch (error) {
      throw new EnvironmentError(
        `"${file}" cannot be written to: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  };
  const handle = attempt(() => {
    mkdirSync(path.dirname(file), { recursive: true });
    const opened = openSync(file, 'a+');
    ftruncateSync(opened, endOfLastLine(opened, whole));
    return opened;
  });
  let bytes = fstatSync(handle).size;
  return {
    get bytes() {
      return bytes;
    },
    append(text) {
      attempt(() => writeFileSync(handle, text));
      bytes += Buffer.byteLength(text);
    },
    settle() {
      attempt(() => fsyncSync(handle));
      return { bytes, digest: digestBefore(handle, bytes) };
    },
    close: () => closeSync(handle),
  };
}

/** The digest that `settle` gives for a file of that length. */
export function digestOf(file: string, bytes: number): string {
  const handle = openSync(file, 'r');
  try {
    return digestBefore(handle, bytes);
  } finally {
    closeSync(handle);
  }
}

function digestBefore(handle: number, bytes: number): string {
  const buffer = Buffer.alloc(Math.min(digested, bytes));
  const length = buffer.length === 0 ? 0 : readSync(handle, buffer, 0, buffer.length, bytes - buffer.length);
  return createHash('sha256').update(buffer.subarray(0, length)).digest('hex');
}

/** Looks backwards from the end: a line may be longer than what is read at once. */
function endOfLastLine(handle: number, whole: number): number {
  const buffer = Buffer.alloc(1 << 16);
  for (let end = fstatSync(handle).size; end > whole;) {
    const start = Math.max(whole, end - buffer.length);
    const length = readSync(handle, buffer, 0, end - start, start);
    const at = buffer.subarray(0, length).lastIndexOf(0x0a);
    if (at !== -1) return start + at + 1;
    end = start;
  }
  return whole;
}
