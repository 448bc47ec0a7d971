import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { temporaryFolder } from '../testing/temporary-folder.js';
import { findByName, readSolutionFiles } from './read-solution-files.js';

it('reads content, and neither the package, hidden files nor recorded cases', () => {
  const folder = temporaryFolder({
    'Data/Solution_A.json': '{}',
    'Data Connectors/Logo/A.SVG': '<svg/>',
    'Data Connectors/tests/one/recording.yaml': 'x: 1',
    'Data Connectors/tests/one/events.ndjson': '{}',
    'Package/3.0.0.zip': 'zip',
    'node_modules/a/index.js': '',
    '.env': 'KEY=1',
    '.git/config': '',
  });
  const files = readSolutionFiles(folder);
  expect([...files.keys()]).toEqual(['Data/Solution_A.json', 'Data Connectors/Logo/A.SVG']);
  expect(Buffer.from(findByName(files, 'a.svg')!).toString()).toBe('<svg/>');
});

it('follows links within the folder, once, and refuses those that lead out', () => {
  const folder = temporaryFolder({ 'Data/a.json': '{}' });
  symlinkSync('.', path.join(folder, 'again'));
  expect([...readSolutionFiles(folder).keys()]).toEqual(['Data/a.json']);
  symlinkSync(temporaryFolder({ 'secret.txt': 's' }), path.join(folder, 'out'));
  expect(() => readSolutionFiles(folder)).toThrow(
    '"out" of the solution is a link that leads out of its folder',
  );
});
