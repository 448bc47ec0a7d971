import { hasErrors, type Diagnostic } from '@hubwright/schema';
import {
  isRenderable,
  lintForPackage,
  lintSolution,
  loadSolution,
  type FilePort,
  type LoadOptions,
  type LoadResult,
  type Solution,
} from '@hubwright/solution';
import { lintPackage, renderPackage, type RenderedPackage } from '@hubwright/templates';
import { nodeFilePort } from './node-file-port.js';
import { todayInUtc } from './suppressions/clock.js';

/** A solution taken through loading, rendering and all checks. `rendered` is there when nothing stands against it. */
export interface CheckedSolution {
  readonly solution: Solution | undefined;
  readonly rendered: RenderedPackage | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** How many files were read. */
  readonly files: number;
}

/** How to load and check. */
export interface RenderCheckedOptions extends LoadOptions {
  readonly today?: string;
  readonly everyCheck?: boolean;
}

/**
 * Loads a solution folder (absolute path), renders it when its sources allow, and checks what was rendered; with `everyCheck`
 * also what the content says, which a package does not depend on. `today` is the day in UTC, as YYYY-MM-DD; by default it is
 * this one.
 */
export function renderChecked(
  folder: string,
  { today = todayInUtc(), everyCheck = false, ...options }: RenderCheckedOptions,
  files: FilePort = nodeFilePort,
): CheckedSolution {
  const loaded = loadSolution(folder, files, options);
  const found = [...loaded.diagnostics, ...lintLoaded(loaded, everyCheck, today)];
  const checked = { solution: loaded.solution, files: loaded.folder.reader.count };
  if (!isRenderable(loaded)) return { ...checked, rendered: undefined, diagnostics: found };
  const rendered = renderPackage(loaded.solution);
  const diagnostics = [...found, ...rendered.diagnostics, ...lintPackage(rendered)];
  return { ...checked, rendered: hasErrors(diagnostics) ? undefined : rendered, diagnostics };
}

function lintLoaded({ solution, folder }: LoadResult, everyCheck: boolean, today: string): Diagnostic[] {
  if (!solution) return [];
  const lint = everyCheck ? lintSolution : lintForPackage;
  return lint({ solution, content: solution.content, folder }, today);
}
