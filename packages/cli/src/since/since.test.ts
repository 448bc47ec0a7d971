import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { runLint, type LintCommandOptions } from '../commands/lint.js';
import { main } from '../main.js';
import { nodeFilePort } from '../node-file-port.js';
import { fakeTerminal } from '../testing/fake-terminal.js';
import { solutionFilesIn } from '../testing/solution-files.js';
import { temporaryFolder, writeFiles } from '../testing/temporary-folder.js';
import { commitFilePort } from './commit-file-port.js';
import { listChangedFiles } from './list-changed-files.js';

const query = 'Hunting Queries/RareSignIns.yaml';

/** Runs git as somebody, whatever the machine is configured to. */
function git(folder: string, ...args: string[]): string {
  const author = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', '-c', 'commit.gpgsign=false'];
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };
  return execFileSync('git', [...author, ...args], {
    cwd: folder,
    env,
    encoding: 'utf8',
    stdio: 'pipe',
  }).trim();
}

/** A repository with two solutions and one commit on the branch main. */
function repository(more: Record<string, string> = {}): string {
  const folder = temporaryFolder({
    ...solutionFilesIn('Solutions/Contoso'),
    ...solutionFilesIn('Solutions/Fabrikam Ltd', 'Fabrikam Ltd'),
    ...more,
  });
  git(folder, 'init', '--quiet', '--initial-branch=main');
  commit(folder, 'first');
  return folder;
}

function commit(folder: string, message: string): string {
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--allow-empty', '-m', message);
  return git(folder, 'rev-parse', 'HEAD');
}

function edit(folder: string, file: string, change: (text: string) => string): void {
  const bytes = nodeFilePort.read(path.join(folder, file));
  writeFiles(folder, { [file]: change(Buffer.from(bytes).toString('utf8')) });
}

async function lint(
  folder: string,
  since: string,
  options: Partial<LintCommandOptions> = {},
  paths: string[] = [],
) {
  const terminal = fakeTerminal(folder);
  const surroundings = { today: () => '2026-07-01', environment: {} };
  const code = await runLint(paths, { format: 'json', ...options, since }, terminal, surroundings);
  const { out, err } = terminal.written;
  const found = options.format === undefined ? JSON.parse(out) : { diagnostics: [] };
  const findings: string[] = found.diagnostics.map(
    ({ checkId, file }: Record<string, string>) => `${checkId} ${path.basename(file!)}`,
  );
  return { code, err, out, findings, solutions: found.summary?.solutions as number };
}

