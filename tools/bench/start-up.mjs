import path from 'node:path';
import { alternate } from './alternate.mjs';
import { createMeasure } from './measure.mjs';
import { runMeasured } from './measured-process.mjs';
import { hubwright, writeCopies } from './solutions.mjs';

/** What a user waits for before anything happens: the bare start, and the package of one small solution. */
export function startUp({ temporaryFolder, turns }) {
  const folder = writeCopies(path.join(temporaryFolder, 'single'), 1);
  const out = path.join(temporaryFolder, 'out-single');
  const medians = alternate(
    {
      node: () => runMeasured(['-e', '0']),
      version: () => runMeasured([hubwright, '--version']),
      package: () => runMeasured([hubwright, 'package', folder, '--out-dir', out, '--quiet']),
    },
    // These are short, so a few more turns cost little and steady the medians.
    turns * 3,
  );
  return [
    createMeasure('hubwright --version', medians.version.milliseconds, 'ms'),
    createMeasure('  against node -e 0', medians.version.milliseconds / medians.node.milliseconds, 'x', 1.3),
    createMeasure('package one small solution', medians.package.milliseconds, 'ms', 500),
  ];
}
