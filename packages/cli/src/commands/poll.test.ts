import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { startApi, type ApiAnswer } from '../testing/api-server.js';
import { fakeTerminal } from '../testing/fake-terminal.js';
import { temporaryFolder } from '../testing/temporary-folder.js';
import { runPollCommand, type PollCommandOptions } from './poll.js';

const repository = fileURLToPath(new URL('../../../..', import.meta.url));
const secret = 'xoxp-0123456789-Sesame';
const start = Date.UTC(2026, 0, 31, 12, 0, 30);

async function poll(given: string, options: Partial<PollCommandOptions> = {}, directory = repository) {
  const terminal = fakeTerminal(directory);
  let now = start;
  const clock = { now: () => now, sleep: async (milliseconds: number) => void (now += milliseconds) };
  const code = await runPollCommand(given, { format: 'text', ...options }, terminal, {
    clock,
    environment: { KEY: secret, EMPTY: '' },
  });
  return { code, ...terminal.written };
}

async function pollSolution(
  name: string,
  from: string,
  answer: ApiAnswer,
  options: Partial<PollCommandOptions> = {},
) {
  const folder = temporaryFolder();
  const seen: { url: URL; authorization: string | undefined }[] = [];
  const origin = await startApi((url, request) => {
    seen.push({ url, authorization: request.headers.authorization });
    return answer(url, request);
  });
  const files = { events: path.join(folder, 'events.ndjson'), report: path.join(folder, 'report.json') };
  const result = await poll(`solutions/${name}`, {
    secret: ['apiKey=env:KEY'],
    mapOrigin: [`${from}=${origin}`],
    allowLocal: true,
    trace: true,
    ...files,
    ...options,
  });
  const [events, report] = [readFileSync(files.events, 'utf8'), readFileSync(files.report, 'utf8')];
  for (const text of [result.out, result.err, events, report]) expect(text).not.toContain('Sesame');
  return { ...result, seen, events: events.split('\n').filter(Boolean), report: JSON.parse(report) };
}

describe('our own connectors, against servers of their APIs', () => {
  it('SlackAudit pages with a cursor and UNIX times', async () => {
    const { code, seen, events, report, out, err } = await pollSolution(
      'SlackAudit',
      'https://api.slack.com',
      (url) => {
        const isFirst = !url.searchParams.has('cursor');
        const entries = isFirst
          ? [{ id: 'a', when: 1 }]
          : [{ id: 'b', when: 12345678901234567890n.toString() }];
        return { json: { entries, response_metadata: { next_cursor: isFirst ? 'dXNlcj==' : '' } } };
      },
    );
    expect(code).toBe(0);
    expect(seen.map(({ url, authorization }) => `${url.pathname}${url.search} ${authorization}`)).toEqual([
      `/audit/v1/logs?oldest=1769860530&latest=1769860830&limit=500 Bearer ${secret}`,
      `/audit/v1/logs?oldest=1769860530&latest=1769860830&limit=500&cursor=dXNlcj%3D%3D Bearer ${secret}`,
    ]);
    expect(events).toEqual(['{"id":"a","when":1}', '{"id":"b","when":"12345678901234567890"}']);
    expect(Object.keys(report)).toEqual([
      'connector',
      'kind',
      'windows',
      'requests',
      'events',
      'duplicates',
      'fields',
      'stopReason',
      'diagnostics',
    ]);
    expect(report).toMatchObject({
      kind: 'APIPolling',
      windows: [
        { start: '2026-01-31T11:55:30Z', end: '2026-01-31T12:00:30Z', pages: 2, events: 2, complete: true },
      ],
      requests: [
        { window: 1, page: 1, attempt: 1, method: 'GET', status: 200, waitMs: 0, events: 1 },
        { window: 1, page: 2, attempt: 1, method: 'GET', status: 200, waitMs: 1000, events: 1 },
      ],
      events: 2,
      duplicates: 0,
      stopReason: 'complete',
      diagnostics: [],
    });
    expect(err).toMatch(
      /^window 1, page 1: GET https:\/\/api\.slack\.com\/audit\/v1\/logs\?oldest=\d+&latest=\d+&limit=500 200, /,
    );
    expect(err).toContain('> Authorization: ***');
    expect(out).toContain(
      'members of the events:\n  id    string       100 %  a\n  when  int, string  100 %  1\n',
    );
    expect(out).toMatch(/APIPolling\): 2 events, 1 of 1 window complete, 2 requests, no problems\n$/);
  });

  it('GitHubEnterpriseAudit fills its placeholder and follows links', async () => {
    const { code, seen, events } = await pollSolution(
      'GitHubEnterpriseAudit',
      'https://api.github.com',
      (url) => ({
        json: [{ _document_id: url.searchParams.get('after') ?? 'first' }],
        headers: url.searchParams.has('after')
          ? {}
          : { link: '<https://api.github.com/orgs/contoso/audit-log?after=x>; rel="next"' },
      }),
      { set: ['organization=contoso'], start: '2026-01-31T00:00:00Z', windows: '1' },
    );
    expect(code).toBe(0);
    expect(events).toEqual(['{"_document_id":"first"}', '{"_document_id":"x"}']);
    expect(seen[0]!.url.pathname).toBe('/orgs/contoso/audit-log');
    expect(seen[0]!.url.searchParams.get('phrase')).toBe(
      'created:2026-01-31T00:00:00Z..2026-01-31T00:15:00Z',
    );
    expect(seen.map(({ authorization }) => authorization)).toEqual([`token ${secret}`, `token ${secret}`]);
  });

  it('OktaSystemLog waits until the rate limit is reset, in several windows', async () => {
    let calls = 0;
    const { code, seen, report } = await pollSolution(
      'OktaSystemLog',
      'https://contoso.okta.com',
      () => {
        calls += 1;
        if (calls === 2)
          return { status: 429, headers: { 'x-rate-limit-reset': String(start / 1000 + 40) }, json: {} };
        return { json: [{ uuid: String(calls) }] };
      },
      { set: ['domainname=contoso.okta.com'], windows: '3' },
    );
    expect(code).toBe(0);
    const bounds = seen.map(({ url }) => [url.searchParams.get('since'), url.searchParams.get('until')]);
    expect(bounds[0]).toEqual(['2026-01-31T11:45:30.000Z', '2026-01-31T11:50:30.000Z']);
    expect(bounds[1]).toEqual(bounds[2]);
    expect(bounds[3]![0]).toBe(bounds[2]![1]);
    expect(seen[0]!.authorization).toBe(`SSWS ${secret}`);
    expect(report.requests[2]).toMatchObject({ window: 2, page: 1, attempt: 2, status: 200, waitMs: 39_000 });
  });
});