describe('lint --since', () => {
  it('says that nothing changed, and ends with 0', async () => {
    const folder = repository();
    const { code, err, solutions } = await lint(folder, 'HEAD');
    expect({ code, solutions }).toEqual({ code: 0, solutions: 0 });
    expect(err).toMatch(/^Nothing to check: no solution has changed since HEAD \([0-9a-f]{10}\)\.\n$/);
    const text = await lint(folder, 'main', { format: 'text', quiet: true });
    expect(text).toMatchObject({ code: 0, err: '', out: '' });
  });

  it('checks the solutions with changes that are committed, staged, in the working tree, or in files git does not know', async () => {
    const changes: ((folder: string) => void)[] = [
      (folder) => {
        edit(folder, `Solutions/Fabrikam Ltd/${query}`, (text) => text.replace('== 1', '< 3'));
        commit(folder, 'second');
      },
      (folder) => {
        edit(folder, `Solutions/Fabrikam Ltd/${query}`, (text) => text.replace('== 1', '< 3'));
        git(folder, 'add', '--all');
      },
      (folder) => edit(folder, `Solutions/Fabrikam Ltd/${query}`, (text) => text.replace('== 1', '< 3')),
    ];
    for (const change of changes) {
      const folder = repository();
      const base = git(folder, 'rev-parse', 'HEAD');
      change(folder);
      const { solutions, findings, err } = await lint(folder, base);
      expect(solutions).toBe(1);
      expect(findings).toContain('content-version-not-raised RareSignIns.yaml');
      expect(err).toMatch(/^1 of 2 targets changed since /);
    }
    const folder = repository();
    writeFiles(folder, { 'Solutions/Contoso/Parsers/Übersicht 1.kql': 'SigninLogs' });
    expect(await lint(folder, 'HEAD')).toMatchObject({ solutions: 1 });
  });

  it('compares with the commit at which the branch was left, not with what came after', async () => {
    const folder = repository();
    git(folder, 'checkout', '--quiet', '-b', 'topic');
    edit(folder, `Solutions/Contoso/${query}`, (text) => text.replace('== 1', '< 3'));
    commit(folder, 'topic');
    git(folder, 'checkout', '--quiet', 'main');
    edit(folder, `Solutions/Fabrikam Ltd/${query}`, (text) => text.replace('== 1', '< 9'));
    commit(folder, 'main goes on');
    git(folder, 'checkout', '--quiet', 'topic');
    expect(await lint(folder, 'main')).toMatchObject({ solutions: 1 });
  });

  it('counts a changed package, not a deleted solution', async () => {
    const folder = repository({ 'Solutions/Contoso/Package/3.0.0.zip': 'zip' });
    rmSync(path.join(folder, 'Solutions/Contoso/Package'), { recursive: true });
    const { findings } = await lint(folder, 'HEAD');
    expect(findings).toContain('package-zip-removed Solution_Contoso.json');
    rmSync(path.join(folder, 'Solutions/Contoso'), { recursive: true });
    expect(await lint(folder, 'HEAD')).toMatchObject({ solutions: 0, code: 0 });
  });

  it('takes a solution that is new without comparing it', async () => {
    const folder = repository();
    writeFiles(folder, solutionFilesIn('Solutions/Tailspin', 'Tailspin'));
    const { solutions, findings } = await lint(folder, 'HEAD');
    expect(solutions).toBe(1);
    expect(findings.filter((finding) => /raised|removed|changed/.test(finding))).toEqual([]);
  });

  it('counts files outside that a solution reads', async () => {
    const folder = repository({
      'Logos/contoso.svg': '<svg/>',
      'Logos/other.svg': '<svg/>',
      'hubwright.config.json': '{}',
    });
    edit(folder, 'Solutions/Fabrikam Ltd/Data/Solution_Fabrikam Ltd.json', (text) =>
      text
        .replace('Logos/contoso.svg', 'Logos/other.svg')
        .replace(
          '"Metadata"',
          '"Parsers": ["Parsers/Shared.kql"], "Workbooks": ["Workbooks/Shared.json"], "Metadata"',
        ),
    );
    const row = { workbookKey: 'SharedWorkbook', version: '1.0.0', templateRelativePath: 'Shared.json' };
    writeFiles(folder, {
      'Parsers/Shared.kql': 'SigninLogs',
      'Workbooks/Shared.json': '{ "items": [] }',
      'Workbooks/WorkbooksMetadata.json': JSON.stringify([row]),
    });
    commit(folder, 'second');
    const changedBy = async (files: Record<string, string>) => {
      writeFiles(folder, files);
      const { solutions } = await lint(folder, 'HEAD');
      git(folder, 'checkout', '--quiet', '.');
      git(folder, 'clean', '--quiet', '-d', '--force');
      return solutions;
    };
    expect(await changedBy({ 'Logos/contoso.svg': '<svg />' })).toBe(1);
    expect(await changedBy({ 'Parsers/Shared.kql': 'SigninLogs | take 1' })).toBe(1);
    expect(await changedBy({ 'Parsers/Other.kql': 'SigninLogs | take 1' })).toBe(0);
    expect(await changedBy({ 'Workbooks/Shared.json': '{ "items": [1] }' })).toBe(1);
    expect(await changedBy({ 'README.md': 'Contoso' })).toBe(0);
    expect(await changedBy({ 'hubwright.config.json': '{ }' })).toBe(2);
    const metadata = (rows: unknown[]) => ({ 'Workbooks/WorkbooksMetadata.json': JSON.stringify(rows) });
    const other = { workbookKey: 'OtherWorkbook', version: '1.0.0', templateRelativePath: 'Other.json' };
    expect(await changedBy(metadata([other, row]))).toBe(0);
    expect(await changedBy(metadata([{ ...row, version: '1.0.1' }]))).toBe(1);
  });

  it('takes content of no solution with what lies beside it', async () => {
    const rule = (id: string) =>
      `id: ${id}\nname: A\nkind: NRT\nseverity: Low\nquery: SigninLogs\ntactics: []\nrelevantTechniques: []\nversion: 1.0.0\n`;
    const folder = repository({
      'Detections/A/One.yaml': rule('5d2f4a0e-3f0e-4c51-9d4e-0c7a1c1f7a11'),
      'Detections/B/Two.yaml': rule('5d2f4a0e-3f0e-4c51-9d4e-0c7a1c1f7a12'),
    });
    edit(folder, 'Detections/B/Two.yaml', (text) => text.replace('NRT', 'Scheduled'));
    const { err } = await lint(folder, 'HEAD', {}, ['.']);
    expect(err).toMatch(/^1 of 4 targets changed since HEAD/);
  });

  it('raises versions with --fix, once', async () => {
    const folder = repository();
    edit(folder, `Solutions/Contoso/${query}`, (text) => text.replace('== 1', '< 3'));
    const { findings } = await lint(folder, 'HEAD', { fix: true });
    expect(findings.filter((finding) => finding.includes('not-raised'))).toEqual([]);
    const text = Buffer.from(nodeFilePort.read(path.join(folder, 'Solutions/Contoso', query))).toString(
      'utf8',
    );
    expect(text).toContain('version: 1.0.1\n');
  });

  it('works from a folder below and through a link', async () => {
    const folder = repository();
    edit(folder, `Solutions/Contoso/${query}`, (text) => text.replace('== 1', '< 3'));
    expect(await lint(path.join(folder, 'Solutions'), 'HEAD', {}, ['.'])).toMatchObject({ solutions: 1 });
    const link = path.join(temporaryFolder(), 'link');
    symlinkSync(folder, link);
    expect((await lint(link, 'HEAD')).findings).toContain('content-version-not-raised RareSignIns.yaml');
  });

  it('does not call a suppression unused when nothing is compared', async () => {
    const folder = repository();
    edit(folder, `Solutions/Contoso/${query}`, (text) =>
      text
        .replace('== 1', '< 3')
        .replace(
          'version:',
          '# hubwright-disable-next-line content-version-not-raised -- not published yet\nversion:',
        ),
    );
    expect(
      (await lint(folder, 'HEAD')).findings.filter((one) => /not-raised Rare|suppression/.test(one)),
    ).toEqual([]);
    const terminal = fakeTerminal(folder);
    await runLint([], { format: 'json' }, terminal, { today: () => '2026-07-01', environment: {} });
    expect(terminal.written.out).not.toContain('suppression-');
  });
});

