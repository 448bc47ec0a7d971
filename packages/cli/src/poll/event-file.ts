import { closeSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import path from 'node:path';
import { EnvironmentError } from '../usage-error.js';

/** A file of events, one JSON value a line. It has its name only when it is finished. */
export interface EventFile {
  write(line: string): void;
  finish(): void;
}

/** Opens a file of events; absolute path. Throws an `EnvironmentError` when it cannot be written to. */
export function openEventFile(file: string): EventFile {
  const partial = `${file}.part`;
  const handle = attempt(file, () => {
    mkdirSync(path.dirname(file), { recursive: true });
    return openSync(partial, 'w');
  });
  let pending = '';
  const flush = (): void => {
    attempt(file, () => writeSync(handle, pending));
    pending = '';
  };
  return {
    write(line) {
      pending += `${line}\n`;
      if (pending.length > 1 << 16) flush();
    },
    finish() {
      flush();
      attempt(file, () => {
        closeSync(handle);
        renameSync(partial, file);
      });
    },
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
