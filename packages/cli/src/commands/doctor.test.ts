import { expect, it } from '@jest/globals';
import { fakeTerminal } from '../testing/fake-terminal.js';
import { temporaryFolder } from '../testing/temporary-folder.js';
import { runDoctor } from './doctor.js';

it('counts the solutions it would take', async () => {
  const terminal = fakeTerminal(temporaryFolder({ 'solutions/A/Data/Solution_A.json': '{}' }));
  expect(await runDoctor({ format: 'text' }, terminal)).toBe(0);
  expect(terminal.written.out).toMatch(/^ok {7}Node\.js: \d+\.\d+\.\d+$/m);
  expect(terminal.written.out).toMatch(/^ok {7}solutions: 1 found from here$/m);
  expect(terminal.written.out).toMatch(/^ok {7}hubwright: \d+\.\d+\.\d+, \d+ checks$/m);
});

it('does not fail where there are no solutions', async () => {
  const terminal = fakeTerminal(temporaryFolder());
  expect(await runDoctor({ format: 'json' }, terminal)).toBe(0);
  const { findings } = JSON.parse(terminal.written.out) as { findings: { name: string }[] };
  expect(findings.find(({ name }) => name === 'solutions')).toMatchObject({ ok: false, needed: false });
});
