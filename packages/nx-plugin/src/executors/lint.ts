import { type SolutionTask, createBatchExecutor, createExecutor } from './solution-task.js';

/**
 * Runs all checks on a solution as `hubwright lint` does, configuration and suppressions included, and prints what they
 * found; errors fail the task, warnings do not.
 */
export const lintTask: SolutionTask = async (tools, { workspaceRoot, folder }) => {
  let output = '';
  const write = (text: string) => void (output += text);
  const terminal = {
    out: write,
    err: write,
    directory: workspaceRoot,
    isInteractive: false,
    color: false,
    columns: 100,
  };
  const exitCode = await tools.runLint([folder], { format: 'text' }, terminal);
  return { success: exitCode === 0, output: output.trimEnd() };
};

/** Nx executor `@hubwright/nx-plugin:lint`. */
export const lintExecutor = createExecutor(lintTask);

/** The same for many solutions in one process. */
export const lintBatchExecutor = createBatchExecutor(lintTask);
