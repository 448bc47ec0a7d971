import { readFileSync } from 'node:fs';
import path from 'node:path';
import { writeAtomically } from '../write-atomically.js';
import { isLastingVerdict, type LinkVerdict } from './link-verdict.js';

/** Verdicts of earlier runs by address, as far as they still hold. */
export interface LinkCache {
  get(address: string): LinkVerdict | undefined;
  set(address: string, verdict: LinkVerdict): void;
  /** Writes what is known; gives the reason when that is not possible. */
  save(): string | undefined;
}

const hour = 60 * 60 * 1000;
const goodFor = 7 * 24 * hour;
const brokenFor = hour;

/** Reads the cache; a file that is missing or damaged is an empty one, and without a file nothing is written. */
export function openLinkCache(file: string | undefined, now: () => number): LinkCache {
  const read = file === undefined ? [] : readEntries(file);
  const entries = new Map(read.filter(([, { at, verdict }]) => isFresh(at, verdict, now())));
  return {
    get: (address) => entries.get(address)?.verdict,
    set: (address, verdict) => {
      if (isLastingVerdict(verdict)) entries.set(address, { at: now(), verdict });
    },
    save: () => {
      if (file === undefined) return undefined;
      const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
      const contents = `${JSON.stringify({ version: 1, links: Object.fromEntries(sorted) }, null, 1)}\n`;
      try {
        writeAtomically(path.dirname(file), [{ name: path.basename(file), contents }]);
        return undefined;
      } catch (error) {
        return error instanceof Error ? error.message : String(error);
      }
    },
  };
}

interface Entry {
  readonly at: number;
  readonly verdict: LinkVerdict;
}

function isFresh(at: number, { state }: LinkVerdict, now: number): boolean {
  const age = now - at;
  return age >= 0 && age < (state === 'good' ? goodFor : brokenFor);
}

function readEntries(file: string): (readonly [string, Entry])[] {
  let read: unknown;
  try {
    read = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return [];
  }
  if (typeof read !== 'object' || read === null || !('links' in read)) return [];
  const { links } = read;
  if (typeof links !== 'object' || links === null) return [];
  return Object.entries(links).flatMap(([address, entry]: [string, unknown]) => {
    if (typeof entry !== 'object' || entry === null || !('at' in entry) || !('verdict' in entry)) return [];
    const { at, verdict } = entry;
    return typeof at === 'number' && isLastingVerdict(verdict) ? [[address, { at, verdict }] as const] : [];
  });
}
