import path from 'node:path';
import type { ExecutorContext, Task, TaskGraph } from '@nx/devkit';
import { describe, expect, it, jest } from '@jest/globals';
import { createFakeTools, fakeDiagnostic } from '../testing/fake-tools.js';
import { lintTask } from './lint.js';
import { packageTask } from './package.js';
import { testTask } from './test.js';
import { renderTask } from './render.js';
import { type BatchResult, type SolutionTask, createBatchExecutor, createExecutor } from './solution-task.js';

const root = path.resolve('workspace');
const tools = createFakeTools({
  Faulty: [fakeDiagnostic('error'), fakeDiagnostic('warning')],
  Warned: [fakeDiagnostic('warning'), fakeDiagnostic('warning')],
});
const projects = ['Clean', 'Crash', 'Faulty', 'Warned'];

describe('a batch', () => {
  it('gives every task a result, whatever happens to the others', async () => {
    const results = await runBatch(packageTask, projects);
    expect(results.map(({ task, result }) => [task, result.success])).toEqual([
      ['clean:build', true],
      ['crash:build', false],
      ['faulty:build', false],
      ['warned:build', true],
    ]);
  });

  it('says little on success and everything on failure', async () => {
    const [clean, crash, faulty, warned] = (await runBatch(packageTask, projects)).map(
      ({ result }) => result.terminalOutput,
    );
    expect(clean).toBe('packaged Clean 3.0.0: 1 file, 0 problems');
    expect(crash).toContain('Hubwright failed on crash. This is a fault of the tool, not of the solution.');
    expect(crash).toContain('the tool broke');
    expect(faulty).toBe('error: found\nwarning: found\n');
    expect(warned).toBe('packaged Warned 3.0.0: 1 file, 2 problems');
  });

  it('fails every task when the tools cannot be loaded', async () => {
    const broken = createBatchExecutor(packageTask, () => Promise.reject(new Error('not built')));
    const results = await collect(broken(taskGraphOf(['Clean', 'Warned']), {}, {}, contextOf(projects)));
    expect(results.map(({ result }) => result.success)).toEqual([false, false]);
    expect(results[0]?.result.terminalOutput).toContain('not built');
  });

  it('is empty for no tasks', async () => {
    expect(await runBatch(packageTask, [])).toEqual([]);
  });
});

describe('tasks', () => {
  it('lint prints warnings and passes', async () => {
    const [clean, , faulty, warned] = await runBatch(lintTask, projects);
    expect(clean?.result).toMatchObject({ success: true, terminalOutput: '0 problems' });
    expect(faulty?.result.success).toBe(false);
    expect(warned?.result).toMatchObject({
      success: true,
      terminalOutput: 'warning: found\nwarning: found\n2 problems',
    });
  });

  it('test fails when a case does', async () => {
    const [clean, , faulty] = await runBatch(testTask, projects);
    expect(clean?.result).toMatchObject({ success: true, terminalOutput: '1 case: 1 passed' });
    expect(faulty?.result).toMatchObject({ success: false, terminalOutput: '1 case: 1 failed' });
  });

  it('render writes to a folder named as the project', async () => {
    const render = jest.spyOn(tools, 'renderSolution');
    const [clean] = await runBatch(renderTask, ['Clean']);
    expect(clean?.result.terminalOutput).toBe('rendered to dist/solutions/clean, 0 problems');
    expect(render).toHaveBeenCalledWith(path.join(root, 'solutions/Clean'), {
      root,
      outDir: path.join(root, 'dist', 'solutions', 'clean'),
    });
    render.mockRestore();
  });
});

describe('a single executor', () => {
  it('prints the outcome and gives its success', async () => {
    const log = jest.spyOn(console, 'log').mockImplementation(() => undefined);
    const execute = createExecutor(lintTask, async () => tools);
    expect(await execute({}, { ...contextOf(projects), projectName: 'faulty' })).toEqual({ success: false });
    expect(log).toHaveBeenCalledWith('error: found\nwarning: found\n2 problems');
    log.mockRestore();
  });
});

function runBatch(task: SolutionTask, folderNames: string[]): Promise<BatchResult[]> {
  const execute = createBatchExecutor(task, async () => tools);
  return collect(execute(taskGraphOf(folderNames), {}, {}, contextOf(projects)));
}

async function collect(results: AsyncIterable<BatchResult>): Promise<BatchResult[]> {
  const collected: BatchResult[] = [];
  for await (const result of results) collected.push(result);
  return collected;
}

function taskGraphOf(folderNames: string[]): TaskGraph {
  const tasks = folderNames.map((folderName): Task => {
    const project = folderName.toLowerCase();
    return {
      id: `${project}:build`,
      target: { project, target: 'build' },
      overrides: {},
      outputs: [],
      cache: true,
      parallelism: true,
    };
  });
  return {
    roots: tasks.map(({ id }) => id),
    tasks: Object.fromEntries(tasks.map((task) => [task.id, task])),
    dependencies: {},
    continuousDependencies: {},
  };
}

function contextOf(folderNames: string[]): ExecutorContext {
  const configurations = folderNames.map((name) => [name.toLowerCase(), { root: `solutions/${name}` }]);
  return {
    root,
    cwd: root,
    isVerbose: false,
    projectsConfigurations: { version: 2, projects: Object.fromEntries(configurations) },
    nxJsonConfiguration: {},
    projectGraph: { nodes: {}, dependencies: {} },
  };
}
