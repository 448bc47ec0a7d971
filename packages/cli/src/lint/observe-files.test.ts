import { rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { nodeFilePort } from '../node-file-port.js';
import { temporaryFolder, writeFiles } from '../testing/temporary-folder.js';
import { isUnchanged, observeFiles } from './observe-files.js';

function observe() {
  const folder = temporaryFolder({
    'a/one.yaml': 'id: 1\n',
    'a/two.yaml': '# hubwright-disable-next-line x\n',
  });
  const port = observeFiles(nodeFilePort);
  port.list(`${folder}/a`);
  port.list(`${folder}/missing`);
  port.stat(`${folder}/a/three.yaml`);
  port.read(`${folder}/a/one.yaml`);
  port.read(`${folder}/a/two.yaml`);
  return { folder, port, isSame: () => isUnchanged(port.seen(), nodeFilePort) };
}

describe('isUnchanged', () => {
  it('holds as long as nothing that was seen has changed', () => {
    const { folder, isSame } = observe();
    expect(isSame()).toBe(true);
    writeFileSync(`${folder}/a/one.yaml`, 'id: 1\n');
    writeFiles(folder, { 'b/other.yaml': '' });
    expect(isSame()).toBe(true);
  });

  it.each<[string, (folder: string) => void]>([
    ['a file that was read changes', (folder) => writeFileSync(`${folder}/a/one.yaml`, 'id: 2\n')],
    ['a file that was read disappears', (folder) => rmSync(`${folder}/a/one.yaml`)],
    ['a file that was looked for appears', (folder) => writeFileSync(`${folder}/a/three.yaml`, '')],
    ['a listed folder has another entry', (folder) => writeFileSync(`${folder}/a/four.txt`, '')],
    ['a folder that was looked for appears', (folder) => writeFiles(folder, { 'missing/x': '' })],
  ])('does not hold when %s', (_case, change) => {
    const { folder, isSame } = observe();
    change(folder);
    expect(isSame()).toBe(false);
  });
});

it('knows the files with suppressing comments', () => {
  const { folder, port } = observe();
  expect([...port.filesWithComments]).toEqual([`${folder}/a/two.yaml`]);
  expect([...port.filesRead]).toEqual([`${folder}/a/one.yaml`, `${folder}/a/two.yaml`]);
});
