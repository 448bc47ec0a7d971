// `npm test`: everything that has to hold before a change lands. The last line is `N passed, N failed, N skipped`.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkFormat, checkTypesOfTests, lintCode } from './lint.mjs';
import { root, runPackage, runScript } from './run.mjs';
import { setUp } from './setup.mjs';

const corpus = process.env.HUBWRIGHT_CORPUS ?? path.join(root, '../shared/corpus');
const failed = [];
let counts = { passed: 0, failed: 0, skipped: 0 };

if (section('Setup', setUp)) {
  section('Generated files', () => runScript('tools/generate.mjs', ['--check']));
  section('Build', () =>
    runPackage('nx', ['run-many', '-t', 'build', '--projects=tag:type:package', '--output-style=static']),
  );
  section('Lint', lintCode);
  section('Types of tests', checkTypesOfTests);
  section('Format', checkFormat);
  section('Tests', runTests);
}
if (!existsSync(corpus)) {
  console.log(
    `\nThere is no corpus of real solutions at ${corpus} (HUBWRIGHT_CORPUS): the tests that need it were skipped.`,
  );
}
if (failed.length > 0) console.log(`\nFailed: ${failed.join(', ')}.`);
console.log(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exitCode = failed.length > 0 ? 1 : 0;

/** Prints a heading and runs a step; a failure is remembered and the sections after it run all the same. */
function section(title, run) {
  console.log(`\n=== ${title} ===`);
  const passed = run() === 0;
  if (!passed) failed.push(title);
  return passed;
}

/** Runs the tests of all packages and the end-to-end tests, and takes the counts from Jest's own report. */
function runTests() {
  const folder = mkdtempSync(path.join(tmpdir(), 'hubwright-test-'));
  const report = path.join(folder, 'report.json');
  try {
    const nodeOptions = [
      process.env.NODE_OPTIONS,
      '--experimental-vm-modules',
      '--disable-warning=ExperimentalWarning',
    ];
    const status = runPackage('jest', ['--ci', '--maxWorkers=2', '--json', `--outputFile=${report}`], {
      NODE_OPTIONS: nodeOptions.filter(Boolean).join(' '),
    });
    counts = countTests(report);
    return counts.failed > 0 ? 1 : status;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A test file that could not run counts as one failed test, and so does a report that was never written. */
function countTests(report) {
  let result;
  try {
    result = JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
  return {
    passed: result.numPassedTests,
    failed: result.numFailedTests + result.numRuntimeErrorTestSuites,
    skipped: result.numPendingTests + result.numTodoTests,
  };
}