const poller = (endpoint: string, response: object = { eventsJsonPaths: ['$.data'] }) =>
  JSON.stringify(
    {
      kind: 'RestApiPoller',
      properties: {
        auth: { type: 'APIKey', ApiKey: "[[parameters('token')]" },
        request: { apiEndpoint: endpoint, retryCount: 1 },
        response,
      },
    },
    null,
    2,
  );

describe('a poller file alone', () => {
  it('says where the events are instead, at the line of the file', async () => {
    const origin = await startApi(() => ({
      json: { items: Array.from({ length: 50 }, (_, id) => ({ id })) },
    }));
    const folder = temporaryFolder({ 'poller.json': poller(origin) });
    const { code, out } = await poll('poller.json', { secret: ['token=env:KEY'], allowLocal: true }, folder);
    expect(code).toBe(1);
    expect(out).toMatch(
      /^poller\.json:\d+:\d+ {2}error {2}poll-events-path-matches-nothing\n {2}"\$\.data" matched nothing; the response has 50 objects at "\$\.items"\.\n/,
    );
  });

  it('gives the report for --format json', async () => {
    const origin = await startApi(() => ({ status: 401, json: { error: `bad key ${secret}` } }));
    const folder = temporaryFolder({ 'poller.json': poller(origin) });
    const { code, out, err } = await poll(
      'poller.json',
      { secret: ['apiKey=env:KEY'], allowLocal: true, format: 'json', trace: true },
      folder,
    );
    const report = JSON.parse(out);
    expect({ code, stopReason: report.stopReason }).toEqual({ code: 1, stopReason: 'unauthorized' });
    expect(report.diagnostics).toMatchObject([
      { checkId: 'poll-unauthorized', file: 'poller.json', pointer: '/properties/auth' },
      { checkId: 'poll-behaviour-assumed', pointer: '/properties/request/retryCount' },
    ]);
    expect(report.diagnostics[0].message).toContain('"Authorization: token ***"');
    expect(out + err).not.toContain('Sesame');
  });

  it('ends with 4 when the API cannot be reached, and with 2 when its address is private', async () => {
    const folder = temporaryFolder({ 'poller.json': poller('http://127.0.0.1:9/') });
    const secretOption = { secret: ['token=env:KEY'] };
    const refused = await poll('poller.json', secretOption, folder);
    expect(refused).toMatchObject({ code: 2, out: expect.stringContaining('add --allow-local') });
    expect(await poll('poller.json', { ...secretOption, allowLocal: true }, folder)).toMatchObject({
      code: 4,
      out: expect.stringContaining('http://127.0.0.1:9 cannot be reached'),
    });
  });
});

describe('values', () => {
  const github = 'solutions/GitHubEnterpriseAudit';
  it.each([
    ['what is missing', {}, 'values that are missing: --set organization=…, --secret apiKey=env:VAR.'],
    [
      'a secret on the command line',
      { set: ['apiKey=x', 'organization=o'] },
      '"apiKey" is a secret. Give it with --secret apiKey=env:VAR',
    ],
    [
      'a literal secret, without repeating it',
      { secret: ['apiKey=hunter22'] },
      '--secret takes apiKey=env:VAR',
    ],
    [
      'a variable that is not set',
      { secret: ['apiKey=env:NOPE'] },
      'The environment variable "NOPE", which is to hold "apiKey", is not set.',
    ],
    ['a variable that is empty', { secret: ['apiKey=env:EMPTY'] }, 'is empty.'],
    ['a value without a name', { set: ['contoso'] }, '--set takes name=value'],
    [
      'a time that is none',
      { set: ['organization=o'], secret: ['apiKey=env:KEY'], start: 'yesterday' },
      '"yesterday" of --start is no time.',
    ],
    [
      'a mapping that is none',
      { set: ['organization=o'], secret: ['apiKey=env:KEY'], mapOrigin: ['x'] },
      '"x" of --map-origin is not from=to',
    ],
  ])('refuses %s', async (_, options, message) => {
    const outcome = await poll(github, options).catch((error: Error) => error.message);
    expect(outcome).toContain(message);
    expect(outcome).not.toContain('hunter22');
  });

  it('names the connectors to choose from, and says when there is none', async () => {
    await expect(poll('solutions')).rejects.toThrow('solutions; poll runs one connector');
    const folder = temporaryFolder({ 'x.json': '{"a": 1}' });
    const { code, err } = await poll('x.json', {}, folder);
    expect(code).toBe(1);
    expect(err).toContain('content-kind-mismatch');
  });
});
