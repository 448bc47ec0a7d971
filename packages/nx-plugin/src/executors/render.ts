import path from 'node:path';
import { type SolutionTask, createBatchExecutor, createExecutor } from './solution-task.js';
import { holdErrors } from './solution-tools.js';

/** Writes the rendered templates of a solution to `dist/solutions/<project>`, for reading and comparing. */
export const renderTask: SolutionTask = async (tools, { workspaceRoot, folder, projectName }) => {
  const outDir = path.join(workspaceRoot, 'dist', 'solutions', projectName);
  const { diagnostics } = tools.renderSolution(folder, { root: workspaceRoot, outDir });
  if (holdErrors(diagnostics))
    return { success: false, output: tools.formatDiagnostics(diagnostics, { color: false }) };
  return {
    success: true,
    output: `rendered to dist/solutions/${projectName}, ${tools.countProblems(diagnostics)}`,
  };
};

/** Nx executor `@hubwright/nx-plugin:render`. */
export const renderExecutor = createExecutor(renderTask);

/** The same for many solutions in one process. */
export const renderBatchExecutor = createBatchExecutor(renderTask);
