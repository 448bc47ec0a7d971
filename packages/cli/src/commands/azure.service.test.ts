import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { realSurroundings } from '../azure/surroundings.js';
import type { AzureOptions } from '../azure/azure-options.js';
import { fakeTerminal } from '../testing/fake-terminal.js';
import { repository } from '../testing/azure-emulator.js';
import { runDeploy } from './deploy.js';
import { runPlan } from './plan.js';
import { runRemove } from './remove.js';
import { runStatus } from './status.js';

const { HUBWRIGHT_TEST_SUBSCRIPTION, HUBWRIGHT_TEST_RESOURCE_GROUP, HUBWRIGHT_TEST_WORKSPACE } = process.env;
const isThere = [HUBWRIGHT_TEST_SUBSCRIPTION, HUBWRIGHT_TEST_RESOURCE_GROUP, HUBWRIGHT_TEST_WORKSPACE].every(
  Boolean,
);

/** A workspace of Azure that is made for tests: what is in it is installed and removed. */
const options: AzureOptions = {
  format: 'text',
  subscription: HUBWRIGHT_TEST_SUBSCRIPTION,
  resourceGroup: HUBWRIGHT_TEST_RESOURCE_GROUP,
  workspace: HUBWRIGHT_TEST_WORKSPACE,
};

const why =
  'is not run: it needs HUBWRIGHT_TEST_SUBSCRIPTION, HUBWRIGHT_TEST_RESOURCE_GROUP and HUBWRIGHT_TEST_WORKSPACE, and somebody signed in';

(isThere ? describe : describe.skip)(`against Azure itself${isThere ? '' : ` ${why}`}`, () => {
  const given = 'solutions/SlackAudit';
  const surroundings = { ...realSurroundings, newId: randomUUID };

  it('a solution is planned, deployed, found unchanged, and removed', async () => {
    const run = async (action: (terminal: ReturnType<typeof fakeTerminal>) => Promise<number>) => {
      const terminal = fakeTerminal(repository);
      expect({ code: await action(terminal), err: terminal.written.err }).toEqual({ code: 0, err: '' });
      return terminal.written.out;
    };
    await run((terminal) => runPlan(given, { ...options, format: 'text' }, terminal, surroundings));
    await run((terminal) => runDeploy(given, options, terminal, surroundings));
    expect(await run((terminal) => runStatus([given], options, terminal, surroundings))).toContain(
      ': installed',
    );
    await run((terminal) => runRemove(given, { ...options, yes: true }, terminal, surroundings));
  }, 1_200_000);
});
