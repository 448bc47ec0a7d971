import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { alternate } from './alternate.mjs';
import { createMeasure } from './measure.mjs';
import { runMeasured } from './measured-process.mjs';
import { findRealSolutions, hubwright, writeCopies } from './solutions.mjs';

/**
 * Linting all real solutions in one process, with nothing kept, against reading and parsing the same files; linting them again
 * with their queries, against that; one connector file from the start of the process.
 */
export function lint({ temporaryFolder, turns }) {
  const { name, folder } = findRealSolutions(temporaryFolder);
  const cache = path.join(temporaryFolder, 'cache');
  // Some of the real solutions have errors; that is exit code 1, and part of the work.
  const options = { accepted: [1], withMemory: true, env: { HUBWRIGHT_CACHE_DIR: cache } };
  const plain = [hubwright, 'lint', folder, '--quiet', '--no-kql', '--no-cache'];
  const withQueries = [hubwright, 'lint', folder, '--quiet'];
  const floorFile = path.join(temporaryFolder, 'parse-floor.json');
  writeFileSync(floorFile, JSON.stringify(readFilesOf(plain, folder, temporaryFolder)));
  const floor = fileURLToPath(new URL('parse-floor.mjs', import.meta.url));
  const connector = findConnector(temporaryFolder);
  const medians = alternate(
    {
      floor: () => runMeasured([floor, floorFile], { withMemory: true }),
      plain: () => runMeasured(plain, options),
      warm: () => runMeasured(withQueries, options),
      connector: () => runMeasured([hubwright, 'lint', connector, '--quiet'], options),
    },
    turns,
  );
  const { floor: least, plain: lint, warm } = medians;
  return [
    createMeasure(`lint ${name} without queries`, lint.milliseconds, 'ms'),
    createMeasure('  floor: read and parse the same', least.milliseconds, 'ms'),
    createMeasure('  against the floor', lint.milliseconds / least.milliseconds, 'x', 2),
    createMeasure('  peak memory', lint.peakMegabytes, 'MB', 250),
    createMeasure('lint again, with queries, nothing changed', warm.milliseconds, 'ms'),
    createMeasure('  against lint without queries', warm.milliseconds / lint.milliseconds, 'x', 1.2),
    createMeasure('lint one connector file again', medians.connector.milliseconds, 'ms', 400),
    ...coldQueries(folder, temporaryFolder),
  ];
}

/** Analysing every query once takes long, so this is one turn: how much of it is the language service is the question. */
function coldQueries(folder, temporaryFolder) {
  const cache = path.join(temporaryFolder, 'cold-cache');
  const cold = runMeasured([hubwright, 'lint', folder, '--quiet'], {
    accepted: [1],
    withMemory: true,
    env: { HUBWRIGHT_CACHE_DIR: cache },
  });
  rmSync(cache, { recursive: true, force: true });
  return [
    createMeasure('lint with queries, no verdict kept', cold.milliseconds, 'ms'),
    createMeasure('  peak memory', cold.peakMegabytes, 'MB'),
  ];
}

/** Runs once to learn which files are read. */
function readFilesOf(run, folder, temporaryFolder) {
  const reads = path.join(temporaryFolder, 'lint-reads.txt');
  const recorder = new URL('record-reads.mjs', import.meta.url).href;
  runMeasured(['--import', recorder, ...run], {
    accepted: [1],
    env: { BENCH_READS: reads, BENCH_READS_BELOW: folder },
  });
  return [...new Set(readFileSync(reads, 'utf8').split('\n').filter(Boolean))];
}

function findConnector(temporaryFolder) {
  const copies = writeCopies(path.join(temporaryFolder, 'connector'), 1);
  const connectors = path.join(copies, readdirSync(copies)[0], 'Data Connectors');
  return path.join(
    connectors,
    readdirSync(connectors).find((name) => name.endsWith('.json')),
  );
}
