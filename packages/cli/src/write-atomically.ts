import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { threadId } from 'node:worker_threads';
import { EnvironmentError } from './usage-error.js';

/** A file to write, by name within its folder. */
export interface OutputFile {
  readonly name: string;
  readonly contents: string | Uint8Array;
}

/** A file on its way: where it waits, where it goes, and what was there. */
interface Staged {
  readonly waiting: string;
  readonly target: string;
  readonly earlier: Buffer | undefined;
}

/**
 * Writes files into a folder, all or none: they are written beside the old ones first and renamed only when every one of
 * them is on disk; when a rename fails, the files replaced before it come back. Other files of the folder stay as they
 * are. Throws an `EnvironmentError` when it cannot.
 */
export function writeAtomically(folder: string, files: readonly OutputFile[]): void {
  const staged: Staged[] = [];
  try {
    mkdirSync(folder, { recursive: true });
    for (const { name, contents } of files) {
      const target = path.join(folder, name);
      const waiting = path.join(
        path.dirname(target),
        `.hubwright-${process.pid}-${threadId}-${path.basename(name)}`,
      );
      staged.push({ waiting, target, earlier: existsSync(target) ? readFileSync(target) : undefined });
      writeFileSync(waiting, contents, { mode: 0o644 });
    }
    replaceAll(staged);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new EnvironmentError(`"${folder}" cannot be written to: ${reason}`);
  } finally {
    for (const { waiting } of staged) rmSync(waiting, { force: true });
  }
}

function replaceAll(staged: readonly Staged[]): void {
  const replaced: Staged[] = [];
  try {
    for (const file of staged) {
      renameSync(file.waiting, file.target);
      replaced.push(file);
    }
  } catch (error) {
    for (const { target, earlier } of replaced) {
      if (earlier === undefined) rmSync(target);
      else writeFileSync(target, earlier);
    }
    throw error;
  }
}
