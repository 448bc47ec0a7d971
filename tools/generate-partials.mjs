// Compiles packages/templates/partials/*.hbs to packages/templates/src/generated/partials.ts.
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const templates = fileURLToPath(new URL('../packages/templates/', import.meta.url));
const Handlebars = createRequire(path.join(templates, 'package.json'))('handlebars');

/** The generated file's path and text; nothing is written. */
export function generatePartials() {
  const folder = path.join(templates, 'partials');
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.hbs'))
    .map((file) => path.basename(file, '.hbs'))
    .sort();
  const entries = names.map((name) => {
    const compiled = Handlebars.precompile(readFileSync(path.join(folder, `${name}.hbs`), 'utf8'), {
      strict: true,
      noEscape: true,
      knownHelpers: { json: true },
      knownHelpersOnly: true,
    });
    return `  '${name}': ${compiled},`;
  });
  const text = [
    '// Compiled from partials/*.hbs by `npm run generate`. Do not edit.',
    '// @ts-nocheck',
    `export type PartialName =${names.map((name) => `\n  | '${name}'`).join('')};`,
    'export const compiledPartials: Record<PartialName, object> = {',
    ...entries,
    '};',
    '',
  ].join('\n');
  return [{ path: 'packages/templates/src/generated/partials.ts', text }];
}
