import path from 'node:path';
import type { ExecutorContext, Task, TaskGraph } from '@nx/devkit';
import { type SolutionTools, loadSolutionTools } from './solution-tools.js';

/** The solution a task is about. */
export interface SolutionRef {
  /** The absolute path of the workspace. */
  readonly workspaceRoot: string;
  /** The absolute path of the solution's folder. */
  readonly folder: string;
  readonly projectName: string;
}

/** How a task ended, and what is printed about it. */
export interface TaskOutcome {
  readonly success: boolean;
  readonly output: string;
}

/** One kind of work on one solution. */
export type SolutionTask = (tools: SolutionTools, solution: SolutionRef) => Promise<TaskOutcome>;

type LoadTools = () => Promise<SolutionTools>;

/** What Nx calls for a single task. */
export type SolutionExecutor = (options: unknown, context: ExecutorContext) => Promise<{ success: boolean }>;

/** What Nx calls for all tasks of an executor that its cache does not answer. */
export type SolutionBatchExecutor = (
  taskGraph: TaskGraph,
  options: unknown,
  overrides: unknown,
  context: ExecutorContext,
) => AsyncGenerator<BatchResult>;

/** The result of one task of a batch; Nx caches it like that of any task. */
export interface BatchResult {
  readonly task: string;
  readonly result: {
    readonly success: boolean;
    readonly terminalOutput: string;
    /** Milliseconds since 1970. */
    readonly startTime: number;
    readonly endTime: number;
  };
}

/** Makes the executor that runs a task on one solution, in a process of its own, and prints what came out. */
export function createExecutor(
  task: SolutionTask,
  loadTools: LoadTools = loadSolutionTools,
): SolutionExecutor {
  return async (_options, context) => {
    const { success, output } = await attempt(task, loadTools, refOf(context.projectName ?? '', context));
    if (output) console.log(output);
    return { success };
  };
}

/**
 * Makes the executor that runs a task on any number of solutions, one after the other in one process. Every task gets a
 * result: an exception fails the task it happened in and no other.
 */
export function createBatchExecutor(
  task: SolutionTask,
  loadTools: LoadTools = loadSolutionTools,
): SolutionBatchExecutor {
  return async function* (taskGraph, _options, _overrides, context) {
    for (const { id, target } of Object.values<Task>(taskGraph.tasks)) {
      const startTime = Date.now();
      const { success, output } = await attempt(task, loadTools, refOf(target.project, context));
      yield { task: id, result: { success, terminalOutput: output, startTime, endTime: Date.now() } };
    }
  };
}

async function attempt(
  task: SolutionTask,
  loadTools: LoadTools,
  solution: SolutionRef,
): Promise<TaskOutcome> {
  try {
    return await task(await loadTools(), solution);
  } catch (error) {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return {
      success: false,
      output: `Hubwright failed on ${solution.projectName}. This is a fault of the tool, not of the solution.\n${detail}`,
    };
  }
}

function refOf(projectName: string, context: ExecutorContext): SolutionRef {
  const root = context.projectsConfigurations.projects[projectName]?.root ?? projectName;
  return { workspaceRoot: context.root, folder: path.join(context.root, root), projectName };
}
