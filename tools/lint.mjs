// `npm run lint`: code style and package boundaries, types of tests, formatting, and the checks of all solutions.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, runPackage } from './run.mjs';
import { setUp } from './setup.mjs';

/** Runs ESLint over the repository; returns its exit code. */
export function lintCode() {
  // The rule on package boundaries reads the project graph Nx has stored, and is silent where there is none.
  return runPackage('nx', ['graph', '--file=.nx/project-graph.json']) || runPackage('eslint', ['.']);
}

/** Checks the types of all tests, which Jest runs without looking at them; returns the exit code of tsc. */
export function checkTypesOfTests() {
  const projects = readdirSync(path.join(root, 'packages')).map(
    (name) => `packages/${name}/tsconfig.spec.json`,
  );
  return Math.max(
    runPackage('typescript', ['-b', ...projects], {}, 'tsc'),
    runPackage('typescript', ['-p', 'e2e'], {}, 'tsc'),
  );
}

/** Lists the files Prettier would write differently; returns its exit code. */
export function checkFormat() {
  return runPackage('prettier', ['--check', '--log-level=warn', '.']);
}

/** Runs the checks of all solutions; returns the exit code of Nx. */
function validateSolutions() {
  return runPackage('nx', ['run-many', '-t', 'validate', '--output-style=static']);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exitCode = setUp() || Math.max(lintCode(), checkTypesOfTests(), checkFormat(), validateSolutions());
}
