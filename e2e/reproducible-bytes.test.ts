import { cpSync, readdirSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { runHubwright } from './testing/run-hubwright.js';
import { copySolution, digestOf, digestsBelow, editText, readText } from './testing/solution-copy.js';
import { shuffleMembers } from './testing/shuffle-members.js';
import { temporaryFolder } from './testing/temporary-folder.js';

const zip = 'Package/3.0.0.zip';

describe.each(['OktaSystemLog', 'SlackAudit'] as const)('%s', (name) => {
  const dataFile = `Data/Solution_${name}.json`;

  function packageCopy(
    prepare: (solution: string) => void = () => undefined,
    env: Record<string, string> = {},
  ): string {
    const solution = copySolution(name);
    prepare(solution);
    const { code, stderr } = runHubwright(solution, ['package', '.'], env);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    return solution;
  }
  const reference = packageCopy();
  const expected = digestOf(path.join(reference, zip));

  it.each<[string, (solution: string) => void, Record<string, string>]>([
    ['in another folder', () => undefined, {}],
    ['in another time zone', () => undefined, { TZ: 'Asia/Tokyo' }],
    ['in another language', () => undefined, { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }],
    ['with files of another age', touchAll, {}],
    [
      'with the members of the data file in another order',
      (solution) => editText(solution, dataFile, shuffleMembers),
      {},
    ],
  ])('has the same bytes %s', (_where, prepare, env) => {
    expect(digestOf(path.join(packageCopy(prepare, env), zip))).toBe(expected);
  });

  it('has the same bytes when started from above and written elsewhere', () => {
    const folder = temporaryFolder();
    copySolution(name, folder);
    expect(runHubwright(folder, ['package', name, '--out-dir', 'out']).code).toBe(0);
    expect(digestOf(path.join(folder, 'out', name, '3.0.0.zip'))).toBe(expected);
    expect(digestsBelow(path.join(folder, name, 'Package'))).toEqual({});
  });

  it('is left alone when nothing changed', () => {
    const before = digestsBelow(reference);
    const { code, stdout } = runHubwright(reference, ['package', '.']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringMatching(/^unchanged /) });
    expect(runHubwright(reference, ['package', '.', '--check']).code).toBe(0);
    expect(digestsBelow(reference)).toEqual(before);
  });

  it('is called stale after an edit, and not touched by --check', () => {
    const solution = copyOf(reference, name);
    editText(solution, dataFile, (text) => text.replace(/("Description"\s*:\s*")/, '$1Edited. '));
    const before = digestsBelow(solution);
    const { code, stdout } = runHubwright(solution, ['package', '.', '--check', '--format', 'json']);
    expect(code).toBe(1);
    expect(JSON.parse(stdout).solutions[0].status).toBe('stale');
    expect(digestsBelow(solution)).toEqual(before);
  });

  it('is written beside the older one by --bump, which changes nothing but the version of the data file', () => {
    const solution = copyOf(reference, name);
    const before = digestsBelow(solution);
    const text = readText(solution, dataFile);
    const { code, stderr } = runHubwright(solution, ['package', '.', '--bump', 'patch']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(readText(solution, dataFile)).toBe(text.replace('"3.0.0"', '"3.0.1"'));
    const after = digestsBelow(solution);
    expect(after[zip]).toBe(before[zip]);
    expect(changedFiles(before, after)).toEqual([dataFile, 'Package/3.0.1.zip', 'Package/mainTemplate.json']);
  });

  it('leaves nothing else behind in the folder', () => {
    expect(readdirSync(path.join(reference, 'Package')).sort()).toEqual([
      '3.0.0.zip',
      'createUiDefinition.json',
      'mainTemplate.json',
      'testParameters.json',
    ]);
  });
});

function copyOf(solution: string, name: string): string {
  const target = path.join(temporaryFolder(), name);
  cpSync(solution, target, { recursive: true });
  return target;
}

function changedFiles(before: Record<string, string>, after: Record<string, string>): string[] {
  return Object.keys(after)
    .filter((file) => after[file] !== before[file])
    .sort();
}

/** Gives each file another time of change, a year apart. */
function touchAll(folder: string): void {
  for (const [index, file] of Object.keys(digestsBelow(folder)).entries()) {
    const time = new Date(Date.UTC(1990 + index, 1, 1));
    utimesSync(path.join(folder, file), time, time);
  }
}
