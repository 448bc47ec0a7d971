import path from 'node:path';
import { nodeFilePort } from '../node-file-port.js';
import { UsageError } from '../usage-error.js';
import type { BaselineMode } from './apply-baseline.js';
import { readBaseline, type BaselineResult } from './read-baseline.js';

/** The options about a baseline. */
export interface BaselineOptions {
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  readonly createBaseline?: boolean;
}

/** The baseline of a run: its file (absolute), what to do with it, and what it holds. */
export interface BaselineRequest extends BaselineResult {
  readonly file: string;
  readonly mode: BaselineMode;
}

/**
 * Reads the baseline the options ask for; nothing when they ask for none. Creating goes before updating. Throws a usage
 * error for options without the file, and for a file that does not exist and is not to be made.
 */
export function readBaselineRequest(
  options: BaselineOptions,
  directory: string,
): BaselineRequest | undefined {
  const { baseline, updateBaseline = false, createBaseline = false } = options;
  if (baseline === undefined) {
    if (!updateBaseline && !createBaseline) return undefined;
    throw new UsageError(
      `${updateBaseline ? '--update-baseline' : '--create-baseline'} needs the file: add --baseline <file>.`,
    );
  }
  const file = path.resolve(directory, baseline);
  const mode = createBaseline ? 'create' : updateBaseline ? 'update' : 'read';
  const kind = nodeFilePort.stat(file)?.kind;
  if (kind === 'file') return { file, mode, ...readBaseline(file, directory) };
  if (kind !== undefined) throw new UsageError(`"${baseline}" of --baseline is no file.`);
  if (mode === 'create') return { file, mode, entries: [], diagnostics: [] };
  throw new UsageError(
    `The baseline "${baseline}" does not exist. Make it with --baseline ${baseline} --create-baseline.`,
  );
}
