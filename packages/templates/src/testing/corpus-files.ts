import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the corpus of real solutions is looked for. */
export const corpus =
  process.env['HUBWRIGHT_CORPUS'] ?? fileURLToPath(new URL('../../../../../shared/corpus', import.meta.url));

/** Tells whether a file or folder of the corpus is there. */
export function hasCorpus(...segments: string[]): boolean {
  return existsSync(path.join(corpus, ...segments));
}

/** The text of a file of the corpus; `undefined` when it is not there. */
export function readCorpus(...segments: string[]): string | undefined {
  const file = path.join(corpus, ...segments);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
