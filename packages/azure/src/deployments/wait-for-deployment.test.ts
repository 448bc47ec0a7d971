import { expect, it } from '@jest/globals';
import { NoLocation, type Json, type JsonObject } from '@hubwright/schema';
import { startAnsweringAzure } from '../testing/answering-azure.js';
import { reportFailures } from './report-errors.js';
import { waitForDeployment } from './wait-for-deployment.js';

/** Waits for a deployment of an Azure that answers one thing after the other, and the last for ever. */
async function waitFor(answers: readonly Json[]) {
  const { azure } = await startAnsweringAzure((_, count) => ({
    json: answers[Math.min(count, answers.length) - 1],
  }));
  return waitForDeployment(azure, 'g', 'd', { sleep: () => Promise.resolve() });
}

const inState = (provisioningState: string): Json => ({ properties: { provisioningState } });

it.each(['Accepted', 'Running', 'Creating', 'running', 'Something new'])(
  '%s is waited for',
  async (state) => {
    const outcome = await waitFor([inState(state), inState(state), inState('succeeded')]);
    expect(outcome.state).toBe('Succeeded');
  },
);

it('a state may come late, and is not waited for without end', async () => {
  expect((await waitFor([{}, {}, inState('Succeeded')])).state).toBe('Succeeded');
  await expect(waitFor([{}])).rejects.toThrow('does not say in which state the deployment "d" is');
  await expect(waitFor([[]])).rejects.toThrow('does not say');
});

it('an operation may say why it failed as text, and may name no resource', async () => {
  const failed = (properties: JsonObject): Json => ({
    properties: { provisioningState: 'Failed', statusCode: 'Conflict', ...properties },
  });
  const { failures, errors } = await waitFor([
    {
      properties: {
        provisioningState: 'Failed',
        error: { code: 'DeploymentFailed', message: 'One failed.' },
      },
    },
    {
      value: [
        failed({ statusMessage: 'It is in use.', targetResource: { id: '/r' } }),
        failed({ statusMessage: { error: { code: 'Deep', message: 'Why.' } } }),
      ],
    },
  ]);
  const located = reportFailures({ state: 'Failed', resourceIds: [], failures, errors }, () => NoLocation);
  expect(located.map(({ messageId, args }) => [messageId, args])).toEqual([
    ['failed', { resource: '/r', code: 'Conflict', reason: 'It is in use.' }],
    ['deployment', { code: 'Deep', reason: 'Why.' }],
  ]);
});
