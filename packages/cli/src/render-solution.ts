import path from 'node:path';
import type { Diagnostic } from '@hubwright/schema';
import { displayPathFrom } from './display-path.js';
import { renderChecked } from './render-checked.js';
import { writeAtomically } from './write-atomically.js';

/** Renders a solution's files (absolute folder) into `<outDir>/`, without a zip; nothing is written when there are errors. */
export function renderSolution(
  folder: string,
  options: { readonly root: string; readonly outDir: string },
): { readonly files: readonly string[]; readonly diagnostics: readonly Diagnostic[] } {
  const displayPath = displayPathFrom(options.root);
  const { rendered, diagnostics } = renderChecked(folder, { displayPath });
  if (!rendered) return { files: [], diagnostics };
  writeAtomically(
    options.outDir,
    rendered.files.map((file) => ({ name: file.path, contents: file.contents })),
  );
  return {
    files: rendered.files.map((file) => displayPath(path.join(options.outDir, file.path))),
    diagnostics,
  };
}
