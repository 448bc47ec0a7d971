import { expect, it } from '@jest/globals';
import { findSolutionFolders } from './solution-folders.js';

it('keeps the folders the patterns name, each once, sorted by path', () => {
  const dataFiles = [
    'solutions/B Two/data/Solution_B.json',
    'solutions/A/Data/Solution_A.json',
    'solutions/A/Data/Solution_A_old.json',
    'solutions/deep/er/Data/Solution_Er.json',
    'packages/solution/fixtures/x/Data/Solution_X.json',
    'Solutions/C/Data/Solution_C.json',
  ];
  expect(findSolutionFolders(dataFiles, ['solutions/*', 'Solutions/*'])).toEqual([
    { root: 'Solutions/C', dataFile: 'Solutions/C/Data/Solution_C.json' },
    { root: 'solutions/A', dataFile: 'solutions/A/Data/Solution_A.json' },
    { root: 'solutions/B Two', dataFile: 'solutions/B Two/data/Solution_B.json' },
  ]);
});

it('takes a pattern literally but for its stars', () => {
  const dataFiles = ['content (v2)/x-1/Data/Solution_X.json', 'content (v2)/y-1/Data/Solution_Y.json'];
  expect(findSolutionFolders(dataFiles, ['content (v2)/x-*/'])).toEqual([
    { root: 'content (v2)/x-1', dataFile: 'content (v2)/x-1/Data/Solution_X.json' },
  ]);
});