describe('what cannot be compared', () => {
  const fails = async (folder: string, since: string, message: RegExp) => {
    const terminal = fakeTerminal(folder);
    expect(await main(['lint', `--since=${since}`], terminal)).toBe(2);
    expect(terminal.written.err).toMatch(message);
  };

  it('is a ref that is none', async () => {
    const folder = repository();
    await fails(
      folder,
      'origin/mian',
      /"origin\/mian" of "--since" is no commit, branch or tag .*"git rev-parse"/,
    );
    await fails(folder, '--output=x', /"--output=x" of "--since" is no commit/);
    await fails(folder, '', /"" of "--since" is no commit/);
    expect(existsSync(path.join(folder, 'x'))).toBe(false);
  });

  it('is a folder that is in no repository', async () => {
    await fails(
      temporaryFolder(solutionFilesIn('Solutions/Contoso')),
      'HEAD',
      /git finds no repository in ".*"/,
    );
  });

  it('is a repository without a commit in common, or without the history', async () => {
    const folder = repository();
    git(folder, 'checkout', '--quiet', '--orphan', 'other');
    commit(folder, 'other');
    await fails(folder, 'main', /"main" of "--since" and HEAD have no commit in common/);
    git(folder, 'checkout', '--quiet', 'main');
    commit(folder, 'second');
    const shallow = path.join(temporaryFolder(), 'clone');
    git(folder, 'clone', '--quiet', '--depth=1', `file://${folder}`, shallow);
    await fails(shallow, 'HEAD~1', /The clone is shallow.*fetch-depth: 0/);
  });

  it('is anything where there is no git', async () => {
    const folder = repository();
    const before = process.env['PATH'];
    process.env['PATH'] = temporaryFolder();
    try {
      await fails(folder, 'HEAD', /needs the program "git", which was not found/);
    } finally {
      process.env['PATH'] = before;
    }
  });
});

