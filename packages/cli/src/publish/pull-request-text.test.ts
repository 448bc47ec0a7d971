import { expect, it } from '@jest/globals';
import type { CaseResult } from '../cases/run-case.js';
import type { ContentChange } from '../compare-contents.js';
import { solutionFilesIn } from '../testing/solution-files.js';
import { temporaryFolder } from '../testing/temporary-folder.js';
import { buildPackage } from './built-package.js';
import { pullRequestText, pullRequestTitle, type Evidence } from './pull-request-text.js';

async function evidence(changes: readonly ContentChange[], version: string | undefined): Promise<Evidence> {
  const { built } = await buildPackage('Contoso', temporaryFolder(solutionFilesIn('Contoso')));
  const passed: CaseResult = {
    name: 'one',
    status: 'passed',
    events: 1,
    requests: 1,
    differences: [],
    diagnostics: [],
  };
  return {
    built: built!,
    checks: { code: 0, errors: 0, warnings: 1, infos: 2 },
    cases: [passed, { ...passed, name: 'two' }],
    comparison: { version, changes },
    changes: [{ kind: 'added', path: 'a', mode: '100644', contents: new Uint8Array() }],
  };
}

it('says what is new, how many cases passed, and what the checks found', async () => {
  const text = pullRequestText(await evidence([], undefined));
  expect(text).toMatch(
    /^## Contoso 3\.0\.0\n\nChange\(s\):\n\n- HuntingQuery "Rare sign-ins" is new\n- 1 file added\n/,
  );
  expect(text).toContain('- Contoso is new in the repository.\n');
  expect(text).toContain('- 2 of 2 recorded cases passed');
  expect(text).toContain('- Yes, before submitting: 0 errors, 1 warning, 2 notes of hubwright lint.\n');
});

it('names breaking changes as such, and keeps names from becoming markup', async () => {
  const change: ContentChange = {
    breaking: true,
    change: 'removed',
    subject: 'Parser "[x](https://attacker.example)\n@everyone"',
    detail: '<img src=x> | `code`',
  };
  const found = await evidence([change], '2.9.0');
  const text = pullRequestText(found);
  expect(text).toContain(
    '- **Breaking:** Parser "\\[x\\](https://attacker.example) @\u200Beveryone" is gone: \\<img src=x\\> \\| \\`code\\`\n',
  );
  expect(text).toContain('- 1 change since 2.9.0, 1 breaking change for installed copies.');
  expect(pullRequestTitle(found)).toBe('Update solution Contoso to 3.0.0');
});

it('says that the version was not counted up', async () => {
  expect(pullRequestText(await evidence([], '3.0.0'))).toContain('- No: still 3.0.0\n');
});
