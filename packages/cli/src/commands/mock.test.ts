import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from '@jest/globals';
import { main } from '../main.js';
import { fakeTerminal } from '../testing/fake-terminal.js';
import { temporaryFolder } from '../testing/temporary-folder.js';
import { runMock, type MockCommandOptions } from './mock.js';

const repository = fileURLToPath(new URL('../../../..', import.meta.url));
const ends: AbortController[] = [];

afterEach(() => ends.splice(0).forEach((end) => end.abort()));

/** Starts the mock and gives what it printed, and a way to poll it with the command it printed. */
async function startMock(given: string, options: Partial<MockCommandOptions> = {}, directory = repository) {
  const end = new AbortController();
  ends.push(end);
  const terminal = fakeTerminal(directory);
  const environment = { KEY: 'sesame-0123' };
  const code = runMock(given, { format: 'json', ...options }, terminal, { signal: end.signal, environment });
  const { written } = terminal;
  for (let waited = 0; written.out === '' && waited < 5000; waited += 10)
    await Promise.race([code, setTimeout(10)]);
  const poll = async (...more: string[]) => {
    const { arguments: argv, environment: variables } = JSON.parse(written.out);
    Object.assign(process.env, environment, variables);
    const screen = fakeTerminal(directory);
    return { code: await main([...argv, ...more], screen), ...screen.written };
  };
  return { written, poll, stop: () => (end.abort(), code) };
}

/** A poller that signs in at another origin, which has the same path as the API. */
const poller = JSON.stringify({
  kind: 'RestApiPoller',
  properties: {
    auth: {
      type: 'OAuth2',
      ClientId: '{{clientId}}',
      ClientSecret: '{{clientSecret}}',
      GrantType: 'client_credentials',
      TokenEndpoint: "[[concat('https://', parameters('region'), '.example.com/v1')]",
    },
    request: {
      apiEndpoint: '{{baseUrl}}/v1',
      queryParameters: { key: '{{clientSecret}}' },
      startTimeAttributeName: 'from',
      endTimeAttributeName: 'to',
      retryCount: 2,
    },
    response: { eventsJsonPaths: ['$.data'] },
    paging: { pagingType: 'NextPageToken', nextPageTokenJsonPath: '$.next', nextPageParaName: 'cursor' },
  },
});

