import { appendFileSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { LintQueriesOptions } from '@hubwright/solution';
import { writeAtomically } from './write-atomically.js';

type VerdictStore = NonNullable<LintQueriesOptions['store']>;

/** A store of verdicts that is written when the run is over. */
export interface VerdictFile extends VerdictStore {
  /** Adds what is new to the file. A folder that cannot be written to keeps nothing, which is no fault of the run. */
  save(): void;
}

/** Size from which on the file is made anew with what the run asked for, in UTF-16 units. */
const maximumLength = 48_000_000;

/**
 * The verdicts on queries in one file of a folder, a line each: the key, a tab, the verdict. It is read when first asked. Lines
 * are only added, so that runs at the same time lose nothing but, at worst, a line, which then is no JSON and counts as absent.
 */
export function openVerdictFile(folder: string): VerdictFile {
  const file = path.join(folder, 'kql-verdicts.tsv');
  let kept: Map<string, string> | undefined;
  let length = 0;
  const added = new Map<string, string>();
  const asked = new Set<string>();
  const read = () => {
    const text = readText(file);
    length = text.length;
    return new Map(text.split('\n').flatMap((line) => splitLine(line) ?? []));
  };
  return {
    get(key) {
      kept ??= read();
      asked.add(key);
      return kept.get(key) ?? added.get(key);
    },
    set: (key, value) => void added.set(key, value),
    save() {
      if (added.size === 0) return;
      const used = length > maximumLength ? [...(kept ?? [])].filter(([key]) => asked.has(key)) : [];
      const text = [...used, ...added].map(([key, value]) => `${key}\t${value}\n`).join('');
      try {
        mkdirSync(folder, { recursive: true });
        if (length > maximumLength) writeAtomically(folder, [{ name: path.basename(file), contents: text }]);
        else appendFileSync(file, text);
      } catch {
        // Without a cache the next run is slower, and as right.
      }
      added.clear();
    },
  };
}

function splitLine(line: string): [string, string][] | undefined {
  const tab = line.indexOf('\t');
  return tab === -1 ? undefined : [[line.slice(0, tab), line.slice(tab + 1)]];
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
