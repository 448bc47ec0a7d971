import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { dataFile, metadataFile, ruleFile } from '../testing/fault-case.js';
import { hubwrightScript, repository } from '../testing/repository.js';
import { runHubwright, runNode } from '../testing/run-hubwright.js';
import { copySolution, editText, readText } from '../testing/solution-copy.js';
import { temporaryFolder } from '../testing/temporary-folder.js';

/** What looks odd and is none of a packager's business. */
it.each<[string, (solution: string) => void]>([
  [
    'line breaks of Windows',
    (solution) => [dataFile, metadataFile, ruleFile].forEach((file) => editText(solution, file, toWindows)),
  ],
  ['a folder that links to its parent', (solution) => symlinkSync('..', path.join(solution, 'Playbooks'))],
  ['a link to nowhere', (solution) => symlinkSync('nowhere', path.join(solution, 'Parsers/old.yaml'))],
  ['an extra file', (solution) => editText(solution, 'README.md', (text) => `${text}\0`)],
])('packages a solution with %s', (_oddity, change) => {
  const solution = copySolution('SlackAudit');
  change(solution);
  expect(runHubwright(solution, ['package', '.']).code).toBe(0);
});

const nastyTexts = [
  '$1 $& $$',
  '{{x}} {{{y}}} {{#if z}}',
  '"quoted" \\ \u2028',
  "[concat('a')]",
  'two\nlines',
  'x'.repeat(2000),
];

it.each(nastyTexts)('carries the name %j through to the package', (text) => {
  const solution = copySolution('SlackAudit');
  editText(solution, ruleFile, (rule) => rule.replace(/^name: .+$/m, () => `name: ${JSON.stringify(text)}`));
  const { code, stdout, stderr } = runHubwright(solution, ['package', '.', '--format', 'json']);
  expect(stderr).toBe('');
  const packaged = JSON.parse(stdout).solutions[0];
  if (code === 1) {
    expect(packaged.diagnostics.some(({ file }: { file: string }) => file === ruleFile)).toBe(true);
    return;
  }
  const names = displayNames(JSON.parse(readText(solution, 'Package/mainTemplate.json')));
  expect(names).toContain(text.startsWith('[') ? `[${text}` : text);
});

it('takes a solution name with quotes and braces as text', () => {
  const solution = copySolution('SlackAudit');
  editText(solution, dataFile, (text) =>
    text.replace('"SlackAudit"', () => JSON.stringify('Slack "A" {{b}} $1')),
  );
  const { code, stderr } = runHubwright(solution, ['package', '.']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(readText(solution, 'Package/mainTemplate.json')).toContain('Slack \\"A\\" {{b}} $1');
});

it('leaves the prototype of all objects alone', () => {
  const solution = copySolution('SlackAudit');
  const polluting = '"__proto__": { "polluted": 1 }, "constructor": { "prototype": { "polluted": 1 } },';
  editText(solution, dataFile, (text) => text.replace('"BasePath"', `${polluting} "BasePath"`));
  editText(solution, ruleFile, (text) => `${text}\n__proto__:\n  polluted: 1\n`);
  const script = `process.on('exit', () => { if ({}.polluted !== undefined) process.exitCode = 99; });`;
  const preload = `data:text/javascript,${encodeURIComponent(script)}`;
  const { code } = runNode(solution, ['--import', preload, hubwrightScript, 'package', '.']);
  expect(code).toBe(1);
});

it('reads a solution through a link to it', () => {
  const folder = temporaryFolder();
  symlinkSync(path.join(repository, 'solutions/SlackAudit'), path.join(folder, 'SlackAudit'));
  expect(runHubwright(folder, ['package', 'SlackAudit', '--out-dir', 'out']).code).toBe(0);
});

function toWindows(text: string): string {
  return text.replaceAll('\n', '\r\n');
}

function displayNames(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(displayNames);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) =>
    key === 'displayName' ? [member] : displayNames(member),
  );
}
