import { closeSync, existsSync, mkdirSync, openSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { EnvironmentError } from '../usage-error.js';

/** A file of events, one JSON value a line. It has its name only when it is finished. */
export interface EventFile {
  /** Takes lines; the last one is ended here. */
  write(lines: string): void;
  finish(): void;
  /** Writes what waits; the file keeps its passing name, `….part`. */
  abandon(): void;
}

/** Characters that are written at once. */
const flushedLength = 1 << 16;

/**
 * Opens a file of events; absolute path. A pipe or a device is written to as it is. Throws an `EnvironmentError` when it cannot be
 * written to.
 */
export function openEventFile(file: string): EventFile {
  const isStream = existsSync(file) && !statSync(file).isFile() && !statSync(file).isDirectory();
  const partial = isStream ? file : `${file}.part`;
  const handle = attempt(file, () => {
    mkdirSync(path.dirname(file), { recursive: true });
    return openSync(partial, 'w');
  });
  let pending = '';
  const flush = (): void => {
    const text = pending;
    pending = '';
    if (text !== '') attempt(file, () => writeFileSync(handle, text));
  };
  return {
    write(lines) {
      pending += `${lines}\n`;
      if (pending.length > flushedLength) flush();
    },
    finish() {
      flush();
      attempt(file, () => {
        closeSync(handle);
        if (!isStream) renameSync(partial, file);
      });
    },
    abandon: flush,
  };
}

function attempt<Value>(file: string, action: () => Value): Value {
  try {
    return action();
  } catch (error) {
    throw new EnvironmentError(
      `"${file}" cannot be written to: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
