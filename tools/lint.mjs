// `npm run lint`: code style and package boundaries, formatting, and the checks of all solutions.
import { pathToFileURL } from 'node:url';
import { runPackage } from './run.mjs';
import { setUp } from './setup.mjs';

/** Runs ESLint over the repository; returns its exit code. */
export function lintCode() {
  // The rule on package boundaries reads the project graph Nx has stored, and is silent where there is none.
  return runPackage('nx', ['graph', '--file=.nx/project-graph.json']) || runPackage('eslint', ['.']);
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
  process.exitCode = setUp() || Math.max(lintCode(), checkFormat(), validateSolutions());
}
