import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { main } from '../main.js';
import { fakeTerminal } from '../testing/fake-terminal.js';
import { publicRepository, type PublicRepository } from '../testing/public-repository.js';
import { solutionFilesIn } from '../testing/solution-files.js';
import { temporaryFolder, writeFiles } from '../testing/temporary-folder.js';

const logo = '<svg xmlns="http://www.w3.org/2000/svg"/>\n';
const rows = '[\n  {\n    "workbookKey": "Other",\n    "templateRelativePath": "Other.json"\n  }\n]\n';
const others = {
  'README.md': 'Public.\n',
  'Logos/other.svg': logo,
  'Sample Data/Custom/Other_CL.json': '[]\n',
  'Solutions/Other/Data/Solution_Other.json': '{}\n',
  'Workbooks/WorkbooksMetadata.json': rows,
};
const row = {
  workbookKey: 'ContosoWorkbook',
  logoFileName: 'contoso.svg',
  templateRelativePath: 'Contoso.json',
};

/** A solution with a logo, a sample and the row of a workbook, in a folder of its own. */
function sources(version = '3.0.0', more: Record<string, string> = {}): string {
  return temporaryFolder({
    ...solutionFilesIn('Contoso', 'Contoso', version),
    'Contoso/Data Connectors/Logo/contoso.svg': logo,
    'Contoso/samples/Contoso_CL.json': '[{ "a": 1 }]\n',
    'Contoso/Workbooks/WorkbooksMetadata.json': JSON.stringify([row]),
    'Contoso/tests/one/recording.yaml': 'connector: gone.json\n',
    'Contoso/.env': 'KEY=sesame\n',
    ...more,
  });
}

async function publish(directory: string, { clone }: PublicRepository, ...more: string[]) {
  const terminal = fakeTerminal(directory);
  const code = await main(
    ['publish', 'Contoso', '--to', 'pull-request', '--clone', clone, ...more],
    terminal,
  );
  return { code, ...terminal.written };
}

function withoutCase(directory: string): string {
  writeFileSync(path.join(directory, 'Contoso/tests/one/recording.yaml'), '');
  execFileSync('rm', ['-r', path.join(directory, 'Contoso/tests')]);
  return directory;
}

const branch = 'hubwright/Contoso-3.0.0';

/** The clone as somebody finds it who has done nothing. */
function expectUntouched({ git }: PublicRepository, at = 'master'): void {
  expect([git('branch', '--show-current'), git('status', '--porcelain')]).toEqual([at, '']);
}

