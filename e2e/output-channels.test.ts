import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { hubwrightScript, repository } from './testing/repository.js';
import { plainEnvironment, runHubwright, runNode } from './testing/run-hubwright.js';
import { copySolution, digestOf, editText } from './testing/solution-copy.js';

const builtMain = pathToFileURL(path.join(repository, 'packages/cli/dist/main.js')).href;
const solution = copySolution('SlackAudit');
const faulty = copySolution('SlackAudit');
editText(faulty, 'SolutionMetadata.json', (text) => text.replace('"publisherId"', '"publisherID"'));
editText(faulty, 'Parsers/SlackAuditEvents.yaml', (text) => `${text}\nName: again\n`);

describe('--format json', () => {
  it('gives lint exactly the documented members', () => {
    const { code, stdout, stderr } = runHubwright(faulty, ['lint', '.', '--format', 'json']);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    const report = JSON.parse(stdout);
    expect(Object.keys(report)).toEqual(['version', 'summary', 'diagnostics']);
    expect(Object.keys(report.summary)).toEqual([
      'solutions',
      'files',
      'errors',
      'warnings',
      'infos',
      'durationMs',
    ]);
    expect(report.diagnostics.length).toBeGreaterThan(0);
    for (const diagnostic of report.diagnostics) expectDiagnostic(diagnostic);
    expect(report.summary.errors).toBe(report.diagnostics.filter(isError).length);
  });

  it('gives package exactly the documented members', () => {
    const { code, stdout, stderr } = runHubwright(path.dirname(solution), [
      'package',
      '.',
      '--format',
      'json',
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const report = JSON.parse(stdout);
    expect(Object.keys(report)).toEqual(['version', 'summary', 'solutions']);
    expect(Object.keys(report.summary)).toEqual(['solutions', 'packaged', 'failed', 'durationMs']);
    const [packaged] = report.solutions;
    expect(Object.keys(packaged)).toEqual(['name', 'folder', 'version', 'status', 'files', 'diagnostics']);
    expect(packaged).toMatchObject({
      name: 'SlackAudit',
      folder: 'SlackAudit',
      version: '3.0.0',
      status: 'packaged',
    });
    for (const file of packaged.files) {
      expect(Object.keys(file)).toEqual(['path', 'bytes', 'sha256']);
      const written = path.join(path.dirname(solution), file.path);
      expect(file.sha256).toBe(digestOf(written));
      expect(file.bytes).toBe(readFileSync(written).byteLength);
    }
  });

  it('says what is wrong with a solution that cannot be packaged', () => {
    const { code, stdout } = runHubwright(faulty, ['build', '.', '--format', 'json']);
    const [failed] = JSON.parse(stdout).solutions;
    expect({ code, status: failed.status, files: failed.files }).toEqual({
      code: 1,
      status: 'failed',
      files: [],
    });
    for (const diagnostic of failed.diagnostics) expectDiagnostic(diagnostic);
  });
});

it('writes the result to the file of -o and nothing to standard output', () => {
  const onOutput = runHubwright(faulty, ['lint', '.']);
  const inFile = runHubwright(faulty, ['lint', '.', '-o', 'reports/lint.txt']);
  expect(inFile).toEqual({ code: onOutput.code, stdout: '', stderr: '' });
  expect(readFileSync(path.join(faulty, 'reports/lint.txt'), 'utf8')).toBe(onOutput.stdout);
});

it('is silent with --quiet when nothing is wrong, and names only errors otherwise', () => {
  expect(runHubwright(solution, ['lint', '.', '--quiet'])).toEqual({ code: 0, stdout: '', stderr: '' });
  expect(runHubwright(solution, ['package', '.', '--quiet'])).toEqual({ code: 0, stdout: '', stderr: '' });
  const { stdout } = runHubwright(faulty, ['lint', '.', '--quiet']);
  expect(stdout).toContain('error');
  expect(stdout).not.toContain('warning');
});

it('works from another folder with -C, before or after the command', () => {
  const direct = runHubwright(faulty, ['lint', '.']);
  expect(runHubwright('/', ['lint', '.', '-C', faulty])).toEqual(direct);
  expect(runHubwright('/', ['-C', faulty, 'lint', '.'])).toEqual(direct);
});

describe('colours', () => {
  const escape = '\u001b[';
  it('are left out off a terminal', () => {
    expect(runHubwright(faulty, ['lint', '.']).stdout).not.toContain(escape);
  });
  it('are there when forced, unless --no-color says otherwise', () => {
    const forced = { FORCE_COLOR: '1' };
    expect(runHubwright(faulty, ['lint', '.'], forced).stdout).toContain(escape);
    expect(runHubwright(faulty, ['lint', '.', '--no-color'], forced).stdout).not.toContain(escape);
  });
  it('are left out with NO_COLOR', () => {
    expect(runHubwright(faulty, ['lint', '.'], { NO_COLOR: '1' }).stdout).not.toContain(escape);
  });
});

it('prints the page of every check it lists', () => {
  const { code, stdout } = runHubwright(solution, ['explain', '--format', 'json']);
  expect(code).toBe(0);
  const { checks } = JSON.parse(stdout) as { checks: { id: string }[] };
  expect(checks.length).toBeGreaterThan(40);
  const listed = runHubwright(solution, ['explain']).stdout.trimEnd().split('\n');
  expect(listed.map((line) => line.split(' ')[0])).toEqual(checks.map(({ id }) => id));
  expect(printPages(checks.map(({ id }) => id)).filter(({ page }) => page.length < 100)).toEqual([]);
  expect(runHubwright(solution, ['explain', 'json-syntax']).stdout).toBe(
    printPages(['json-syntax'])[0]?.page,
  );
});

it('says what is installed', () => {
  const { code, stdout, stderr } = runHubwright(path.dirname(solution), ['doctor']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain(`Node.js: ${process.versions.node}`);
  expect(stdout).toContain('solutions: 1 found from here');
});

it('ends calmly when the reader of its output leaves', () => {
  const command = `"${process.execPath}" "${hubwrightScript}" explain | head -1`;
  const { stdout, stderr } = spawnSync('sh', ['-c', command], { encoding: 'utf8', env: plainEnvironment() });
  expect(stdout.split('\n')).toHaveLength(2);
  expect(stderr).toBe('');
});

/** Runs `explain` for many checks in one process, since starting one for each takes most of a minute. */
function printPages(ids: readonly string[]): { id: string; page: string }[] {
  const script = `
    const { main } = await import(${JSON.stringify(builtMain)});
    const pages = [];
    for (const id of ${JSON.stringify(ids)}) {
      let page = '';
      const terminal = { out: (text) => { page += text; }, err: () => {}, directory: '/', color: false };
      await main(['explain', id], terminal);
      pages.push({ id, page });
    }
    console.log(JSON.stringify(pages));`;
  return JSON.parse(runNode(solution, ['--input-type=module', '-e', script]).stdout);
}

function expectDiagnostic(diagnostic: Record<string, unknown>): void {
  expect(Object.keys(diagnostic).sort()).toEqual([
    'checkId',
    'column',
    'docs',
    'endColumn',
    'endLine',
    'file',
    'line',
    'message',
    'pointer',
    'severity',
  ]);
  expect(diagnostic['file']).not.toMatch(/^\/|\\/);
  expect(diagnostic['message']).toMatch(/[.?]\)?$/);
}

function isError({ severity }: { severity: string }): boolean {
  return severity === 'error';
}
