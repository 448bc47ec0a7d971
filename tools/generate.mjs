// Writes (or with --check compares) everything that is generated from something else in this repository.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { generatePartials } from './generate-partials.mjs';
import { generateSchemaTypes } from './generate-schema-types.mjs';
import { packSchemas } from './pack-schemas.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const check = process.argv.includes('--check');
const stale = [];

for (const generate of [generatePartials, generateSchemaTypes, packSchemas]) {
  for (const file of await generate()) {
    const target = path.join(root, file.path);
    const current = existsSync(target) ? readFileSync(target, 'utf8') : undefined;
    if (current === file.text) continue;
    stale.push(file.path);
    if (check) continue;
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, file.text);
  }
}
if (check && stale.length > 0) {
  console.error(`Generated files are out of date; run "npm run generate":\n  ${stale.join('\n  ')}`);
  process.exitCode = 1;
} else {
  console.log(stale.length === 0 ? 'Generated files are up to date.' : `Wrote ${stale.join(', ')}.`);
}
