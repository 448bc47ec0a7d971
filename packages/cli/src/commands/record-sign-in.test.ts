import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { code, goBack, pollerOf, secrets, startPoll, startVendor } from '../testing/consent.js';
import { fakeTerminal } from '../testing/fake-terminal.js';
import { temporaryFolder } from '../testing/temporary-folder.js';
import { runPollCommand } from './poll.js';

const clock = { now: () => Date.UTC(2026, 0, 31, 12), sleep: async () => undefined };

/** Replays a recording, without the network and without any secret. */
async function replay(folder: string) {
  const terminal = fakeTerminal(folder);
  const options = { format: 'text' as const, replay: 'run.yaml', verbose: true };
  const code = await runPollCommand('poller.json', options, terminal, { clock, environment: {} });
  return { code, out: terminal.written.out };
}

it('a run with consent is replayed without asking anybody', async () => {
  const { origin } = await startVendor();
  const poll = startPoll(pollerOf(origin), { authorize: true, record: 'run.yaml' });
  const address = await poll.address();
  await goBack(address, { code, state: address.searchParams.get('state')! });
  expect(await poll.done).toBe(0);
  const recording = readFileSync(path.join(poll.folder, 'run.yaml'), 'utf8');
  for (const text of secrets) expect(recording).not.toContain(text);
  const { code: exit, out } = await replay(poll.folder);
  expect([exit, out]).toEqual([0, expect.stringContaining('1 event, 1 of 1 window complete')]);
});

it('a run with a signed assertion is replayed without the key', async () => {
  const { origin } = await startVendor();
  const folder = temporaryFolder({
    'poller.json': JSON.stringify(
      pollerOf(origin, {
        AuthorizationCode: '',
        IsJwtBearerFlow: true,
        JwtPem: '{{jwtPem}}',
        JwtClaimsInJson: { iss: 'a' },
      }),
    ),
  });
  const key = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  const pem = key.export({ type: 'pkcs8', format: 'pem' }).toString();
  const environment = { PEM: pem, KEY: 'hunter-Sesame' };
  const options = {
    format: 'text' as const,
    set: ['clientId=app 1'],
    secret: ['clientSecret=env:KEY', 'jwtPem=env:PEM'],
    allowLocal: true,
    record: 'run.yaml',
  };
  const terminal = fakeTerminal(folder);
  expect(await runPollCommand('poller.json', options, terminal, { clock, environment })).toBe(0);
  const recording = readFileSync(path.join(folder, 'run.yaml'), 'utf8');
  for (const text of [...secrets, pem.split('\n')[1]!]) expect(recording).not.toContain(text);
  const { code: exit, out } = await replay(folder);
  expect([exit, out]).toEqual([0, expect.stringContaining('1 event, 1 of 1 window complete')]);
});
