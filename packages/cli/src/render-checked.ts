import { hasErrors, type Diagnostic } from '@hubwright/schema';
import {
  isRenderable,
  loadSolution,
  type FilePort,
  type LoadOptions,
  type LoadResult,
  type Solution,
} from '@hubwright/solution';
import { lintPackage, renderPackage, type RenderedPackage } from '@hubwright/templates';
import { nodeFilePort } from './node-file-port.js';

/** A solution taken through loading, rendering and all checks. `rendered` is there when nothing stands against it. */
export interface CheckedSolution {
  readonly solution: Solution | undefined;
  readonly rendered: RenderedPackage | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** How many files were read. */
  readonly files: number;
}

/** Loads a solution folder (absolute path), renders it when its sources allow, and checks what was rendered. */
export function renderChecked(
  folder: string,
  options: LoadOptions,
  files: FilePort = nodeFilePort,
): CheckedSolution {
  const loaded: LoadResult = loadSolution(folder, files, options);
  if (!isRenderable(loaded)) {
    return {
      solution: loaded.solution,
      rendered: undefined,
      diagnostics: loaded.diagnostics,
      files: loaded.files,
    };
  }
  const rendered = renderPackage(loaded.solution);
  const diagnostics = [...loaded.diagnostics, ...rendered.diagnostics, ...lintPackage(rendered)];
  return {
    solution: loaded.solution,
    rendered: hasErrors(diagnostics) ? undefined : rendered,
    diagnostics,
    files: loaded.files,
  };
}
