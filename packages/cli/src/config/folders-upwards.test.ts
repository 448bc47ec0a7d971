import { expect, it } from '@jest/globals';
import { temporaryFolder } from '../testing/temporary-folder.js';
import { foldersUpwards, repositoryRootOf } from './folders-upwards.js';

it('goes up to the root of the repository', () => {
  const root = temporaryFolder({ 'repository/.git/HEAD': '', 'repository/a/b/x.json': '' });
  expect(foldersUpwards(`${root}/repository/a/b`)).toEqual([
    `${root}/repository/a/b`,
    `${root}/repository/a`,
    `${root}/repository`,
  ]);
  expect(repositoryRootOf(`${root}/repository/a/b`)).toBe(`${root}/repository`);
});

it('goes up to the root of the file system elsewhere, where every folder is its own root', () => {
  const root = temporaryFolder();
  expect(foldersUpwards(root).at(-1)).toBe('/');
  expect(repositoryRootOf(root)).toBe(root);
});
