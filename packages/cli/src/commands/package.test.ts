import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { fakeTerminal } from '../testing/fake-terminal.js';
import { solutionFilesIn } from '../testing/solution-files.js';
import { temporaryFolder, writeFiles } from '../testing/temporary-folder.js';
import { UsageError } from '../usage-error.js';
import { runPackage, type PackageCommandOptions } from './package.js';

async function packageIn(folder: string, options: Partial<PackageCommandOptions> = {}, paths = ['.']) {
  const terminal = fakeTerminal(folder);
  const code = await runPackage(paths, { format: 'text', ...options }, terminal);
  return { code, ...terminal.written };
}

const packageFiles = ['3.0.0.zip', 'createUiDefinition.json', 'mainTemplate.json', 'testParameters.json'];

describe('package', () => {
  it('writes the package, and nothing the second time', async () => {
    const folder = temporaryFolder(solutionFilesIn('Contoso'));
    const { code, out, err } = await packageIn(folder);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(
      /^packaged {3}Contoso 3\.0\.0 {2}Contoso\/Package\/3\.0\.0\.zip {2}\d+ bytes {2}sha256 [0-9a-f]{64}\n$/,
    );
    expect(readdirSync(path.join(folder, 'Contoso/Package')).sort()).toEqual(packageFiles);
    expect((await packageIn(folder)).out).toMatch(/^unchanged {2}Contoso 3\.0\.0/);
  });

  it('writes below --out-dir and leaves the solution alone', async () => {
    const folder = temporaryFolder(solutionFilesIn('Contoso'));
    await packageIn(folder, { outDir: 'out' });
    expect(readdirSync(path.join(folder, 'out/Contoso')).sort()).toEqual(packageFiles);
    expect(existsSync(path.join(folder, 'Contoso/Package'))).toBe(false);
  });

  it('packages the others when one has errors, and counts them', async () => {
    const folder = temporaryFolder({
      ...solutionFilesIn('Broken', 'Broken'),
      'Broken/SolutionMetadata.json': '{',
      ...solutionFilesIn('Contoso'),
    });
    const { code, out } = await packageIn(folder);
    expect(code).toBe(1);
    expect(out).toMatch(/^failed {5}Broken: 1 error$/m);
    expect(out).toMatch(/^packaged {3}Contoso 3\.0\.0/m);
    expect(out).toMatch(/\n2 solutions: 1 packaged, 1 failed\n$/);
    expect(existsSync(path.join(folder, 'Broken/Package'))).toBe(false);
  });

  it('does not let two solutions of one folder name overwrite each other', async () => {
    const folder = temporaryFolder({ ...solutionFilesIn('one/Contoso'), ...solutionFilesIn('two/Contoso') });
    await expect(packageIn(folder, { outDir: 'out' })).rejects.toThrow('would both be written to "Contoso"');
    expect(existsSync(path.join(folder, 'out'))).toBe(false);
    expect((await packageIn(folder)).code).toBe(0);
  });

  it('takes no files', async () => {
    const folder = temporaryFolder({ 'connector.json': '{}' });
    await expect(packageIn(folder, {}, ['connector.json'])).rejects.toThrow(UsageError);
  });
});

describe('package --check', () => {
  it('calls a package stale and writes nothing', async () => {
    const folder = temporaryFolder(solutionFilesIn('Contoso'));
    expect(await packageIn(folder, { check: true })).toMatchObject({
      code: 1,
      out: expect.stringMatching(/^stale/),
    });
    expect(existsSync(path.join(folder, 'Contoso/Package'))).toBe(false);
    await packageIn(folder);
    expect(await packageIn(folder, { check: true })).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^unchanged/),
    });
    const template = path.join(folder, 'Contoso/Package/mainTemplate.json');
    writeFileSync(template, `${readFileSync(template, 'utf8')} `);
    expect((await packageIn(folder, { check: true, format: 'json' })).out).toContain('"status": "stale"');
  });
});

describe('package --bump', () => {
  const dataFile = 'Contoso/Data/Solution_Contoso.json';

  it('counts the version up in the data file and keeps the earlier zip', async () => {
    const folder = temporaryFolder(solutionFilesIn('Contoso'));
    await packageIn(folder);
    expect((await packageIn(folder, { bump: 'patch' })).out).toMatch(/^packaged {3}Contoso 3\.0\.1 /m);
    expect(readFileSync(path.join(folder, dataFile), 'utf8')).toContain('"Version": "3.0.1"');
    expect(readdirSync(path.join(folder, 'Contoso/Package'))).toEqual(
      expect.arrayContaining(['3.0.0.zip', '3.0.1.zip']),
    );
  });

  it('leaves the version alone when the solution has errors', async () => {
    const folder = temporaryFolder(solutionFilesIn('Contoso'));
    const before = readFileSync(path.join(folder, dataFile), 'utf8');
    writeFiles(folder, { 'Contoso/SolutionMetadata.json': '{' });
    expect((await packageIn(folder, { bump: 'minor' })).code).toBe(1);
    expect(readFileSync(path.join(folder, dataFile), 'utf8')).toBe(before);
  });
});
