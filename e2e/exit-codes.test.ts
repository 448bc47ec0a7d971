import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { runHubwright } from './testing/run-hubwright.js';
import { copySolution, digestsBelow, editText } from './testing/solution-copy.js';
import { temporaryFolder } from './testing/temporary-folder.js';

const solution = copySolution('SlackAudit');
const above = path.dirname(solution);

describe('a command line that cannot be', () => {
  it.each([
    [['packge'], "unknown command 'packge'", 'Did you mean package?'],
    [['lint', '--formt', 'json'], "unknown option '--formt'", 'Did you mean --format?'],
    [['lint', '--format', 'xml'], 'xml', 'Allowed choices are text, json'],
    [['lint', '--max-problems', 'few'], 'few', 'It must be a whole number, 0 or more.'],
    [['package', '--bump', 'tiny'], 'tiny', 'Allowed choices are patch, minor, major'],
    [['lint', 'SlackAudt'], '"SlackAudt" does not exist', 'Did you mean "SlackAudit"?'],
    [['lint', '-C', 'nowhere'], 'nowhere', 'does not exist'],
    [['package', 'SlackAudit/SolutionMetadata.json'], 'is a file', '"package" takes solution folders'],
    [
      ['package', 'SlackAudit/Parsers'],
      'There is no solution in "SlackAudit/Parsers"',
      'Data/Solution_*.json',
    ],
    [['explain', 'json-sintax'], 'There is no check "json-sintax"', 'Did you mean "json-syntax"?'],
    [['diff', 'SlackAudit'], "missing required argument 'after'", ''],
    [['diff', 'SlackAudit', 'SlackAudit'], 'is no package', 'Give a zip'],
    [['verify', 'SlackAudit/SolutionMetadata.json'], 'neither a solution folder nor a zip', ''],
  ])('%j ends with 2 and says the way out', (args, fault, wayOut) => {
    const { code, stdout, stderr } = runHubwright(above, args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(fault);
    expect(stderr).toContain(wayOut);
    expectNoTrace(stderr);
  });
});

it('shows the commands on standard output when asked for help', () => {
  const { code, stdout, stderr } = runHubwright(above, ['--help']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  for (const command of ['package', 'lint', 'render', 'verify', 'diff', 'explain', 'doctor'])
    expect(stdout).toContain(command);
});

it('counts findings from the severity that is asked for', () => {
  const warned = copySolution('SlackAudit');
  editText(warned, 'SolutionMetadata.json', (text) => `\uFEFF${text}`);
  expect(runHubwright(warned, ['lint', '.']).code).toBe(0);
  expect(runHubwright(warned, ['lint', '.', '--fail-severity', 'warning']).code).toBe(1);
  editText(warned, 'SolutionMetadata.json', (text) => text.replace('{', '{,'));
  expect(runHubwright(warned, ['validate', '.']).code).toBe(1);
});

describe('a place that cannot be written to', () => {
  // Modes do not stop root, so a file stands where a folder is needed.
  it.each([
    ['the package folder', ['package', 'SlackAudit'], 'SlackAudit/Package'],
    ['the folder of --out-dir', ['package', 'SlackAudit', '--out-dir', 'out'], 'out'],
    ['the folder of -o', ['lint', 'SlackAudit', '-o', 'report/lint.txt'], 'report'],
    ['the folder of rendered files', ['render', 'SlackAudit', '--out-dir', 'rendered'], 'rendered'],
  ])('ends with 4: %s', (_place, args, obstacle) => {
    const folder = temporaryFolder();
    copySolution('SlackAudit', folder);
    writeFileSync(path.join(folder, obstacle), 'in the way');
    const before = digestsBelow(folder);
    const { code, stderr } = runHubwright(folder, args);
    expect(code).toBe(4);
    expect(stderr).toMatch(/^hubwright: ".+" cannot be written to: /);
    expectNoTrace(stderr);
    expect(digestsBelow(folder)).toEqual(before);
  });

  it('does not keep other solutions from being packaged', () => {
    const folder = temporaryFolder();
    copySolution('GitHubEnterpriseAudit', folder);
    copySolution('SlackAudit', folder);
    writeFileSync(path.join(folder, 'GitHubEnterpriseAudit/Package'), 'in the way');
    const { code, stdout } = runHubwright(folder, ['package', '.', '--format', 'json']);
    expect(code).toBe(4);
    expect(statuses(stdout)).toEqual({ GitHubEnterpriseAudit: 'failed', SlackAudit: 'packaged' });
  });
});

it('packages the others when one solution has errors, and leaves its older package as it was', () => {
  const folder = temporaryFolder();
  const broken = copySolution('GitHubEnterpriseAudit', folder);
  copySolution('SlackAudit', folder);
  expect(runHubwright(folder, ['package', '.']).code).toBe(0);
  const before = digestsBelow(path.join(broken, 'Package'));
  editText(broken, 'SolutionMetadata.json', () => '{');
  editText(path.join(folder, 'SlackAudit'), 'Data/Solution_SlackAudit.json', (text) =>
    text.replace('3.0.0', '3.0.1'),
  );
  const { code, stdout } = runHubwright(folder, ['package', '.', '--format', 'json']);
  expect(code).toBe(1);
  expect(statuses(stdout)).toEqual({ GitHubEnterpriseAudit: 'failed', SlackAudit: 'packaged' });
  expect(digestsBelow(path.join(broken, 'Package'))).toEqual(before);
});

it('finds solutions below solutions/ by default, and says so when there are none', () => {
  const folder = temporaryFolder();
  copySolution('SlackAudit', path.join(folder, 'solutions'));
  expect(statuses(runHubwright(folder, ['package', '--format', 'json']).stdout)).toEqual({
    SlackAudit: 'packaged',
  });
  const empty = temporaryFolder();
  mkdirSync(path.join(empty, 'docs'));
  expect(runHubwright(empty, ['package']).code).toBe(2);
});

function statuses(stdout: string): Record<string, string> {
  const { solutions } = JSON.parse(stdout) as { solutions: { folder: string; status: string }[] };
  return Object.fromEntries(solutions.map(({ folder, status }) => [path.basename(folder), status]));
}

function expectNoTrace(text: string): void {
  expect(text).not.toMatch(/^\s+at .+[:(]/m);
}
