import { syntaxChecks, type Diagnostic } from '@hubwright/schema';
import { kqlChecks, lintQueries } from '@hubwright/solution';
import { templateChecks } from '@hubwright/templates';
import { displayPathFrom } from '../display-path.js';
import type { Target } from '../find-solutions.js';
import { letSignalsIn } from '../interrupt.js';
import { lintFiles, lintSolution } from '../lint-solution.js';
import { nodeFilePort } from '../node-file-port.js';
import { createProgress } from '../progress.js';
import { recordReads } from '../recording-file-port.js';
import { readComments } from '../suppressions/read-comments.js';
import type { Suppression } from '../suppressions/suppression.js';
import type { VerdictFile } from '../verdict-file.js';
import type { Terminal } from '../terminal.js';

/** What linting one target found, before anything is configured away. */
export interface LintedTarget {
  readonly target: Target;
  /** The path of the target as messages show it. */
  readonly name: string;
  readonly diagnostics: readonly Diagnostic[];
  /** How many files were read, and which (absolute). */
  readonly files: number;
  readonly filesRead: ReadonlySet<string>;
  /** Whether queries were analysed. */
  readonly kql: boolean;
  /** The suppressing comments of the YAML files that were read. */
  readonly comments: readonly Suppression[];
}

/** Lints every target, with progress on a terminal; queries are analysed when there is a file for the verdicts. */
export async function lintTargets(
  targets: readonly Target[],
  terminal: Terminal,
  showProgress: boolean,
  kql: VerdictFile | undefined,
): Promise<LintedTarget[]> {
  const progress = createProgress(targets.length, terminal, terminal.isInteractive && showProgress);
  const linted: LintedTarget[] = [];
  for (const target of targets) {
    linted.push(await lintTarget(target, terminal.directory, kql));
    progress.tick(target.path);
    await letSignalsIn();
  }
  progress.stop();
  kql?.save();
  return linted;
}

async function lintTarget(target: Target, root: string, kql: VerdictFile | undefined): Promise<LintedTarget> {
  const port = recordReads(nodeFilePort);
  const options = { root, files: port };
  const linted = target.kind === 'solution' ? lintSolution(target.path, options) : lintFiles(target, options);
  const { content, files, isWanted } = linted;
  const inQueries = kql ? await lintQueries({ content }, { store: kql, ...(isWanted && { isWanted }) }) : [];
  const comments = [...port.files]
    .filter(([file]) => /\.ya?ml$/i.test(file))
    .flatMap(([file, bytes]) => (mentionsUs(bytes) ? readComments(file, bytes, root) : []));
  const name = nameOf(target, displayPathFrom(root));
  return {
    target,
    name,
    diagnostics: [...linted.diagnostics, ...inQueries],
    files,
    filesRead: new Set(port.files.keys()),
    comments,
    kql: kql !== undefined,
  };
}

/** Groups of one folder are told apart by their first file. */
function nameOf({ path, files }: Target, displayPath: (path: string) => string): string {
  return displayPath(files && files.length === 1 ? files[0]! : path);
}

function mentionsUs(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    'hubwright-disable-next-line',
  );
}

const packageStage = new Set(templateChecks.map(({ id }) => id));
const queryStage = new Set(kqlChecks.map(({ id }) => id));
const syntaxStage = new Set(syntaxChecks.map(({ id }) => id));

/** Tells whether a target is about a file (absolute path): the file lies in it or was read for it. */
export function isAbout({ target, filesRead }: LintedTarget, file: string): boolean {
  return file === target.path || file.startsWith(`${target.path}/`) || filesRead.has(file);
}

/**
 * Tells whether linting a target came as far as a check in a file (absolute path). An error of an earlier stage stops
 * the checks of the package, one of syntax all others of its file; a file alone does not show all there is.
 */
export function cameAsFarAs(
  linted: LintedTarget,
  checkId: string,
  file: string,
  absolutePath: (file: string) => string,
) {
  if (linted.target.kind !== 'solution' || !isAbout(linted, file)) return false;
  if (queryStage.has(checkId) && !linted.kql) return false;
  if (packageStage.has(checkId)) return !isStoppedBeforePackage(linted.diagnostics);
  return !linted.diagnostics.some(
    ({ checkId: found, severity, location }) =>
      severity === 'error' &&
      syntaxStage.has(found) &&
      typeof location === 'object' &&
      absolutePath(location.source.path) === file,
  );
}

/** Tells whether errors kept a solution from being rendered, so that the checks of its package did not run. */
export function isStoppedBeforePackage(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ checkId, severity }) => severity === 'error' && !packageStage.has(checkId));
}
