import path from 'node:path';
import { alternate } from './alternate.mjs';
import { createMeasure } from './measure.mjs';
import { runMeasured } from './measured-process.mjs';
import { hubwright, writeCopies } from './solutions.mjs';

/** What one more solution costs must not depend on how many there are. The start of the process is subtracted. */
export function growWithCount({ temporaryFolder, turns, full }) {
  const counts = full ? [100, 1000, 3000] : [100, 1000];
  const candidates = {};
  for (const count of [1, ...counts]) {
    const folder = writeCopies(path.join(temporaryFolder, `copies-${count}`), count);
    const args = [
      hubwright,
      'package',
      folder,
      '--out-dir',
      path.join(temporaryFolder, `out-${count}`),
      '--quiet',
    ];
    candidates[count] = () => runMeasured(args);
  }
  const medians = alternate(candidates, turns);
  const perSolution = (count) => (medians[count].milliseconds - medians[1].milliseconds) / (count - 1);
  return counts.flatMap((count) => {
    const cost = createMeasure(`one more solution, of ${count}`, perSolution(count), 'ms');
    const growth = `  against one of ${counts[0]}`;
    return count === counts[0]
      ? [cost]
      : [cost, createMeasure(growth, perSolution(count) / perSolution(counts[0]), 'x', 1.3)];
  });
}
