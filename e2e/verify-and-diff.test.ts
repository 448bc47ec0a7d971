import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { createZip, readZip } from '@hubwright/packaging';
import { runHubwright } from './testing/run-hubwright.js';
import { copySolution, editText, readText } from './testing/solution-copy.js';
import { temporaryFolder } from './testing/temporary-folder.js';

const ruleFile = 'Analytic Rules/SlackMassFileDownload.yaml';
const dataFile = 'Data/Solution_SlackAudit.json';
const original = copySolution('SlackAudit');
expect(runHubwright(original, ['package', '.']).code).toBe(0);

describe('verify', () => {
  it('finds nothing wrong with a fresh package', () => {
    expect(verify(copyOriginal())).toEqual({ code: 0, diagnostics: [] });
  });

  it('names the line of an edit by hand', () => {
    const solution = copyOriginal();
    const text = readText(solution, 'Package/mainTemplate.json');
    editText(solution, 'Package/mainTemplate.json', () =>
      text.replace('"contentVersion": "1.0.0.0"', '"contentVersion": "1.0.0.1"'),
    );
    const line = text.slice(0, text.indexOf('"contentVersion"')).split('\n').length;
    expect(verify(solution)).toEqual({
      code: 1,
      diagnostics: [
        'zip-differs Package/3.0.0.zip:1:1',
        expect.stringContaining(`package-stale Package/mainTemplate.json:${line}:`),
      ],
    });
  });

  it('names a file that is gone', () => {
    const solution = copyOriginal();
    rmSync(path.join(solution, 'Package/createUiDefinition.json'));
    const { code, diagnostics } = verify(solution);
    expect(code).toBe(1);
    expect(diagnostics).toContain('package-stale Package/createUiDefinition.json:1:1');
  });

  it('finds an entry that does not belong into the zip', async () => {
    const solution = copyOriginal();
    const zip = path.join(solution, 'Package/3.0.0.zip');
    const { files } = await readZip(readFileSync(zip));
    writeFileSync(zip, await createZip([...files, { path: 'notes.txt', contents: 'for later' }]));
    expect(verify(solution)).toEqual({ code: 1, diagnostics: ['zip-differs Package/3.0.0.zip:1:1'] });
    expect(runHubwright(solution, ['verify', 'Package/3.0.0.zip']).stdout).toContain('"notes.txt"');
  });

  it('finds a zip that is cut off', () => {
    const solution = copyOriginal();
    const zip = path.join(solution, 'Package/3.0.0.zip');
    writeFileSync(zip, readFileSync(zip).subarray(0, 5000));
    const { code, diagnostics } = verify(solution);
    expect(code).toBe(1);
    expect(diagnostics).toContain('zip-faulty Package/3.0.0.zip:1:1');
  });

  it('asks for a package when the version of the data file has none', () => {
    const solution = copyOriginal();
    editText(solution, dataFile, (text) => text.replace('3.0.0', '3.0.1'));
    const { code, diagnostics } = verify(solution);
    expect(code).toBe(1);
    expect(diagnostics).toContain('package-missing Package/3.0.1.zip:1:1');
  });
});

describe('diff', () => {
  it('finds no difference between a package and itself', () => {
    const { code, stdout } = runHubwright(original, [
      'diff',
      'Package/3.0.0.zip',
      'Package/mainTemplate.json',
    ]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'no differences in content\n' });
  });

  it('calls a rule that is gone breaking', () => {
    const { code, changes } = diffAfter((solution) =>
      editText(solution, dataFile, (text) => text.replace(`"${ruleFile}",`, '')),
    );
    expect(code).toBe(1);
    expect(changes).toContainEqual(expect.objectContaining({ breaking: true, change: 'removed' }));
  });

  it('calls another id of the same rule breaking', () => {
    const { code, changes } = diffAfter((solution) =>
      editText(solution, ruleFile, (text) =>
        text.replace(/^id: .+$/m, 'id: 11111111-2222-4333-8444-555555555555'),
      ),
    );
    expect(code).toBe(1);
    expect(changes).toContainEqual(expect.objectContaining({ breaking: true, change: 'id-changed' }));
  });

  it('calls a lower version breaking', () => {
    const { code, changes } = diffAfter(() => undefined, ['new', 'old']);
    expect(code).toBe(1);
    expect(changes).toContainEqual(
      expect.objectContaining({ breaking: true, change: 'version-lowered', subject: 'solution version' }),
    );
  });

  it('does not call a new version of a rule breaking, and warns of a change without one', () => {
    const { code, changes } = diffAfter((solution) => {
      editText(solution, ruleFile, (text) =>
        text.replace('severity: ', 'severity: Low # ').replace(/^version: .+$/m, 'version: 1.0.9'),
      );
      editText(solution, 'Analytic Rules/SlackSignInSettingChanged.yaml', (text) =>
        text.replace('severity: ', 'severity: Low # '),
      );
    });
    expect(code).toBe(0);
    expect(changes.map(({ change }) => change).sort()).toEqual(['changed', 'version-kept']);
  });
});

interface Change {
  readonly breaking: boolean;
  readonly change: string;
  readonly subject: string;
}

/** Compares version 3.0.0 with an edited 3.0.1. */
function diffAfter(edit: (solution: string) => void, order: readonly ('old' | 'new')[] = ['old', 'new']) {
  const solution = copyOriginal();
  edit(solution);
  expect(runHubwright(solution, ['package', '.', '--bump', 'patch']).code).toBe(0);
  const zips = { old: 'Package/3.0.0.zip', new: 'Package/3.0.1.zip' };
  const { code, stdout } = runHubwright(solution, [
    'diff',
    ...order.map((which) => zips[which]),
    '--format',
    'json',
  ]);
  const { changes } = JSON.parse(stdout) as { changes: Change[] };
  return { code, changes };
}

function copyOriginal(): string {
  const copy = path.join(temporaryFolder(), 'SlackAudit');
  cpSync(original, copy, { recursive: true });
  return copy;
}

function verify(solution: string): { code: number | null; diagnostics: string[] } {
  const { code, stdout } = runHubwright(solution, ['verify', '.', '--format', 'json']);
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: Record<string, string>[] };
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  return {
    code,
    diagnostics: errors.map(({ checkId, file, line, column }) => `${checkId} ${file}:${line}:${column}`),
  };
}
