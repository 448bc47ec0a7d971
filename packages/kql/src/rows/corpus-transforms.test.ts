import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { readCorpusTransforms } from '../testing/corpus-transforms.js';
import { bindColumns } from './bind-columns.js';
import { compileRowQuery } from './compile-row-query.js';
import { loadServiceFirst } from './testing/run-query.js';

loadServiceFirst();

const corpus =
  process.env['HUBWRIGHT_CORPUS'] ?? fileURLToPath(new URL('../../../../../shared/corpus', import.meta.url));
const solutions = fileURLToPath(new URL('../../../../solutions', import.meta.url));

/** Queries that are refused with reason: what is said of them, by the end of the file's name. */
const refused: Readonly<Record<string, string>> = {
  // The stream of this rule declares the columns of the table and not those of the events.
  'cveBuster_DCR.json':
    "vulnerability: The name 'vulnerability' does not refer to any known column, table, variable or function.",
};

describe.each([
  ['this repository', solutions],
  ['the corpus', corpus],
])('the queries over records of %s', (_, folder) => {
  if (!existsSync(folder)) {
    it.skip(`are skipped because there is nothing at ${folder}; set HUBWRIGHT_CORPUS`, () => undefined);
    return;
  }
  const transforms = readCorpusTransforms(folder);

  it('are there', () => {
    expect(transforms.length).toBeGreaterThan(0);
  });

  it.each(transforms)('$file: a query of kind $kind runs', async ({ text, columns, kind, file }) => {
    const query = await compileRowQuery(text, { columns, place: kind });
    if (query.kind === 'refusal') {
      const places = query.faults.map(
        ({ start, length, message }) => `${text.slice(start, start + length)}: ${message}`,
      );
      expect(places.join('\n')).toBe(refused[file.replace(/^.*[\\/]/, '')]);
      return;
    }
    const rows = [{}, { data: { id: 1 } }].map((event) => bindColumns(event, columns).row);
    expect(() => query.run(rows, new Date(0))).not.toThrow();
    expect(query.columns.length).toBeGreaterThan(0);
  });
});
