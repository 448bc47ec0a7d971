import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { findTargets } from './find-solutions.js';
import { temporaryFolder } from './testing/temporary-folder.js';
import { UsageError } from './usage-error.js';

const data = (name: string) => ({ [`${name}/Data/Solution_${path.basename(name)}.json`]: '{}' });

function found(directory: string, ...paths: string[]): string[] {
  return findTargets(paths, directory).map(
    (target) => `${target.kind} ${path.relative(directory, target.path) || '.'}`,
  );
}

describe('the default', () => {
  it.each(['solutions', 'Solutions'])('is what lies below %s/', (name) => {
    const folder = temporaryFolder({ ...data(`${name}/B`), ...data(`${name}/A`), ...data('elsewhere/C') });
    expect(found(folder)).toEqual([`solution ${name}/A`, `solution ${name}/B`]);
  });

  it('is the current folder when it is a solution', () => {
    const folder = temporaryFolder(data('Contoso'));
    expect(found(path.join(folder, 'Contoso'))).toEqual(['solution .']);
  });
});

describe('a path', () => {
  it('is a solution folder when it has a data file, however the folder of that is spelt', () => {
    const folder = temporaryFolder({ 'A/data/Solution_A.json': '{}', 'B/DATA/Solution_B.json': '{}' });
    expect(found(folder, 'A', 'B')).toEqual(['solution A', 'solution B']);
  });

  it('is a folder above solutions, three folders up at most', () => {
    const folder = temporaryFolder({ ...data('one/A'), ...data('one/two/B'), ...data('one/two/three/C') });
    expect(found(folder, '.')).toEqual(['solution one/A', 'solution one/two/B']);
    expect(found(folder, 'one')).toEqual([
      'solution one/A',
      'solution one/two/B',
      'solution one/two/three/C',
    ]);
  });

  it('is a single file, whatever it holds', () => {
    const folder = temporaryFolder({ 'connector.json': '' });
    expect(found(folder, 'connector.json')).toEqual(['file connector.json']);
  });

  it('is a solution without its data file, for the checks to say so', () => {
    expect(found(temporaryFolder({ 'A/SolutionMetadata.json': '{}' }), 'A')).toEqual(['solution A']);
    expect(found(temporaryFolder({ 'A/Analytic Rules/a.yaml': '' }), 'A')).toEqual(['solution A']);
  });

  it('counts once when it is given twice', () => {
    const folder = temporaryFolder(data('all/A'));
    expect(found(folder, 'all', 'all/A', './all/A/')).toEqual(['solution all/A']);
  });

  it('does not lead into hidden folders, node_modules or the inside of a solution', () => {
    const folder = temporaryFolder({
      ...data('.git/A'),
      ...data('node_modules/B'),
      ...data('C'),
      ...data('C/nested/D'),
    });
    expect(found(folder, '.')).toEqual(['solution C']);
  });

  it('may be reached through a link, and links in a circle end', () => {
    const folder = temporaryFolder({ ...data('real/A'), 'loop/x.txt': '' });
    symlinkSync(path.join(folder, 'real'), path.join(folder, 'link'));
    symlinkSync(path.join(folder, 'loop'), path.join(folder, 'loop/again'));
    expect(found(folder, 'link')).toEqual(['solution link/A']);
    expect(() => found(folder, 'loop')).toThrow(UsageError);
  });
});

describe('a path that stands for nothing', () => {
  const folder = temporaryFolder({ ...data('Solutions/Contoso'), 'docs/a.md': '' });

  it.each([
    ['Solutions/Contso', 'Did you mean "Contoso"?'],
    ['Solutions/Quite another', 'Give a solution folder'],
    ['docs', 'There is no solution in "docs"'],
  ])('%s is a usage error that says the way out', (given, message) => {
    expect(() => findTargets([given], folder)).toThrow(UsageError);
    expect(() => findTargets([given], folder)).toThrow(message);
  });
});
