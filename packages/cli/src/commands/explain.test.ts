import { expect, it } from '@jest/globals';
import { allChecks } from '../check-registry.js';
import { fakeTerminal } from '../testing/fake-terminal.js';
import { UsageError } from '../usage-error.js';
import { runExplain } from './explain.js';

async function explain(id: string | undefined, format: 'text' | 'json' = 'text'): Promise<string> {
  const terminal = fakeTerminal('/');
  expect(await runExplain(id, { format }, terminal)).toBe(0);
  return terminal.written.out;
}

it('prints the page of a check', async () => {
  expect(await explain('zip-differs')).toMatch(/^# zip-differs\n/);
  const { id, severity, page } = JSON.parse(await explain('zip-differs', 'json'));
  expect({ id, severity, page }).toMatchObject({
    id: 'zip-differs',
    severity: 'error',
    page: expect.stringMatching(/^# /),
  });
});

it('lists every check on a line of its own', async () => {
  expect((await explain(undefined)).trimEnd().split('\n')).toHaveLength(allChecks.length);
  expect(JSON.parse(await explain(undefined, 'json')).checks).toHaveLength(allChecks.length);
});

it('suggests a check when there is none of that name', async () => {
  await expect(explain('zip-difers')).rejects.toThrow(UsageError);
  await expect(explain('zip-difers')).rejects.toThrow('Did you mean "zip-differs"?');
  await expect(explain('quite-something-else')).rejects.toThrow('List them with "hubwright explain".');
});
