import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../run.mjs';
import { alternate } from './alternate.mjs';
import { createMeasure } from './measure.mjs';
import { runMeasured } from './measured-process.mjs';
import { hubwright } from './solutions.mjs';

/** How many files lie in one folder, as in a repository of detections. */
const filesPerFolder = 500;

/** What one more connector file costs must not depend on how many there are. The start of the process is subtracted. */
export function lintManyFiles({ temporaryFolder, turns, full }) {
  const counts = full ? [1000, 10_000, 30_000] : [1000, 5000];
  const candidates = {};
  for (const count of [1, ...counts]) {
    const folder = writeConnectors(path.join(temporaryFolder, `connectors-${count}`), count);
    const args = [hubwright, 'lint', folder, '--quiet', '--no-kql', '--no-cache'];
    candidates[count] = () => runMeasured(args, { accepted: [1], withMemory: true });
  }
  const medians = alternate(candidates, Math.min(turns, 3));
  const perFile = (count) => (medians[count].milliseconds - medians[1].milliseconds) / (count - 1);
  return counts.flatMap((count) => {
    const cost = createMeasure(`lint one more connector file, of ${count}`, perFile(count), 'ms');
    if (count === counts[0]) return [cost];
    const growth = createMeasure(
      `  against one of ${counts[0]}`,
      perFile(count) / perFile(counts[0]),
      'x',
      1.3,
    );
    return [cost, growth, createMeasure('  peak memory', medians[count].peakMegabytes, 'MB')];
  });
}

/** Copies of one of our own connectors, each with its own id, that belong to no solution. */
function writeConnectors(folder, count) {
  const connectors = path.join(root, 'solutions/SlackAudit/Data Connectors');
  const name = readdirSync(connectors).find((file) => file.endsWith('.json'));
  const text = readFileSync(path.join(connectors, name), 'utf8');
  const id = /"connectorUiConfig":\s*\{\s*"id":\s*"([^"]+)"/.exec(text)?.[1];
  for (let index = 0; index < count; index++) {
    const target = path.join(folder, String(Math.floor(index / filesPerFolder)));
    mkdirSync(target, { recursive: true });
    const own = id === undefined ? text : text.replaceAll(`"${id}"`, `"${id}${index}"`);
    writeFileSync(path.join(target, `connector-${index}.json`), own);
  }
  return folder;
}
