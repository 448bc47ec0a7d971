import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { createZip } from '@hubwright/packaging';
import { describe, expect, it } from '@jest/globals';
import { packageSolution } from '../package-solution.js';
import { fakeTerminal } from '../testing/fake-terminal.js';
import { solutionFilesIn } from '../testing/solution-files.js';
import { temporaryFolder, writeFiles } from '../testing/temporary-folder.js';
import { UsageError } from '../usage-error.js';
import { runVerify } from './verify.js';

const template = 'Contoso/Package/mainTemplate.json';
const zip = 'Contoso/Package/3.0.0.zip';

async function packaged(): Promise<string> {
  const folder = temporaryFolder(solutionFilesIn('Contoso'));
  await packageSolution(path.join(folder, 'Contoso'), { root: folder });
  return folder;
}

async function verify(folder: string, paths = ['.'], format = 'text') {
  const terminal = fakeTerminal(folder);
  const code = await runVerify(paths, { format }, terminal);
  return { code, out: terminal.written.out };
}

describe('verify', () => {
  it('agrees with a package as it was made', async () => {
    const folder = await packaged();
    expect(await verify(folder)).toEqual({ code: 0, out: '1 verified: no problems\n' });
    expect(await verify(folder, [zip])).toEqual({ code: 0, out: '1 verified: no problems\n' });
  });

  it('reports in the formats of lint', async () => {
    const folder = await packaged();
    rmSync(path.join(folder, zip));
    const { code, out } = await verify(folder, ['.'], 'junit,sarif=report.sarif');
    expect({ code, out }).toEqual({
      code: 1,
      out: expect.stringContaining('<testsuite name="Contoso" tests="1" failures="1"'),
    });
    const sarif = JSON.parse(readFileSync(path.join(folder, 'report.sarif'), 'utf8'));
    expect(sarif.runs[0].results).toMatchObject([{ ruleId: 'package-missing' }]);
  });

  it('points at the first line somebody edited, and at the zip that has it not', async () => {
    const folder = await packaged();
    const text = readFileSync(path.join(folder, template), 'utf8');
    writeFiles(folder, {
      [template]: text.replace('"contentVersion": "1.0.0.0"', '"contentVersion": "9.9.9.9"'),
    });
    const { code, out } = await verify(folder);
    expect(code).toBe(1);
    expect(out).toMatch(/^Contoso\/Package\/mainTemplate\.json:3:\d+ {2}error {2}package-stale$/m);
    expect(out).toMatch(/^Contoso\/Package\/3\.0\.0\.zip:1:1 {2}error {2}zip-differs$/m);
  });

  it('misses files and zips that are not there', async () => {
    const folder = await packaged();
    rmSync(path.join(folder, template));
    rmSync(path.join(folder, zip));
    const { out } = await verify(folder);
    expect(out).toContain('mainTemplate.json:1:1  error  package-stale');
    expect(out).toContain('3.0.0.zip:1:1  error  package-missing');
  });

  it('looks into a zip that lies alone', async () => {
    const contents = await createZip([
      { path: 'mainTemplate.json', contents: '{}' },
      { path: 'notes.txt', contents: '' },
    ]);
    const folder = temporaryFolder({ 'a.zip': contents, 'b.zip': 'no zip' });
    const { code, out } = await verify(folder, ['a.zip', 'b.zip']);
    expect(code).toBe(1);
    expect(out).toContain('The zip has no "createUiDefinition.json" at its root.');
    expect(out).toContain('The zip holds "notes.txt"');
    expect(out).toContain('b.zip:1:1  error  zip-faulty');
  });

  it('takes no other files', async () => {
    await expect(verify(temporaryFolder({ 'a.json': '{}' }), ['a.json'])).rejects.toThrow(UsageError);
  });
});
