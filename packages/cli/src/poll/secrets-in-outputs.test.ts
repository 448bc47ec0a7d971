import { generateKeyPairSync } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { runPollCommand, type PollCommandOptions } from '../commands/poll.js';
import { startEchoingApi, type EchoScenario } from '../testing/echoing-api.js';
import { fakeTerminal } from '../testing/fake-terminal.js';
import { formsOfSecret } from '../testing/secret-forms.js';
import { temporaryFolder } from '../testing/temporary-folder.js';

/** Everything a run can write. Files go into the folder of the run, where all are read whatever their names. */
const outputs: Partial<PollCommandOptions> = {
  trace: true,
  verbose: true,
  events: 'events.ndjson',
  report: 'report.json',
  state: 'state.json',
  output: 'summary.txt',
  record: 'recording.yaml',
};

const secrets = {
  KEY: `K3y-"q'b\\s/+&=%~#|<e`,
  PASSWORD: `P4ss w0rd:"x"/+?&`,
  CLIENT: 'Cl13nt_S3cret~.-*()!',
  PEM: generateKeyPairSync('rsa', { modulusLength: 1024 })
    .privateKey.export({ type: 'pkcs8', format: 'pem' })
    .toString(),
};

const signIn = '{origin}/sign-in';
const password = { set: ['userName=alice'], secret: ['password=env:PASSWORD'] };
const client = { set: ['clientId=me'], secret: ['clientSecret=env:CLIENT'] };
const key = { secret: ['apiKey=env:KEY'] };
const oauth = { type: 'OAuth2', GrantType: 'client_credentials', TokenEndpoint: signIn };

const connectors: readonly (readonly [string, object, Partial<PollCommandOptions>, object?])[] = [
  [
    'no authentication, a secret in a parameter',
    { type: 'None' },
    { secret: ['token=env:KEY'] },
    { queryParameters: { key: "[[parameters('token')]" } },
  ],
  ['Basic', { type: 'Basic' }, password],
  ['a key in a header', { type: 'APIKey', ApiKeyName: 'X-Api-Key', ApiKeyIdentifier: 'Key' }, key],
  [
    'a key in a body',
    { type: 'APIKey', ApiKeyName: 'k', IsApiKeyInPostPayload: true },
    key,
    { httpMethod: 'POST', isPostPayloadJson: true },
  ],
  [
    'a key in a form',
    { type: 'APIKey', ApiKeyName: 'k', IsApiKeyInPostPayload: true },
    key,
    { httpMethod: 'POST', queryParametersTemplate: "{'k': '{_APIKey}'}" },
  ],
  ['OAuth2', oauth, client],
  ['OAuth2 with the secret in a header', { ...oauth, IsClientSecretInHeader: true }, client],
  [
    'OAuth2 with a password',
    { ...oauth, GrantType: 'password' },
    { set: [...client.set, ...password.set], secret: [...client.secret, ...password.secret] },
  ],
  [
    'OAuth2 with consent',
    { ...oauth, GrantType: 'authorization_code', AuthorizationEndpoint: signIn },
    { set: client.set, secret: [...client.secret, 'refreshToken=env:KEY'] },
  ],
  [
    'OAuth2 with a private key',
    {
      type: 'OAuth2',
      TokenEndpoint: signIn,
      IsJwtBearerFlow: true,
      JwtPem: '{{jwtPem}}',
      JwtHeaderInJson: '{}',
      JwtClaimsInJson: '{}',
    },
    { secret: ['jwtPem=env:PEM'] },
  ],
  [
    'a token of the API',
    { type: 'JwtToken', TokenEndpoint: signIn, JwtTokenJsonPath: '$.jwt', IsJsonRequest: true },
    password,
  ],
  [
    'a token of the API, got with a header',
    { type: 'JwtToken', TokenEndpoint: signIn, JwtTokenJsonPath: '$.jwt', IsCredentialsInHeaders: true },
    password,
  ],
  [
    'a session',
    {
      type: 'Session',
      SessionLoginRequestUri: signIn,
      SessionIdName: 'sid',
      UserName: { key: 'user', value: '{{userName}}' },
      Password: { key: 'pass', value: '{{password}}' },
    },
    password,
  ],
  ['signed requests', { type: 'CiscoDuo' }, { secret: ['apiKey=env:KEY', 'clientSecret=env:CLIENT'] }],
];

const scenarios: readonly EchoScenario[] = [
  'events',
  'unauthorized',
  'failing',
  'garbage',
  'a message',
  'redirect',
  'foreign redirect',
  'redirect to nowhere',
  'sign-in refused',
  'sign-in garbage',
];

/** Runs a connector against an API that repeats secrets, and gives all that was written, by where. */
async function writtenBy(
  auth: object,
  given: Partial<PollCommandOptions>,
  request: object,
  scenario: EchoScenario,
) {
  const api = await startEchoingApi(scenario, Object.values(secrets));
  const folder = temporaryFolder();
  const properties = {
    auth,
    request: { apiEndpoint: '{origin}/logs', retryCount: 1, ...request },
    response: { eventsJsonPaths: ['$.data'] },
    paging: { pagingType: 'PersistentToken', nextPageTokenJsonPath: '$.next', nextPageParaName: 'next' },
  };
  const poller = JSON.stringify({ kind: 'RestApiPoller', properties }).replaceAll('{origin}', api.origin);
  writeFileSync(path.join(folder, 'poller.json'), poller);
  const terminal = fakeTerminal(folder);
  let now = Date.UTC(2026, 0, 31);
  const surroundings = {
    clock: { now: () => now, sleep: async (milliseconds: number) => void (now += milliseconds) },
    environment: secrets,
  };
  const options = { format: 'text' as const, allowLocal: true, ...outputs, ...given };
  await runPollCommand('poller.json', options, terminal, surroundings);
  now += 600_000;
  api.forget();
  // Again, from the state.
  await runPollCommand(
    'poller.json',
    { ...options, format: 'json', output: 'result.json' },
    terminal,
    surroundings,
  );
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name !== 'poller.json',
  );
  const files = names.map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]);
  return {
    written: {
      ...Object.fromEntries(files),
      stdout: terminal.written.out,
      stderr: terminal.written.err,
    } as Record<string, string>,
    forbidden: [...Object.values(secrets).filter((secret) => isGiven(secret, given)), ...api.seen],
  };
}

/** What nobody gave to the run the API may tell to anybody. */
function isGiven(secret: string, { secret: given = [] }: Partial<PollCommandOptions>): boolean {
  return Object.entries(secrets).some(
    ([name, text]) => text === secret && given.some((one) => one.endsWith(`env:${name}`)),
  );
}

describe.each(connectors)('%s', (_, auth, given, request = {}) => {
  it.each(scenarios)('shows no secret: %s', async (scenario) => {
    const { written, forbidden } = await writtenBy(auth, given, request, scenario);
    const found = Object.entries(written).flatMap(([where, text]) =>
      forbidden.flatMap((secret) =>
        Object.entries(formsOfSecret(secret))
          .filter(([, form]) => text.includes(form))
          .map(([form]) => `${where}: ${secret} ${form}`),
      ),
    );
    expect(found).toEqual([]);
    expect(Object.keys(written)).toEqual(
      expect.arrayContaining(['report.json', 'result.json', 'state.json', 'stderr']),
    );
    expect(written['stderr']).toContain('***');
  });
});
