import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, expect, it } from '@jest/globals';
import { NoLocation, type Json, type JsonObject } from '@hubwright/schema';
import { connectToAzure } from '../connection/azure-connection.js';
import { staticCredential } from '../connection/credential.js';
import { reportFailures } from './report-errors.js';
import { waitForDeployment } from './wait-for-deployment.js';

const closers: (() => void)[] = [];
afterAll(() => closers.forEach((close) => close()));

/** Waits for a deployment of an Azure that answers one thing after the other, and the last for ever. */
async function waitFor(answers: readonly Json[]) {
  let count = 0;
  const server = createServer((_request, response) => {
    const answer = answers[Math.min(count, answers.length - 1)];
    count += 1;
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  });
  closers.push(() => server.close().closeAllConnections());
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const azure = connectToAzure({
    subscriptionId: 's',
    credential: staticCredential('t'),
    version: '1',
    correlationId: 'id',
    endpoint: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
  });
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
