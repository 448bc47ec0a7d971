// Preloaded into a run of hubwright: writes the files it read below the folder BENCH_READS_BELOW, one a line, to the
// file BENCH_READS, so that the floor reads the same ones.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const below = process.env.BENCH_READS_BELOW;
const files = new Set();
const { readFileSync } = fs;

fs.readFileSync = (file, ...rest) => {
  if (typeof file === 'string' && file.startsWith(below)) files.add(file);
  return readFileSync(file, ...rest);
};
syncBuiltinESMExports();
// Every thread of the run adds its own.
process.on('exit', () =>
  fs.appendFileSync(process.env.BENCH_READS, [...files].map((file) => `${file}\n`).join('')),
);
