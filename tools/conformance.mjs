// `npm run conformance`: compares the packages we render with the official ones of the corpus and prints a table.
// `-- --details <kind>` (or `all`) prints each difference that remains, `-- --write` updates docs/conformance.md.
// The corpus is looked for in HUBWRIGHT_CORPUS; the exit code is 2 when there is none.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { root, runScript } from './run.mjs';
import { setUp } from './setup.mjs';

const fromSource = '--import @swc-node/register/esm-register --conditions=@hubwright/source';
const nodeOptions = [process.env.NODE_OPTIONS, fromSource].filter(Boolean).join(' ');

process.exitCode = setUp() || compileSchemas() || compare();

/** What the sources cannot run without, when nothing was built yet. */
function compileSchemas() {
  const compiled = existsSync(path.join(root, 'packages/schema/validators/conditions.cjs'));
  return compiled ? 0 : runScript('tools/compile-schemas.mjs', []);
}

function compare() {
  return runScript('e2e/conformance/run.ts', process.argv.slice(2), { NODE_OPTIONS: nodeOptions });
}
