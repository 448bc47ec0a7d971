import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';
import { runPollCommand } from '../../commands/poll.js';
import { runTest } from '../../commands/test.js';
import { startApi } from '../../testing/api-server.js';
import { fakeTerminal } from '../../testing/fake-terminal.js';
import { temporaryFolder } from '../../testing/temporary-folder.js';

const repository = fileURLToPath(new URL('../../../../..', import.meta.url));
const samples = path.join(repository, 'solutions/OktaSystemLog/samples/Custom-OktaSystemLogEvents.json');
type Event = Record<string, unknown>;

async function pollOkta(events: readonly Event[], solution = 'OktaSystemLog') {
  const folder = temporaryFolder();
  const origin = await startApi(() => ({ json: events }));
  const terminal = fakeTerminal(repository);
  const rows = path.join(folder, 'rows.ndjson');
  const code = await runPollCommand(
    `solutions/${solution}`,
    {
      format: 'text',
      secret: ['apikey=env:KEY'],
      set: ['domainname=contoso.okta.com'],
      mapOrigin: [`https://contoso.okta.com=${origin}`],
      allowLocal: true,
      verbose: true,
      rows,
      record: path.join(folder, 'case/recording.yaml'),
    },
    terminal,
    {
      clock: { now: () => Date.UTC(2026, 0, 31), sleep: () => Promise.resolve() },
      environment: { KEY: 'okta-secret-1' },
    },
  );
  const lines = readFileSync(rows, 'utf8').split('\n').filter(Boolean);
  return { code, folder, rows: lines.map((line) => JSON.parse(line) as Event), ...terminal.written };
}

const readSamples = (): Event[] => JSON.parse(readFileSync(samples, 'utf8')) as Event[];

it('writes the rows that the transformation makes of the events', async () => {
  const [event] = readSamples();
  const { code, rows, out } = await pollOkta([event!]);
  expect(code).toBe(0);
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({
    TimeGenerated: '2025-11-16T09:00:00.1200000Z',
    EventUid: event!['uuid'],
    ActorAlternateId: 'ana@example.com',
    NetworkAsn: 64500,
  });
  expect(out).toContain('1 event');
});

it('says which members the stream drops, and which values it loses', async () => {
  const [event] = readSamples();
  const { severity, published, ...rest } = event!;
  const { code, out, rows } = await pollOkta([{ ...rest, Severity: severity, published: 'yesterday' }]);
  expect(code).toBe(0);
  expect(published).toBeDefined();
  expect(rows[0]).toMatchObject({ TimeGenerated: null, EventSeverity: '' });
  expect(out).toContain(
    'No event has "severity", which the stream "Custom-OktaSystemLogEvents" declares; 1 of 1 events have "Severity"',
  );
  expect(out).toContain('1 of 1 events have a string in "published"');
  expect(out).toContain('1 of 1 rows have no TimeGenerated');
});

it('keeps the rows of a case, and compares them', async () => {
  const { folder } = await pollOkta(readSamples());
  const test = async (update?: boolean) => {
    const terminal = fakeTerminal(folder);
    const code = await runTest(['case'], { format: 'text', ...(update && { update }) }, terminal);
    return { code, out: terminal.written.out };
  };
  expect(await test(true)).toMatchObject({ code: 0 });
  expect(await test()).toMatchObject({ code: 0 });
  const file = path.join(folder, 'case/rows.ndjson');
  writeFileSync(file, readFileSync(file, 'utf8').replace('ana@example.com', 'bob@example.com'));
  const { code, out } = await test();
  expect(code).toBe(1);
  expect(out).toContain(
    'rows.ndjson:1: ActorAlternateId: "bob@example.com" was expected, "ana@example.com" came',
  );
});

it('refuses --rows where no rule takes the events', async () => {
  const terminal = fakeTerminal(repository);
  const poll = runPollCommand(
    'solutions/SlackAudit',
    { format: 'text', secret: ['apiKey=env:KEY'], rows: 'rows.ndjson' },
    terminal,
    { clock: { now: () => 0, sleep: () => Promise.resolve() }, environment: { KEY: 'k' } },
  );
  await expect(poll).rejects.toThrow(/--rows needs a data collection rule/);
});
