import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';
import { NoLocation, type Diagnostic, type Location } from '@hubwright/schema';
import { loadSolution } from '../../loading/load-solution.js';
import { diskFiles } from '../../testing/disk-files.js';
import { lintQueries } from './lint-queries.js';

const repository = fileURLToPath(new URL('../../../../..', import.meta.url));
const corpus = process.env['HUBWRIGHT_CORPUS'] ?? join(repository, '..', 'shared', 'corpus');

/** Errors that are real, by file. */
const realFaults: Readonly<Record<string, string>> = {
  // A semicolon ends the query before its last operator.
  'Box/Hunting Queries/BoxAdminIpAddress.yaml': 'kql-syntax',
  // The transformation unpacks a column that its stream does not declare.
  'cveBusterNested/Data Connectors/cveBusterNestedAPI_ccf/cveBuster_DCR.json': 'kql-semantic',
};

/** Most warnings in all queries of merged solutions: there are 14 faults of names and types, and three columns that are not there. */
const mostWarnings = 20;

const folders = [join(corpus, 'azure-sentinel-2022', 'Solutions'), join(corpus, 'v3-solutions')];

(folders.every((folder) => existsSync(folder)) ? it : it.skip)(
  'finds no error in merged solutions that is none (skipped without a corpus in HUBWRIGHT_CORPUS)',
  async () => {
    const found: Diagnostic[] = [];
    for (const path of folders.flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`))) {
      const { solution } = loadSolution(path, diskFiles);
      if (solution) found.push(...(await lintQueries(solution)));
    }
    const errors = found.filter(({ severity }) => severity === 'error');
    expect(Object.fromEntries(errors.map(({ checkId, location }) => [pathOf(location), checkId]))).toEqual(
      realFaults,
    );
    expect(found.filter(({ severity }) => severity === 'warning').length).toBeLessThanOrEqual(mostWarnings);
  },
  300_000,
);

function pathOf(location: Location): string {
  return location === NoLocation ? '' : location.source.path;
}
