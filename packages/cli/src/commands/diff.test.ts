import path from 'node:path';
import { createZip } from '@hubwright/packaging';
import { expect, it } from '@jest/globals';
import { packageSolution } from '../package-solution.js';
import { fakeTerminal } from '../testing/fake-terminal.js';
import { solutionFilesIn } from '../testing/solution-files.js';
import { temporaryFolder, writeFiles } from '../testing/temporary-folder.js';
import { runDiff } from './diff.js';

const query = 'Contoso/Hunting Queries/RareSignIns.yaml';

async function twoPackages(edit: (text: string) => string): Promise<string> {
  const files = solutionFilesIn('Contoso');
  const folder = temporaryFolder(files);
  const solution = path.join(folder, 'Contoso');
  await packageSolution(solution, { root: folder, outDir: path.join(folder, 'before') });
  writeFiles(folder, { [query]: edit(files[query]!) });
  await packageSolution(solution, { root: folder });
  return folder;
}

async function diff(folder: string, format: 'text' | 'json' = 'text') {
  const terminal = fakeTerminal(folder);
  const code = await runDiff('before/Contoso/3.0.0.zip', 'Contoso', { format }, terminal);
  return { code, out: terminal.written.out };
}

it('finds no difference between a zip and the folder it was made with', async () => {
  expect(await diff(await twoPackages((text) => text))).toEqual({
    code: 0,
    out: 'no differences in content\n',
  });
});

it('names a changed item', async () => {
  const folder = await twoPackages((text) =>
    text.replace('Count == 1', 'Count == 2').replace('1.0.0', '1.0.1'),
  );
  expect(await diff(folder)).toEqual({
    code: 0,
    out: 'ok        changed          HuntingQuery "Rare sign-ins": 1.0.0 became 1.0.1\n1 change, 0 breaking\n',
  });
});

it('fails for a breaking change', async () => {
  const folder = await twoPackages((text) => text.replace(/^id: 5d/, 'id: 6e'));
  const { code, out } = await diff(folder, 'json');
  expect(code).toBe(1);
  expect(JSON.parse(out)).toMatchObject({
    version: 1,
    summary: { changes: 1, breaking: 1 },
    changes: [{ breaking: true, change: 'id-changed', subject: 'HuntingQuery "Rare sign-ins"' }],
  });
});

it.each([
  ['missing', {}, 'is no package'],
  ['folder', { 'folder/x.txt': '' }, 'is no package'],
  ['a.json', { 'a.json': '{' }, 'is not valid JSON'],
  ['a.zip', { 'a.zip': 'no zip' }, 'holds no mainTemplate.json'],
])('says what is wrong with %s', async (given, files: Record<string, string>, message) => {
  const terminal = fakeTerminal(temporaryFolder(files));
  await expect(runDiff(given, given, { format: 'text' }, terminal)).rejects.toThrow(message);
});

it('compares a zip with a mainTemplate.json', async () => {
  const zip = await createZip([{ path: 'mainTemplate.json', contents: '{"resources": []}' }]);
  const folder = temporaryFolder({ 'a.zip': zip, 'b/mainTemplate.json': '{"resources": []}' });
  const terminal = fakeTerminal(folder);
  expect(await runDiff('a.zip', 'b/mainTemplate.json', { format: 'text' }, terminal)).toBe(0);
});