describe('the layout', () => {
  it('has the solution, its package, the logo, the row of the workbook and the sample, and nothing hidden', async () => {
    const repository = publicRepository(others);
    const result = await publish(withoutCase(sources()), repository);
    expect(result).toMatchObject({ code: 0 });
    expect(repository.git('diff', '--name-status', 'master', branch).split('\n')).toEqual([
      'A\tLogos/contoso.svg',
      'A\tSample Data/Custom/Contoso_CL.json',
      'A\tSolutions/Contoso/Data Connectors/Logo/contoso.svg',
      'A\tSolutions/Contoso/Data/Solution_Contoso.json',
      'A\tSolutions/Contoso/Hunting Queries/RareSignIns.yaml',
      'A\tSolutions/Contoso/Package/3.0.0.zip',
      'A\tSolutions/Contoso/Package/createUiDefinition.json',
      'A\tSolutions/Contoso/Package/mainTemplate.json',
      'A\tSolutions/Contoso/Package/testParameters.json',
      'A\tSolutions/Contoso/ReleaseNotes.md',
      'A\tSolutions/Contoso/SolutionMetadata.json',
      'A\tWorkbooks/Images/Logos/contoso.svg',
      'M\tWorkbooks/WorkbooksMetadata.json',
    ]);
    const merged = repository.git('show', `${branch}:Workbooks/WorkbooksMetadata.json`);
    expect(merged).toMatch(
      /^\[\n {2}\{\n {4}"workbookKey": "Other",\n {4}"templateRelativePath": "Other.json"\n {2}\},\n/,
    );
    expect(JSON.parse(merged)).toHaveLength(2);
    expect(repository.git('log', '-1', '--format=%an <%ae> %s', branch)).toBe(
      'Contributor <contributor@example.com> Add solution Contoso 3.0.0',
    );
    expectUntouched(repository);
  });

  it('keeps rows and samples in the solution where the repository has no place for them', async () => {
    const repository = publicRepository({ 'README.md': 'Small.\n' });
    await publish(withoutCase(sources()), repository);
    const files = repository.git('ls-tree', '-r', '--name-only', branch);
    expect(files).toContain('Solutions/Contoso/Workbooks/WorkbooksMetadata.json');
    expect(files).toContain('Solutions/Contoso/samples/Contoso_CL.json');
    expect(files).not.toContain('Sample Data');
  });

  it('removes files that are gone, and keeps zips of earlier versions and what the repository adds', async () => {
    const repository = publicRepository({
      ...others,
      'Solutions/contoso/Hunting Queries/Old.yaml': 'id: 1\n',
      'Solutions/contoso/Package/2.0.0.zip': 'zip',
      'Solutions/contoso/Data/system_generated_metadata.json': '{}\n',
    });
    await publish(withoutCase(sources()), repository);
    const removed = repository.git(
      'diff',
      '--name-only',
      '--diff-filter=D',
      '--no-renames',
      'master',
      branch,
    );
    expect(removed).toBe('Solutions/contoso/Hunting Queries/Old.yaml');
  });
});

describe('a second run', () => {
  it('says that nothing changes, then adds a commit for what does', async () => {
    const repository = publicRepository(others);
    const directory = withoutCase(sources());
    await publish(directory, repository);
    const first = repository.git('rev-parse', branch);
    const second = await publish(directory, repository);
    expect(second.err).toContain('nothing changes');
    expect(repository.git('rev-parse', branch)).toBe(first);
    writeFiles(directory, { 'Contoso/README.md': 'More.\n' });
    expect((await publish(directory, repository)).code).toBe(0);
    expect(repository.git('rev-parse', `${branch}^`)).toBe(first);
    expect(repository.git('diff', '--name-only', first, branch)).toBe('Solutions/Contoso/README.md');
  });

  it('takes the work tree along when it stands on the branch', async () => {
    const repository = publicRepository(others);
    const directory = withoutCase(sources());
    await publish(directory, repository);
    repository.git('checkout', '--quiet', branch);
    writeFiles(directory, { 'Contoso/README.md': 'More.\n' });
    expect((await publish(directory, repository)).code).toBe(0);
    expect(readFileSync(path.join(repository.clone, 'Solutions/Contoso/README.md'), 'utf8')).toBe('More.\n');
    expectUntouched(repository, branch);
  });
});

describe('the text of the pull request', () => {
  it('names the changes since the version in the clone, the checks and the digest of the zip', async () => {
    const repository = publicRepository(others);
    await publish(withoutCase(sources()), repository);
    repository.git('merge', '--quiet', '--ff-only', branch);
    repository.git('push', '--quiet', 'origin', 'master');
    const directory = withoutCase(sources('3.0.1'));
    const query = path.join(directory, 'Contoso/Hunting Queries/RareSignIns.yaml');
    writeFileSync(query, readFileSync(query, 'utf8').replace('1.0.0', '1.0.1').replace('== 1', '== 2'));
    const { out, code } = await publish(directory, repository);
    expect(code).toBe(0);
    expect(out).toMatch(/^## Contoso 3\.0\.1\n/);
    expect(out).toContain('- HuntingQuery "Rare sign-ins": 1.0.0 became 1.0.1\n');
    expect(out).toContain('- Yes: 3.0.0 became 3.0.1\n');
    expect(out).toMatch(/0 errors, \d+ warnings?, \d+ notes? of hubwright lint/);
    expect(out).toMatch(/sha256 `[0-9a-f]{64}`/);
  });

  it('goes to a file with --body, and standard output stays free', async () => {
    const repository = publicRepository(others);
    const directory = withoutCase(sources());
    const { out } = await publish(directory, repository, '--body', 'body.md');
    expect(out).toBe('');
    expect(readFileSync(path.join(directory, 'body.md'), 'utf8')).toContain('Testing Completed:');
  });
});

it('pushes with --push alone', async () => {
  const repository = publicRepository(others);
  const directory = withoutCase(sources());
  await publish(directory, repository);
  const pushed = () => repository.git('ls-remote', '--heads', 'origin', branch);
  expect(pushed()).toBe('');
  expect((await publish(directory, repository, '--push')).code).toBe(0);
  expect(pushed()).toContain(repository.git('rev-parse', branch));
});

it('says why a push fails, and leaves the branch for another time', async () => {
  const repository = publicRepository(others);
  const result = await publish(withoutCase(sources()), repository, '--push', '--remote', 'nowhere');
  expect(result).toMatchObject({ code: 4, out: '' });
  expect(result.err).toContain('"git push" failed');
  expect(repository.git('rev-parse', `${branch}^`)).toBe(repository.git('rev-parse', 'master'));
  expectUntouched(repository);
});

describe('what is refused', () => {
  it.each([
    [
      'files that are not committed',
      2,
      (one: PublicRepository) => writeFileSync(`${one.clone}/new.txt`, 'x'),
      /changes that are not committed: "new\.txt"/,
    ],
    [
      'nobody to commit as',
      4,
      (one: PublicRepository) => {
        one.git('config', '--unset', 'user.name');
        one.git('config', '--unset', 'user.email');
        one.git('config', 'user.useConfigOnly', 'true');
      },
      /does not know who commits/,
    ],
    [
      'a branch with other content',
      2,
      (one: PublicRepository) => {
        one.git('checkout', '--quiet', '-b', branch);
        one.commit({ 'Solutions/Other/new.txt': 'x\n' });
        one.git('checkout', '--quiet', 'master');
      },
      /changes "Solutions\/Other\/new\.txt"/,
    ],
    [
      "another's solution of the same name",
      2,
      (one: PublicRepository) => {
        one.commit({
          'Solutions/contoso/SolutionMetadata.json': '{"publisherId": "fabrikam", "offerId": "theirs"}\n',
        });
        one.git('push', '--quiet', 'origin', 'master');
      },
      /"Solutions\/contoso" has the solution "fabrikam\.theirs"/,
    ],
    [
      "another's logo of the same name",
      2,
      (one: PublicRepository) => {
        one.commit({ 'Logos/contoso.svg': 'another\n' });
        one.git('push', '--quiet', 'origin', 'master');
      },
      /"Logos\/contoso\.svg" is in the clone already/,
    ],
    [
      "another's key of a workbook",
      2,
      (one: PublicRepository) => {
        one.commit({ 'Workbooks/WorkbooksMetadata.json': rows.replaceAll('"Other"', '"ContosoWorkbook"') });
        one.git('push', '--quiet', 'origin', 'master');
      },
      /workbookKey "ContosoWorkbook" is taken/,
    ],
    [
      'a ref that cannot be written',
      4,
      (one: PublicRepository) => {
        writeFileSync(`${one.clone}/.git/refs/heads/hubwright`, `${one.git('rev-parse', 'HEAD')}\n`);
      },
      /"git update-ref" failed/,
    ],
  ])('%s', async (_, code, prepare, message) => {
    const repository = publicRepository(others);
    prepare(repository);
    const before = repository.git('for-each-ref', 'refs/heads');
    const config = ['GIT_CONFIG_GLOBAL', 'GIT_CONFIG_NOSYSTEM'] as const;
    const kept = config.map((name) => process.env[name]);
    [process.env['GIT_CONFIG_GLOBAL'], process.env['GIT_CONFIG_NOSYSTEM']] = ['/dev/null', '1'];
    const result = await publish(withoutCase(sources()), repository);
    config.forEach((name, index) => {
      if (kept[index] === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = kept[index];
    });
    expect(result).toMatchObject({ code, out: '' });
    expect(result.err).toMatch(message);
    expect(repository.git('for-each-ref', 'refs/heads')).toBe(before);
    expect(repository.git('branch', '--show-current')).toBe('master');
  });

  it.each([
    [['--branch', 'master'], /main branch/],
    [['--branch', '-x'], /no name git takes/],
    [['--base', 'nowhere'], /no commit, branch or tag/],
    [['--offer', 'x'], /is for "--to partner-center"/],
  ])('%j', async (more, message) => {
    const repository = publicRepository(others);
    const result = await publish(withoutCase(sources()), repository, ...more);
    expect(result).toMatchObject({ code: 2, out: '' });
    expect(result.err).toMatch(message);
    expectUntouched(repository);
  });

  it('cases that fail, and content with errors', async () => {
    const repository = publicRepository(others);
    expect(await publish(sources(), repository)).toMatchObject({ code: 1, out: '' });
    const broken = withoutCase(sources('3.0.0', { 'Contoso/Hunting Queries/RareSignIns.yaml': 'id: 1\n' }));
    expect(await publish(broken, repository)).toMatchObject({ code: 1, out: '' });
    expectUntouched(repository);
  });
});

it('changes nothing in a dry run', async () => {
  const repository = publicRepository(others);
  const { code, out } = await publish(withoutCase(sources()), repository, '--dry-run');
  expect(code).toBe(0);
  expect(out).toContain('  ~ Workbooks/WorkbooksMetadata.json\nNothing was changed.\n');
  expect(repository.git('branch', '--list', branch)).toBe('');
});
