import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { isJsonObject, type Json } from '@hubwright/schema';
import { EnvironmentError, UsageError } from '../../usage-error.js';
import { isAlive, startOf } from './process-identity.js';

/** A lock that cannot be read is somebody's who has just made it, unless it is older than this. */
const writingMs = 10_000;

/**
 * Keeps a state file to this process; gives the function that lets it go. The lock is a file beside it, which names the process; that of a
 * process which is gone is taken over.
 * @param file absolute path of the state file
 * Throws a `UsageError` when another run has it, an `EnvironmentError` when no lock can be written.
 */
export function lockState(file: string): () => void {
  const lock = `${file}.lock`;
  const own = { pid: process.pid, host: hostname(), started: startOf(process.pid) };
  for (let tries = 1; ; tries += 1) {
    if (tryToCreate(lock, JSON.stringify(own))) return () => rmSync(lock, { force: true });
    const holder = readLock(lock);
    if (tries > 5 || isHeld(holder, lock)) throw new UsageError(describeHolder(file, lock, holder));
    takeAway(lock, holder);
  }
}

interface Holder {
  readonly text: string;
  readonly pid: number | undefined;
  readonly host: string | undefined;
  readonly started: string | undefined;
}

function tryToCreate(lock: string, text: string): boolean {
  try {
    mkdirSync(path.dirname(lock), { recursive: true });
    writeFileSync(lock, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw new EnvironmentError(`"${lock}" cannot be written to: ${(error as Error).message}`);
  }
}

/** `undefined` when the lock has gone meanwhile. */
function readLock(lock: string): Holder | undefined {
  let text: string;
  try {
    text = readFileSync(lock, 'utf8');
  } catch {
    return undefined;
  }
  let value: Json = null;
  try {
    value = JSON.parse(text) as Json;
  } catch {
    // Half-written; see `isHeld`.
  }
  const { pid, host, started } = isJsonObject(value) ? value : {};
  return {
    text,
    pid: typeof pid === 'number' ? pid : undefined,
    host: typeof host === 'string' ? host : undefined,
    started: typeof started === 'string' ? started : undefined,
  };
}

function isHeld(holder: Holder | undefined, lock: string): boolean {
  if (!holder) return false;
  if (holder.pid === undefined) {
    const written = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    return Date.now() - written < writingMs;
  }
  // Of processes on another machine nothing can be said from here.
  if (holder.host !== hostname()) return true;
  if (holder.pid === process.pid || !isAlive(holder.pid)) return false;
  const started = startOf(holder.pid);
  return started === undefined || holder.started === undefined || started === holder.started;
}

/** Renames the lock before it goes, so that of two runs that see it only one takes it, and not the other's new one. */
function takeAway(lock: string, holder: Holder | undefined): void {
  const aside = `${lock}.${process.pid}`;
  try {
    renameSync(lock, aside);
  } catch {
    return;
  }
  if (holder && readFileSync(aside, 'utf8') !== holder.text) renameSync(aside, lock);
  else rmSync(aside, { force: true });
}

function describeHolder(file: string, lock: string, holder: Holder | undefined): string {
  const { pid, host } = holder ?? {};
  const where = host === undefined || host === hostname() ? '' : ` on "${host}"`;
  const who = pid === undefined ? 'another run' : `process ${pid}${where}`;
  return `"${file}" is being used by ${who}. Wait until that run has ended; when there is none, delete "${lock}".`;
}