describe('hubwright mock', () => {
  it.each(['SlackAudit', 'GitHubEnterpriseAudit', 'OktaSystemLog'])(
    'serves %s so that its own command polls it',
    async (name) => {
      const { poll, stop, written } = await startMock(`solutions/${name}`, { pageSize: '100', rate: '30' });
      const { code, out } = await poll('--window', '5');
      expect(out).toMatch(/: 150 events, 1 of 1 window complete, 2 requests, no problems\n$/);
      expect(code).toBe(0);
      expect(written.err).toMatch(
        /^Serving https:\/\/[\w.-]+ at http:\/\/127\.0\.0\.1:\d+; Ctrl\+C ends\.\nGET https:/,
      );
      expect(await stop()).toBe(0);
    },
  );

  it('counts offsets as it is told, and tells the run that polls it', async () => {
    const config = JSON.parse(poller) as { properties: object };
    const paging = { pagingType: 'Offset', offsetParaName: 'at', pageSizeParameterName: 'top', pageSize: 5 };
    const properties = { ...config.properties, auth: { type: 'None' }, paging };
    const folder = temporaryFolder({ 'poller.json': JSON.stringify({ ...config, properties }) });
    const { poll, written } = await startMock('poller.json', { assume: ['offset=page-index'] }, folder);
    const { out } = await poll('--start', '2026-01-31T12:00:00Z', '--windows', '1');
    expect(JSON.parse(written.out).arguments.join(' ')).toContain('--assume offset=page-index');
    expect(out).toMatch(/: 1[23] events, 1 of 1 window complete, 3 requests, no problems/);
    expect(written.err).toMatch(/&at=1 200.*\n.*&at=2 200/);
  });

  it('makes events like the sample of the solution, each with an id and a time of its own', async () => {
    const { poll } = await startMock('solutions/OktaSystemLog', { rate: '1' });
    const file = path.join(temporaryFolder(), 'events.ndjson');
    await poll('--start', '2026-01-31T12:00:00Z', '--windows', '1', '--events', file);
    const events = readFileSync(file, 'utf8').trim().split('\n');
    expect(events.map((line) => JSON.parse(line).published)).toEqual(
      [0, 1, 2, 3, 4].map((minute) => `2026-01-31T12:0${minute}:00.000Z`),
    );
    expect(JSON.parse(events[0]!)).toMatchObject({
      actor: { id: '00u1exampleAAAA1' },
      uuid: expect.any(String),
    });
  });

  it('makes events of the columns of the stream where there is no sample', async () => {
    const columns = [
      { name: 'TimeGenerated', type: 'datetime' },
      { name: 'User', type: 'string' },
      { name: 'Count', type: 'int' },
    ];
    const streamed = JSON.parse(poller);
    Object.assign(streamed.properties, {
      auth: { type: 'None' },
      dcrConfig: { streamName: 'Custom-Contoso' },
    });
    const folder = temporaryFolder({
      'poller.json': JSON.stringify(streamed),
      'dcr.json': JSON.stringify([{ properties: { streamDeclarations: { 'Custom-Contoso': { columns } } } }]),
    });
    const { poll } = await startMock('poller.json', { rate: '1' }, folder);
    expect((await poll()).out).toMatch(
      /^first event: \{"TimeGenerated":"20[^"]+Z","User":"User (\d+)","Count":\1\}\n/,
    );
  });

  it('tells origins apart by path, signs in, and shows no secret', async () => {
    const folder = temporaryFolder({ 'poller.json': poller });
    const { poll, written } = await startMock('poller.json', { fault: ['429:3'], pageSize: '10' }, folder);
    const { mappings, arguments: argv } = JSON.parse(written.out);
    expect(mappings.map(({ from }: { from: string }) => from)).toEqual([
      'https://mock-baseurl',
      'https://mock-region.example.com',
    ]);
    expect(argv).toContain('--allow-local');
    expect(new Set(mappings.map(({ to }: { to: string }) => new URL(to).origin)).size).toBe(1);
    const { code, out } = await poll();
    expect(out).toContain(': 25 events, 1 of 1 window complete, 5 requests, no problems');
    expect(code).toBe(0);
    expect(written.err).toMatch(/^POST https:\/\/mock-region\.example\.com\/v1 200, a token$/m);
    expect(written.err).toMatch(/^GET https:\/\/mock-baseurl\/v1\?key=\*\*\*&.* 429, fault: status 429$/m);
    expect(written.err).not.toContain('mock-clientsecret');
  });

  it('takes any secret, but only the right one when it is given', async () => {
    const anyone = await startMock('solutions/SlackAudit', { rate: '1' });
    process.env['MOCK_OWN'] = 'an-own-key';
    expect((await anyone.poll('--secret', 'apiKey=env:MOCK_OWN')).code).toBe(0);
    const strict = await startMock('solutions/SlackAudit', { secret: ['apiKey=env:KEY'], rate: '1' });
    expect(JSON.parse(strict.written.out).arguments).toContain('apiKey=env:KEY');
    expect((await strict.poll()).code).toBe(0);
    expect((await strict.poll('--secret', 'apiKey=env:MOCK_OWN')).code).toBe(1);
    expect(strict.written.err).toContain('401, The API key is wrong.');
    expect(strict.written.err).not.toContain('sesame');
  });

  it('prints a line for a shell', async () => {
    const folder = temporaryFolder({ "it's a poller.json": poller });
    const { written } = await startMock("it's a poller.json", { format: 'text' }, folder);
    expect(written.out).toMatch(/^MOCK_CLIENTSECRET=mock-clientsecret npx hubwright -C \S+ poll /);
    const shown = written.out.replace('npx hubwright', 'printf "%s\\n"');
    const words = execFileSync('sh', ['-c', shown], { encoding: 'utf8' }).trim().split('\n');
    expect(words.slice(2, 4)).toEqual(['poll', "it's a poller.json"]);
    expect(words).toContain('clientSecret=env:MOCK_CLIENTSECRET');
  });

  it('says that events come later', async () => {
    const { poll, written } = await startMock('solutions/SlackAudit', { late: '10', rate: '1' });
    expect((await poll()).out).toContain('poll-no-events');
    expect(written.err).toMatch(/200, 0 events, [45] of the window not there yet/);
  });

  it.each<[Partial<MockCommandOptions>, string]>([
    [{ fault: ['sometimes'] }, '"sometimes" of --fault is no fault.'],
    [{ port: '70000' }, '"70000" of --port is no port'],
    [{ rate: '0' }, '"0" of --rate is no number of events per minute'],
    [{ late: 'soon' }, '"soon" of --late is no time.'],
    [{ pageSize: 'x' }, '"x" of --page-size is no whole number'],
  ])('refuses %p', async (options, message) => {
    await expect(
      runMock('solutions/SlackAudit', { format: 'text', ...options }, fakeTerminal(repository)),
    ).rejects.toThrow(message);
  });

  it('says what it cannot make up, and which port is taken', async () => {
    const folder = temporaryFolder({ 'poller.json': poller.replace('$.data', '$.a[?(@.n > 3)]') });
    const terminal = fakeTerminal(folder);
    expect(await runMock('poller.json', { format: 'text' }, terminal)).toBe(1);
    expect(terminal.written.err).toContain('mock-not-possible');
    const server = createServer();
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const port = String((server.address() as AddressInfo).port);
    await expect(
      runMock('solutions/SlackAudit', { format: 'text', port }, fakeTerminal(repository)),
    ).rejects.toThrow(`Port ${port} cannot be listened on`);
    server.close();
  });
});
