import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Target } from '../find-solutions.js';
import type { SeenFiles } from './observe-files.js';
import type { TargetRecord } from './target-record.js';

/** A record, and what it depends on. */
export interface KeptRecord {
  readonly seen: SeenFiles;
  readonly record: TargetRecord;
}

/** What a record depends on besides files; any JSON. */
export type RecordCircumstances = Readonly<Record<string, unknown>>;

/** Records of linted targets, kept between runs. */
export interface RecordFolder {
  read(target: Target, circumstances: RecordCircumstances): KeptRecord | undefined;
  write(target: Target, circumstances: RecordCircumstances, kept: KeptRecord): void;
}

/**
 * Keeps a file for each target in `<folder>/lint`; another result of the same target takes its place. What was made by other
 * code than that which runs counts as absent; code that was not bundled cannot tell, so it keeps nothing.
 */
export function openRecordFolder(folder: string, code = codeInUse()): RecordFolder | undefined {
  if (code === undefined) return undefined;
  const fileOf = ({ path: own, files, kind }: Target) =>
    path.join(folder, 'lint', `${hash('sha256', JSON.stringify([kind, own, files ?? []]), 'hex')}.json`);
  const stamp = (circumstances: RecordCircumstances) =>
    hash('sha256', JSON.stringify([code, circumstances]), 'hex');
  return {
    read(target, circumstances) {
      const kept = readJson(fileOf(target));
      return kept?.stamp === stamp(circumstances) ? kept : undefined;
    },
    write(target, circumstances, kept) {
      const file = fileOf(target);
      try {
        mkdirSync(path.dirname(file), { recursive: true });
        writeFileSync(file, JSON.stringify({ stamp: stamp(circumstances), ...kept }));
      } catch {
        // Without a cache the next run is slower, and as right.
      }
    },
  };
}

/** Damaged entries count as absent. */
function readJson(file: string): (KeptRecord & { readonly stamp: string }) | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as KeptRecord & { readonly stamp: string };
  } catch {
    return undefined;
  }
}

/** Names, sizes and times of the bundle's files: they change with each build and each installation. */
function codeInUse(): string | undefined {
  const own = fileURLToPath(import.meta.url);
  const [packageFolder, rest] = own.split(/[\\/]dist[\\/]/);
  if (rest === undefined) return undefined;
  const bundle = path.join(packageFolder!, 'dist', 'bundle');
  try {
    return readdirSync(bundle)
      .sort()
      .map((name) => {
        const { size, mtimeMs } = statSync(path.join(bundle, name));
        return `${name} ${size} ${mtimeMs}`;
      })
      .join('\n');
  } catch {
    return undefined;
  }
}
