import { FolderListing } from './folder-listing.js';
import { resolveReference } from './resolve-reference.js';
import { memoryFiles } from '../testing/memory-files.js';

const files = memoryFiles({
  '/repo/Solutions/Contoso/Parsers/A.txt': '',
  '/repo/Solutions/Contoso/Contoso/B.txt': '',
  '/repo/Parsers/Shared.txt': '',
  '/repo/Solutions/Other/C.txt': '',
  '/secret.txt': '',
});
const roots = { solutionFolder: '/repo/Solutions/Contoso', repositoryRoot: '/repo' };
const resolve = (reference: string) => resolveReference(reference, roots, new FolderListing(files));

it.each([
  ['Parsers/A.txt', '/repo/Solutions/Contoso/Parsers/A.txt'],
  ['Parsers\\A.txt', '/repo/Solutions/Contoso/Parsers/A.txt'],
  ['./Parsers/A.txt', '/repo/Solutions/Contoso/Parsers/A.txt'],
  ['Solutions/Contoso/Parsers/A.txt', '/repo/Solutions/Contoso/Parsers/A.txt'],
  ['Contoso/B.txt', '/repo/Solutions/Contoso/Contoso/B.txt'],
  ['Parsers/Shared.txt', '/repo/Parsers/Shared.txt'],
  ['../../Parsers/Shared.txt', '/repo/Parsers/Shared.txt'],
  ['Other/C.txt', '/repo/Solutions/Other/C.txt'],
])('finds %s', (reference, path) => {
  expect(resolve(reference)).toEqual({ outcome: 'found', path });
});

it('offers the spelling on disk', () => {
  expect(resolve('parsers/a.TXT')).toEqual({
    outcome: 'other-case',
    path: '/repo/Solutions/Contoso/Parsers/A.txt',
    reference: 'Parsers/A.txt',
  });
});

it.each(['../../../secret.txt', '../../../../etc/passwd'])('refuses %s', (reference) => {
  expect(resolve(reference)).toEqual({ outcome: 'outside' });
});

it.each(['/secret.txt', 'C:\\secret.txt', 'https://example.com/a.json'])(
  'refuses the absolute %s',
  (reference) => {
    expect(resolve(reference)).toEqual({ outcome: 'absolute' });
  },
);

it('names the neighbours of a missing file', () => {
  expect(resolve('Parsers/B.txt')).toEqual({ outcome: 'missing', siblings: ['A.txt'] });
});

it('stays in a solution that stands alone', () => {
  const alone = { solutionFolder: '/repo/Solutions/Contoso', repositoryRoot: '/repo/Solutions/Contoso' };
  const listing = new FolderListing(files);
  expect(resolveReference('../../Parsers/Shared.txt', alone, listing).outcome).toBe('outside');
  expect(resolveReference('Solutions/Contoso/Parsers/A.txt', alone, listing).outcome).toBe('found');
});
