import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { alternate } from './alternate.mjs';
import { createMeasure } from './measure.mjs';
import { runMeasured } from './measured-process.mjs';
import { findRealSolutions, hubwright } from './solutions.mjs';

/** Packaging all real solutions in one process, against the floor of reading, parsing and deflating the same bytes. */
export function packageRealSolutions({ temporaryFolder, turns }) {
  const { name, folder } = findRealSolutions(temporaryFolder);
  const out = path.join(temporaryFolder, 'real');
  // Some of the real solutions have errors; that is exit code 1, and part of the work.
  const options = { accepted: [1], withMemory: true };
  const run = [hubwright, 'package', folder, '--out-dir', out, '--quiet'];
  const floorFile = path.join(temporaryFolder, 'floor.json');
  writeFileSync(floorFile, JSON.stringify(describeFloor(run, folder, out, temporaryFolder)));
  const floor = fileURLToPath(new URL('floor.mjs', import.meta.url));
  const medians = alternate(
    {
      hubwright: () => runMeasured(run, options),
      floor: () => runMeasured([floor, floorFile], { withMemory: true }),
    },
    turns,
  );
  const count = readdirSync(out).length;
  return [
    createMeasure(`package ${name} (${count} packages)`, medians.hubwright.milliseconds, 'ms'),
    createMeasure('  floor: read, parse, write, deflate the same', medians.floor.milliseconds, 'ms'),
    createMeasure(
      '  against the floor',
      medians.hubwright.milliseconds / medians.floor.milliseconds,
      'x',
      2.5,
    ),
    createMeasure('  peak memory', medians.hubwright.peakMegabytes, 'MB', 300),
  ];
}

/** Runs once to learn which sources are read and what is made of them. */
function describeFloor(run, folder, out, temporaryFolder) {
  const reads = path.join(temporaryFolder, 'reads.json');
  const recorder = new URL('record-reads.mjs', import.meta.url).href;
  const env = { BENCH_READS: reads, BENCH_READS_BELOW: folder };
  runMeasured(['--import', recorder, ...run], { accepted: [1], env });
  const outputs = readdirSync(out, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .map((file) => ({ file: path.join(out, file), zipped: !file.endsWith('testParameters.json') }));
  const sources = [...new Set(readFileSync(reads, 'utf8').split('\n').filter(Boolean))];
  return { sources, outputs, level: 6 };
}
