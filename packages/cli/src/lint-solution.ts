import path from 'node:path';
import type { Diagnostic, Source } from '@hubwright/schema';
import {
  lintSolution as lintContent,
  loadFiles,
  type Content,
  type FilePort,
  type FilesResult,
  type Solution,
} from '@hubwright/solution';
import { repositoryRootOf } from './config/folders-upwards.js';
import { displayPathFrom } from './display-path.js';
import type { Target } from './find-solutions.js';
import { nodeFilePort } from './node-file-port.js';
import { observeFiles } from './lint/observe-files.js';
import { renderChecked } from './render-checked.js';

/** What linting found, and how many files it read. */
export interface LintResult {
  /** The solution, when there is one and its data file could be read. */
  readonly solution: Solution | undefined;
  /** What was loaded, as far as it could be; `lintQueries` takes its content. */
  readonly content: readonly Content[];
  readonly diagnostics: readonly Diagnostic[];
  /** Whether a file was asked for; by default all are, and the others of `content` merely explain them. */
  readonly isWanted?: (source: Source) => boolean;
  readonly files: number;
}

/** How to lint. */
export interface LintOptions {
  /** The folder messages show paths relative to; absolute. */
  readonly root: string;
  /** The day in UTC, as YYYY-MM-DD. */
  readonly today: string;
  /** Where files are read from; by default the file system. */
  readonly files?: FilePort;
}

/** Checks a solution folder (absolute path): its sources, its links, and the package that would be made of it. */
export function lintSolution(folder: string, { root, today, files = nodeFilePort }: LintOptions): LintResult {
  const { solution, ...checked } = renderChecked(
    folder,
    { displayPath: displayPathFrom(root), today, everyCheck: true },
    files,
  );
  return { solution, content: solution?.content ?? [], ...checked };
}

/**
 * Checks content that belongs to no solution: the files of a group, or a single file, which for a part of a connector
 * stands for all of it.
 */
export function lintFiles(target: Target, { root, today, files = nodeFilePort }: LintOptions): LintResult {
  const inSolution =
    target.solution === undefined
      ? undefined
      : lintFileOf(target.solution, target.path, { root, today, files });
  if (inSolution) return inSolution;
  const { content, folder, diagnostics } = load(target, files, root);
  const found = [...diagnostics, ...lintContent({ content, folder }, today)];
  return { solution: undefined, content, diagnostics: found, files: folder.reader.count };
}

/** What the checks of a solution say of one of its files; `undefined` when the solution does not use the file. */
function lintFileOf(solution: string, file: string, options: LintOptions): LintResult | undefined {
  const port = observeFiles(options.files ?? nodeFilePort);
  const { diagnostics, ...linted } = lintSolution(solution, { ...options, files: port });
  if (!port.filesRead.has(file)) return undefined;
  const displayed = displayPathFrom(options.root)(file);
  const isWanted = (source: Source) => source.path === displayed;
  return {
    ...linted,
    diagnostics: diagnostics.filter(
      ({ location }) => typeof location === 'object' && isWanted(location.source),
    ),
    isWanted,
  };
}

function load({ kind, path: given, files: group }: Target, files: FilePort, root: string): FilesResult {
  const displayPath = displayPathFrom(root);
  const folder = kind === 'file' ? path.posix.dirname(given) : given;
  const options = { folder, repositoryRoot: repositoryRootOf(folder), displayPath, isNamed: kind === 'file' };
  return loadFiles(group ?? [given], files, options);
}
