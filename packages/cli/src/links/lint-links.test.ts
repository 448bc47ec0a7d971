import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync, writeFileSync } from 'node:fs';
import { createTransport, readOriginMapping, type Transport } from '@hubwright/poller';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { runLint, type LintCommandOptions } from '../commands/lint.js';
import { fakeTerminal } from '../testing/fake-terminal.js';
import { solutionFiles } from '../testing/solution-files.js';
import { temporaryFolder } from '../testing/temporary-folder.js';

const asked: string[] = [];
let server: Server;
let transport: Transport & { close(): Promise<void> };

beforeEach(async () => {
  asked.length = 0;
  server = createServer(({ method, url = '' }, response) => {
    asked.push(`${method} ${url}`);
    if (url === '/moved') response.writeHead(302, { location: '/good' });
    else if (url === '/no-head') response.writeHead(method === 'HEAD' ? 404 : 200);
    else response.writeHead(Number(/^\/(\d{3})/.exec(url)?.[1] ?? 200));
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const mappings = ['docs.acme.test', 'example.com', 'raw.githubusercontent.com'].map((host) =>
    readOriginMapping(`https://${host}=http://127.0.0.1:${port}`)!,
  );
  transport = createTransport({ allowLocal: true, mappings });
});

afterEach(async () => {
  await transport.close();
  await new Promise((resolve) => server.close(resolve));
});

function folderWith(paths: readonly string[]): string {
  const description = paths.map((path) => `[a](https://docs.acme.test${path})`).join(' ');
  const files = solutionFiles();
  const name = Object.keys(files).find((file) => /^Data\//i.test(file))!;
  const data = { ...(JSON.parse(files[name]!) as Record<string, unknown>), Description: description };
  const all = { ...files, [name]: JSON.stringify(data) };
  return temporaryFolder(
    Object.fromEntries(Object.entries(all).map(([file, text]) => [`Contoso/${file}`, text])),
  );
}

async function lint(folder: string, options: Partial<LintCommandOptions> = {}, own: Transport = transport) {
  const terminal = fakeTerminal(folder);
  const environment = { HUBWRIGHT_CACHE_DIR: `${folder}/cache` };
  const surroundings = { today: () => '2026-01-01', environment, transport: own };
  const all = {
    format: 'text',
    only: ['link-broken'],
    links: true,
    kql: false,
    ...options,
  };
  const code = await runLint(['Contoso'], all, terminal, surroundings);
  return { code, ...terminal.written };
}

describe('lint --links', () => {
  it('reports what is gone, and neither moved links nor moody servers', async () => {
    const { out } = await lint(
      folderWith(['/good', '/404', '/410/a', '/moved', '/no-head', '/403', '/429', '/500']),
    );
    expect(out.match(/the server answers \d+/g)).toEqual([
      'the server answers 404',
      'the server answers 410',
    ]);
    expect(out).toContain('2 warnings');
  });

  it('asks nothing without the option', async () => {
    const { out } = await lint(folderWith(['/404']), { links: false });
    expect(out).toContain('no problems');
    expect(asked).toEqual([]);
  });

  it('asks once, and not again while the cache knows', async () => {
    const folder = folderWith(['/404', '/good', '/good#part', '/500']);
    await lint(folder);
    const first = asked.splice(0);
    expect(first.filter((request) => request.endsWith(' /404'))).toEqual(['HEAD /404', 'GET /404']);
    expect((await lint(folder)).out).toContain('the server answers 404');
    expect(asked).toEqual(['HEAD /500', 'GET /500']);
    const cached = JSON.parse(readFileSync(`${folder}/cache/links.json`, 'utf8')) as { links: object };
    expect(Object.keys(cached.links)).toHaveLength(5);
  });

  it.each(['{"links": ', '[]', '{"links": {"https://docs.acme.test/404": 7}}', ''])(
    'takes a damaged cache for none: %s',
    async (damaged) => {
      const folder = folderWith(['/404']);
      await lint(folder);
      asked.length = 0;
      writeFileSync(`${folder}/cache/links.json`, damaged);
      expect((await lint(folder)).out).toContain('the server answers 404');
      expect(asked).toContain('HEAD /404');
    },
  );

  it('calls no private address by itself', async () => {
    const { port } = server.address() as AddressInfo;
    const address = `http://127.0.0.1:${port}/404`;
    const guarded = createTransport();
    const folder = folderWith([`/good) [b](${address}`]);
    const { out } = await lint(
      folder,
      {},
      {
        send: (request) => (request.url === address ? guarded : transport).send(request),
      },
    );
    await guarded.close();
    expect(out).toContain('no problems');
    expect(asked).not.toContain('HEAD /404');
  });

  it('ends with 4 when nothing can be reached', async () => {
    const folder = folderWith(['/a', '/b']);
    await new Promise((resolve) => server.close(resolve));
    await expect(lint(folder)).rejects.toThrow('Is there a network?');
    server.listen(0, '127.0.0.1');
  });
});
