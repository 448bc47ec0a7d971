import { silentTerminal } from './silent-terminal.js';
import { type SolutionTask, createBatchExecutor, createExecutor } from './solution-task.js';

/** Replays the recorded cases of a solution as `hubwright test` does; a case that differs fails the task. */
export const testTask: SolutionTask = async (tools, { workspaceRoot, folder }) => {
  const terminal = silentTerminal(workspaceRoot);
  const exitCode = await tools.runTest([folder], { format: 'text' }, terminal);
  return { success: exitCode === 0, output: terminal.written().trimEnd() };
};

/** Nx executor `@hubwright/nx-plugin:test`. */
export const testExecutor = createExecutor(testTask);

/** The same for many solutions in one process. */
export const testBatchExecutor = createBatchExecutor(testTask);
