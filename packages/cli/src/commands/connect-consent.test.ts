import { expect, it } from '@jest/globals';
import type { JsonObject } from '@hubwright/schema';
import type { Prompt } from '../poll/prompt.js';
import { accessToken, getFrom, startAzure } from '../testing/azure-emulator.js';
import { fakeTerminal } from '../testing/fake-terminal.js';
import { oauthConnector } from '../testing/oauth-connector.js';
import { runConnect } from './connect.js';
import { runDeploy } from './deploy.js';

const file = 'oauth_ccf/OktaSystemLog_ConnectorDefinition.json';
const values = { set: ['domainname=example.okta.com', 'clientId=app'], secret: ['clientSecret=env:KEY'] };
const poller =
  '/subscriptions/11111111-1111-4111-8111-111111111111/resourceGroups/hubwright/providers/Microsoft.OperationalInsights/workspaces/hubwright/providers/Microsoft.SecurityInsights/dataConnectors/OktaSystemLogPoller';

/** A browser: opens the address that is printed, and goes back with a code. */
async function signIn(err: () => string): Promise<URL> {
  for (let round = 0; round < 400; round += 1) {
    const address = /^ {2}(https:\/\/login\.example\.com\S+)$/m.exec(err())?.[1];
    if (address !== undefined) return new URL(address);
    await new Promise((done) => setTimeout(done, 10));
  }
  throw new Error(`No address was printed: ${err()}`);
}

it('a person consents in a browser, and the service gets the code with its redirect URI', async () => {
  const stage = await startAzure();
  const directory = oauthConnector();
  const whole = { ...values, secret: [...values.secret, 'authorizationCode=env:KEY'] };
  const first = fakeTerminal(directory);
  const deployed = await runDeploy(file, { ...stage.options, ...whole }, first, stage.surroundings);
  expect({ deployed, ...first.written }).toMatchObject({ deployed: 0 });

  const terminal = fakeTerminal(directory);
  const connecting = runConnect(
    file,
    { ...stage.options, ...values, authorize: true },
    terminal,
    stage.surroundings,
  );
  const address = await signIn(() => terminal.written.err);
  const asked = Object.fromEntries(address.searchParams);
  expect(asked).toMatchObject({ client_id: 'app', scope: 'logs.read', response_type: 'code' });
  // The service exchanges the code and does not know a verifier of ours.
  expect(asked).not.toHaveProperty('code_challenge');
  const back = new URL(asked['redirect_uri']!);
  back.search = new URLSearchParams({ code: 'code-Sesame', state: asked['state']! }).toString();
  expect((await fetch(back)).status).toBe(200);
  expect(await connecting).toBe(0);
  const { body } = await getFrom(stage, poller, '2023-02-01-preview');
  expect(((body['properties'] as JsonObject)['auth'] as JsonObject)['RedirectUri']).toBe(
    asked['redirect_uri'],
  );
  for (const secret of ['Sesame', accessToken])
    expect(terminal.written.out + terminal.written.err).not.toContain(secret);
});

it('a person who is asked is not asked for a code', async () => {
  const stage = await startAzure();
  const asked: string[] = [];
  const prompt: Prompt = {
    ask: (question) => {
      asked.push(question);
      return Promise.resolve(question.startsWith('clientId') ? 'app' : '?error=access_denied&state=x');
    },
  };
  const terminal = fakeTerminal(oauthConnector());
  const options = { ...stage.options, set: ['domainname=example.okta.com'], secret: values.secret };
  const connecting = runConnect(file, options, terminal, { ...stage.surroundings, prompt });
  const code = await connecting;
  expect(asked.slice(0, 2)).toEqual(['clientId: ', expect.stringContaining('paste the address')]);
  expect(code).toBe(4);
  expect(terminal.written.err).toMatch(/Nothing was connected\.\n$/);
  expect(terminal.written.err).not.toContain('polled');
  expect(stage.seen.filter(({ method }) => method === 'PUT')).toEqual([]);
});
