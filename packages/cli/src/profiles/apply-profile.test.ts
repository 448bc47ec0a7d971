import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createZip } from '@hubwright/packaging';
import { expect, it } from '@jest/globals';
import { runLint, type LintCommandOptions } from '../commands/lint.js';
import { packageSolution } from '../package-solution.js';
import { fakeTerminal } from '../testing/fake-terminal.js';
import { solutionFilesIn } from '../testing/solution-files.js';
import { temporaryFolder, writeFiles } from '../testing/temporary-folder.js';

const template = 'Contoso/Package/mainTemplate.json';
const notes = 'Contoso/ReleaseNotes.md';

async function packaged(): Promise<string> {
  const folder = temporaryFolder(solutionFilesIn('Contoso'));
  await packageSolution(path.join(folder, 'Contoso'), { root: folder });
  return folder;
}

/** The errors as `check file:line`. */
async function preflight(folder: string, options: Partial<LintCommandOptions> = {}) {
  const terminal = fakeTerminal(folder);
  const code = await runLint(
    ['.'],
    { format: 'json', kql: false, profile: 'partner-center', ...options },
    terminal,
  );
  const { diagnostics } = JSON.parse(terminal.written.out) as {
    diagnostics: { checkId: string; severity: string; file: string; line: number }[];
  };
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  return { code, errors: errors.map(({ checkId, file, line }) => `${checkId} ${file}:${line}`) };
}

it('lets a solution pass that was just packaged', async () => {
  const folder = await packaged();
  writeFileSync(path.join(folder, 'Contoso/Package/2.0.0.zip'), 'an earlier one');
  expect(await preflight(folder)).toEqual({ code: 0, errors: [] });
});

it('misses the package of a solution that has none', async () => {
  const folder = temporaryFolder(solutionFilesIn('Contoso'));
  const { code, errors } = await preflight(folder);
  expect(code).toBe(1);
  expect(errors).toContain('package-missing Contoso/Package/3.0.0.zip:1');
  expect(errors).toContain('package-stale Contoso/Package/mainTemplate.json:1');
});

it('takes for an error what certification rejects, unless it is configured or skipped', async () => {
  const folder = await packaged();
  rmSync(path.join(folder, notes));
  expect(await preflight(folder, { profile: undefined as never })).toEqual({ code: 0, errors: [] });
  expect((await preflight(folder)).errors).toEqual([
    expect.stringMatching(/^release-notes-missing Contoso\/Data\//),
  ]);
  expect(await preflight(folder, { skip: ['release-notes-missing'] })).toEqual({ code: 0, errors: [] });
  writeFiles(folder, { 'hubwright.config.json': '{ "checks": { "release-notes-missing": "info" } }' });
  expect(await preflight(folder)).toEqual({ code: 0, errors: [] });
});

it('examines a package that somebody else made', async () => {
  const folder = await packaged();
  const main = JSON.parse(readFileSync(path.join(folder, template), 'utf8'));
  main.variables.solutionId = 'contoso.other';
  main.variables._solutionVersion = '2.9.9';
  const contents = main.resources.filter((one: { type: string }) => one.type.endsWith('contentTemplates'));
  const { mainTemplate } = contents[0].properties;
  mainTemplate.resources = mainTemplate.resources.filter(
    ({ type }: { type: string }) => !type.endsWith('/metadata'),
  );
  writeFileSync(path.join(folder, template), JSON.stringify(main, null, 2));
  const { errors } = await preflight(folder, { only: ['package-identity-differs', 'package-metadata-*'] });
  expect(errors.map((error) => error.split(':')[0])).toEqual([
    `package-identity-differs ${template}`,
    `package-identity-differs ${template}`,
    `package-metadata-missing ${template}`,
  ]);
});

it('audits the zip, also where the sources have errors', async () => {
  const folder = await packaged();
  const files = ['mainTemplate.json', 'createUiDefinition.json'].map((name) => ({
    path: name,
    contents: readFileSync(path.join(folder, 'Contoso/Package', name), 'utf8'),
  }));
  const zip = await createZip([...files, { path: '__MACOSX/._mainTemplate.json', contents: '' }]);
  writeFileSync(path.join(folder, 'Contoso/Package/3.0.0.zip'), zip);
  rmSync(path.join(folder, 'Contoso/Hunting Queries/RareSignIns.yaml'));
  const { errors } = await preflight(folder);
  expect(errors).toContainEqual(expect.stringMatching(/^content-file-missing /));
  expect(errors).toContainEqual(
    expect.stringMatching(/^zip-(?:faulty|differs) Contoso\/Package\/3\.0\.0\.zip/),
  );
});

it('survives a package that is none', async () => {
  const folder = await packaged();
  writeFileSync(path.join(folder, template), '{ "variables": ');
  expect((await preflight(folder)).errors).toContainEqual(
    expect.stringMatching(/^json-syntax Contoso\/Package/),
  );
  writeFileSync(path.join(folder, template), '{ "resources": [null, { "type": 3 }], "variables": [] }');
  expect((await preflight(folder)).errors).toContain(`package-identity-differs ${template}:1`);
});
