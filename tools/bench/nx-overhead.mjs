import path from 'node:path';
import { alternate } from './alternate.mjs';
import { createMeasure } from './measure.mjs';
import { runMeasured } from './measured-process.mjs';
import { forgetAll, runNx, writeNxWorkspace } from './nx-workspace.mjs';
import { hubwright } from './solutions.mjs';

const solutions = 300;

/** What Nx adds: cold against the command line alone, and all cached against as many tasks that do nothing. */
export function nxOverhead({ temporaryFolder, turns }) {
  const workspace = path.join(temporaryFolder, 'nx');
  writeNxWorkspace(workspace, solutions);
  const build = ['run-many', '-t', 'build', '--output-style=static'];
  // The target lint does nothing but depend on validate; without what it depends on, it is Nx and nothing else.
  const nothing = ['run-many', '-t', 'lint', '--exclude-task-dependencies', '--output-style=static'];
  const medians = alternate(
    {
      plain: () => {
        forgetAll(workspace);
        return runMeasured([hubwright, 'package', 'solutions', '--quiet'], { cwd: workspace });
      },
      coldNothing: () => {
        forgetAll(workspace);
        return runNx(workspace, nothing);
      },
      cold: () => {
        forgetAll(workspace);
        return runNx(workspace, build);
      },
      // These two follow the cold build, so that everything is in the cache.
      cached: () => runNx(workspace, build),
      nothing: () => runNx(workspace, nothing),
    },
    turns,
  );
  const milliseconds = (name) => medians[name].milliseconds;
  const expected = milliseconds('plain') + milliseconds('coldNothing');
  return [
    createMeasure(`nx builds ${solutions} solutions, cold`, milliseconds('cold'), 'ms'),
    createMeasure('  hubwright package alone', milliseconds('plain'), 'ms'),
    createMeasure(`  nx with ${solutions} tasks that do nothing, cold`, milliseconds('coldNothing'), 'ms'),
    createMeasure('  against both together', milliseconds('cold') / expected, 'x', 2),
    createMeasure(`nx builds ${solutions} solutions, all cached`, milliseconds('cached'), 'ms'),
    createMeasure(
      `  against ${solutions} tasks that do nothing`,
      milliseconds('cached') / milliseconds('nothing'),
      'x',
      1.5,
    ),
  ];
}
