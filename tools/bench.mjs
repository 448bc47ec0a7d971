// `npm run bench`: measures what docs/benchmarks.md describes, and fails when a limit is passed.
//   --json         the lines as JSON
//   --full         up to 3,000 solutions instead of 1,000
//   --turns <n>    runs per candidate, 5 by default
//   --only <name>  one of: start, real, lint, files, count, nx, poll, deploy
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { deploy } from './bench/deploy.mjs';
import { growWithCount } from './bench/grow-with-count.mjs';
import { lint } from './bench/lint.mjs';
import { lintManyFiles } from './bench/lint-many-files.mjs';
import { nxOverhead } from './bench/nx-overhead.mjs';
import { packageRealSolutions } from './bench/package-real-solutions.mjs';
import { poll } from './bench/poll.mjs';
import { startUp } from './bench/start-up.mjs';
import { runScript } from './run.mjs';
import { setUp } from './setup.mjs';

const groups = {
  start: startUp,
  real: packageRealSolutions,
  lint,
  files: lintManyFiles,
  count: growWithCount,
  nx: nxOverhead,
  poll,
  deploy,
};

const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    full: { type: 'boolean', default: false },
    turns: { type: 'string', default: '5' },
    only: { type: 'string', multiple: true, default: Object.keys(groups) },
  },
});

const unknown = options.only.find((name) => !Object.hasOwn(groups, name));
if (unknown !== undefined) {
  console.error(`There is no group "${unknown}". The groups are ${Object.keys(groups).join(', ')}.`);
  process.exitCode = 2;
} else process.exitCode = prepare() || (await run());

/** What is measured is what is built. The compiler is silent unless it finds errors, so `--json` stays JSON. */
function prepare() {
  const steps = [
    () => setUp(),
    () => runScript('tools/compile-schemas.mjs', []),
    () => runScript('node_modules/typescript/bin/tsc', ['-b']),
    () => runScript('tools/bundle-cli.mjs', []),
  ];
  return steps.reduce((status, step) => (status === 0 ? step() : status), 0);
}

async function run() {
  const temporaryFolder = mkdtempSync(path.join(realpathSync(tmpdir()), 'hubwright-bench-'));
  try {
    const settings = { temporaryFolder, turns: Number(options.turns), full: options.full };
    const lines = [];
    for (const name of options.only) lines.push(...(await groups[name](settings)));
    console.log(options.json ? JSON.stringify(lines, null, 2) : formatTable(lines));
    return lines.every(({ ok }) => ok) ? 0 : 1;
  } finally {
    rmSync(temporaryFolder, { recursive: true, force: true });
  }
}

function formatTable(lines) {
  const rows = [
    ['measure', 'value', 'limit', 'ok'],
    ...lines.map(({ measure, value, unit, limit, ok }) => [
      measure,
      `${value.toFixed(2)} ${unit}`,
      limit === null ? '' : `${limit} ${unit}`,
      limit === null ? '' : ok ? 'yes' : 'NO',
    ]),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column].length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column])))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
