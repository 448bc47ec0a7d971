import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { repository } from './testing/repository.js';
import { plainEnvironment, runHubwright } from './testing/run-hubwright.js';
import { copySolution, digestOf, digestsBelow } from './testing/solution-copy.js';
import { temporaryFolder } from './testing/temporary-folder.js';

/** What a user of the command line installs; the Nx plugin has its own tests. */
const packages = [
  'schema',
  'placeholders',
  'solution',
  'templates',
  'packaging',
  'kql',
  'poller',
  'arm-template',
  'azure',
  'emulator',
  'cli',
];

/** The codes npm gives when a registry cannot be reached. */
const offline = /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|E407|EIDLETIMEOUT)\b/;

it('packages the same bytes outside the repository, from the published files alone', () => {
  const tarballs = temporaryFolder();
  const packed = npm(repository, [
    'pack',
    ...packages.map((name) => `./packages/${name}`),
    '--pack-destination',
    tarballs,
  ]);
  expect(packed).toMatchObject({ code: 0 });
  const home = temporaryFolder();
  writeFileSync(path.join(home, 'package.json'), '{ "name": "elsewhere", "private": true }\n');
  const files = readdirSync(tarballs)
    .sort()
    .map((file) => path.join(tarballs, file));
  expect(files).toHaveLength(packages.length);

  const installed = npm(home, ['install', '--no-audit', '--no-fund', '--prefer-offline', ...files]);
  if (installed.code !== 0 && offline.test(installed.stderr)) {
    console.warn(
      'Skipped: the npm registry cannot be reached, so the packages could not be installed elsewhere.',
    );
    return;
  }
  expect(installed).toMatchObject({ code: 0 });
  expectNoSources(path.join(home, 'node_modules/@hubwright'));
  copySolution('SlackAudit', home);
  expect(npm(home, ['exec', '--', 'hubwright', 'package', 'SlackAudit'])).toMatchObject({ code: 0 });
  expect(npm(home, ['exec', '--', 'hubwright', 'explain', 'json-syntax']).stdout).toContain('json-syntax');

  mkdirSync(path.join(home, 'reference'));
  const reference = copySolution('SlackAudit', path.join(home, 'reference'));
  expect(runHubwright(reference, ['package', '.']).code).toBe(0);
  const zip = 'Package/3.0.0.zip';
  expect(digestOf(path.join(home, 'SlackAudit', zip))).toBe(digestOf(path.join(reference, zip)));
}, 300_000);

/** Sources and tests stay home. */
function expectNoSources(folder: string): void {
  const files = Object.keys(digestsBelow(folder)).filter((file) => !file.includes('node_modules/'));
  expect(
    files.filter((file) => /(^|\/)(src|testing|fixtures)\/|\.test\.|tsbuildinfo$|(?<!\.d)\.ts$/.test(file)),
  ).toEqual([]);
}

function npm(
  directory: string,
  args: readonly string[],
): { code: number | null; stdout: string; stderr: string } {
  // Inside `npm run` the script of npm is known; elsewhere the shell finds it.
  const script = process.env['npm_execpath'];
  const [program, first] = script?.endsWith('.js') ? [process.execPath, [script]] : ['npm', []];
  const { status, stdout, stderr } = spawnSync(program, [...first, ...args], {
    cwd: directory,
    env: plainEnvironment(),
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  return { code: status, stdout, stderr };
}
