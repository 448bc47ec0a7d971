import type { Diagnostic } from '@hubwright/schema';
import { lintSolution as lintContent, loadConnector, type Content, type FilePort } from '@hubwright/solution';
import { displayPathFrom } from './display-path.js';
import { nodeFilePort } from './node-file-port.js';
import { renderChecked } from './render-checked.js';
import { todayInUtc } from './suppressions/clock.js';

/** What linting found, and how many files it read. */
export interface LintResult {
  /** What was loaded, as far as it could be; `lintQueries` takes its content. */
  readonly content: readonly Content[];
  readonly diagnostics: readonly Diagnostic[];
  readonly files: number;
}

/** How to lint. */
export interface LintOptions {
  /** The folder messages show paths relative to; absolute. */
  readonly root: string;
  /** Where files are read from; by default the file system. */
  readonly files?: FilePort;
}

/** Checks a solution folder (absolute path): its sources, its links, and the package that would be made of it. */
export function lintSolution(folder: string, { root, files = nodeFilePort }: LintOptions): LintResult {
  const { solution, ...checked } = renderChecked(folder, { displayPath: displayPathFrom(root) }, files);
  return { content: solution?.content ?? [], ...checked };
}

/** Checks a single connector file (absolute path) with the parts beside it. */
export function lintConnectorFile(file: string, { root, files = nodeFilePort }: LintOptions): LintResult {
  const { connectors: content, folder, diagnostics } = loadConnector(file, files, displayPathFrom(root));
  const found = [...diagnostics, ...lintContent({ content, folder }, todayInUtc())];
  return { content, diagnostics: found, files: folder.reader.count };
}
