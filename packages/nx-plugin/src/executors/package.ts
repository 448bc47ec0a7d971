import { type SolutionTask, createBatchExecutor, createExecutor } from './solution-task.js';

/** Checks a solution and writes its package. On success one line is printed; the warnings are `validate`'s to show. */
export const packageTask: SolutionTask = async (tools, { workspaceRoot, folder }) => {
  const { name, version, status, files, diagnostics } = await tools.packageSolution(folder, {
    root: workspaceRoot,
  });
  if (status === 'failed')
    return { success: false, output: tools.formatDiagnostics(diagnostics, { color: false }) };
  const count = `${files.length} ${files.length === 1 ? 'file' : 'files'}`;
  return {
    success: true,
    output: `${status} ${name} ${version}: ${count}, ${tools.countProblems(diagnostics)}`,
  };
};

/** Nx executor `@hubwright/nx-plugin:package`. */
export const packageExecutor = createExecutor(packageTask);

/** The same for many solutions in one process. */
export const packageBatchExecutor = createBatchExecutor(packageTask);
