import { expect, it } from '@jest/globals';
import { parseExactJson } from '@hubwright/poller';
import { NoLocation } from '@hubwright/schema';
import { createTableIngest } from './table-ingest.js';

const flow: Omit<Parameters<typeof createTableIngest>[0], 'transform'> = {
  stream: 'Custom-Contoso',
  columns: [
    { name: 'id', type: 'long' },
    { name: 'at', type: 'datetime' },
    { name: 'more', type: 'dynamic' },
  ],
  streamLocation: NoLocation,
  transformLocation: NoLocation,
  outputStream: 'Custom-Contoso_CL',
};
const now = (): Date => new Date(Date.UTC(2026, 0, 31));

it('keeps every digit, with a transformation and without', async () => {
  const event = parseExactJson(
    '{"id": 9007199254740993, "more": [1234567890123456789, 1.5], "at": "2026-01-31"}',
  );
  const plain = await createTableIngest({ ...flow, transform: 'source' }, now, true);
  expect(plain!.take([event])).toEqual([
    '{"id":9007199254740993,"at":"2026-01-31T00:00:00.0000000Z","more":[1234567890123456789,1.5]}',
  ]);
  const transform = 'source | extend TimeGenerated = now() | project TimeGenerated, next = id + 1';
  const transformed = await createTableIngest({ ...flow, transform }, now, true);
  expect(transformed!.take([event])).toEqual([
    '{"TimeGenerated":"2026-01-31T00:00:00.0000000Z","next":9007199254740994}',
  ]);
});

it('takes the columns of a public table for a stream of its own, and knows when there is none', async () => {
  const { columns: _, ...undeclared } = flow;
  const open = (outputStream: string) =>
    createTableIngest({ ...undeclared, columns: undefined, transform: 'source', outputStream }, now, true);
  const syslog = await open('Microsoft-Syslog');
  expect(syslog!.take([{ Computer: 'host', SeverityLevel: 'info' }])![0]).toContain('"Computer":"host"');
  expect(await open('Microsoft-NoSuchTable')).toBeUndefined();
});
