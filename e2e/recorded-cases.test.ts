import { expect, it } from '@jest/globals';
import { ownSolutions, repository } from './testing/repository.js';
import { runHubwright } from './testing/run-hubwright.js';

const cases = ['empty', 'first-page', 'many-pages', 'rate-limited', 'unauthorized'];

it('every solution of ours has its cases, and all of them pass', () => {
  const { code, stdout } = runHubwright(repository, ['test', '--format', 'json']);
  const report = JSON.parse(stdout) as { cases: { name: string; status: string; requests: number }[] };
  expect(code).toBe(0);
  expect(report.cases.map(({ name, status }) => [name, status])).toEqual(
    ownSolutions.flatMap((solution) =>
      cases.map((name) => [`solutions/${solution}/tests/${name}`, 'passed']),
    ),
  );
  for (const { requests } of report.cases) expect(requests).toBeGreaterThan(0);
});
