import type * as Cli from '@hubwright/cli';
import type { Diagnostic } from '@hubwright/schema';

/** What the executors need of `@hubwright/cli`. */
export type SolutionTools = Pick<
  typeof Cli,
  'packageSolution' | 'runLint' | 'runTest' | 'renderSolution' | 'formatDiagnostics' | 'countProblems'
>;

/** Loads the tools; only executors do, so that the project graph does not wait for them. */
export async function loadSolutionTools(): Promise<SolutionTools> {
  return await import('@hubwright/cli');
}

/** Tells whether diagnostics fail a task. Written here so that no package but the lazily loaded one is needed. */
export function holdErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}
