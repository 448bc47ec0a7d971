import { silentTerminal } from './silent-terminal.js';
import { type SolutionTask, createBatchExecutor, createExecutor } from './solution-task.js';

/**
 * Runs all checks on a solution as `hubwright lint` does, configuration and suppressions included, and prints what they
 * found; errors fail the task, warnings do not.
 */
export const lintTask: SolutionTask = async (tools, { workspaceRoot, folder }) => {
  const terminal = silentTerminal(workspaceRoot);
  const exitCode = await tools.runLint([folder], { format: 'text' }, terminal);
  return { success: exitCode === 0, output: terminal.written().trimEnd() };
};

/** Nx executor `@hubwright/nx-plugin:lint`. */
export const lintExecutor = createExecutor(lintTask);

/** The same for many solutions in one process. */
export const lintBatchExecutor = createBatchExecutor(lintTask);