describe('commitFilePort', () => {
  it('has the files of a commit where they are in the working tree', () => {
    const folder = repository({ 'Solutions/Contoso/Ä b/c\n.txt': 'text', 'Solutions/Contoso/empty.txt': '' });
    const head = git(folder, 'rev-parse', 'HEAD');
    rmSync(path.join(folder, 'Solutions'), { recursive: true });
    const port = commitFilePort(folder, head);
    port.prefetch([`${folder}/Solutions/Contoso`]);
    expect(port.list(`${folder}/Solutions`)).toEqual([
      { name: 'Contoso', kind: 'directory' },
      { name: 'Fabrikam Ltd', kind: 'directory' },
    ]);
    const read = (file: string) => Buffer.from(port.read(`${folder}/${file}`)).toString('utf8');
    expect(read('Solutions/Contoso/Ä b/c\n.txt')).toBe('text');
    expect(read('Solutions/Contoso/empty.txt')).toBe('');
    expect(read('Solutions/Fabrikam Ltd/ReleaseNotes.md')).toContain('3.0.0');
    expect(port.stat(`${folder}/Solutions/Contoso/empty.txt`)).toEqual({ kind: 'file', bytes: 0 });
    expect(port.stat(`${folder}/Solutions/Contoso`)).toEqual({ kind: 'directory', bytes: 0 });
    expect(port.stat(`${folder}/solutions`)).toBeUndefined();
    expect(port.realPath(`${folder}/Solutions/Contoso`)).toBe(`${folder}/Solutions/Contoso`);
    expect(() => port.read(`${folder}/nothing`)).toThrow('is no file of commit');
  });

  it('says what to do where a clone lacks the files of a commit', () => {
    const folder = repository();
    const id = git(folder, 'rev-parse', `HEAD:Solutions/Contoso/${query}`);
    rmSync(path.join(folder, '.git/objects', id.slice(0, 2), id.slice(2)));
    const port = commitFilePort(folder, 'HEAD');
    expect(() => port.prefetch([`${folder}/Solutions/Contoso`])).toThrow(
      /does not have .*git fetch --refetch/,
    );
  });

  it('does not follow links', () => {
    const folder = repository();
    symlinkSync('Contoso', path.join(folder, 'Solutions/Link'));
    const port = commitFilePort(folder, commit(folder, 'link'));
    expect(port.stat(`${folder}/Solutions/Link`)?.kind).toBe('other');
  });
});

it('lists changed files as they are called', () => {
  const folder = repository({
    'a b/ä.txt': '1',
    'old.txt': 'the same text in both\n'.repeat(20),
    '.gitignore': 'ignored\n',
  });
  mkdirSync(path.join(folder, 'c'));
  writeFileSync(path.join(folder, 'c/"quoted"\t.txt'), '');
  writeFileSync(path.join(folder, 'a b/ä.txt'), '2');
  writeFileSync(path.join(folder, 'ignored'), '');
  git(folder, 'mv', 'old.txt', 'new.txt');
  expect(listChangedFiles(folder, 'HEAD')).toEqual(['a b/ä.txt', 'c/"quoted"\t.txt', 'new.txt', 'old.txt']);
});
