import { describe, expect, it } from '@jest/globals';
import { diagnose } from '../testing/diagnose.js';

const when = '2026-01-31T12:01:00Z';
const events = (count: number) => Array.from({ length: count }, (_, id) => ({ id, when }));
const answer = (body: unknown, path: string) =>
  diagnose(() => ({ body }), { response: { eventsJsonPaths: [path] } });

describe('events', () => {
  it.each([
    [
      'an object around the list',
      { data: { total: 2, items: events(2) } },
      '$.data',
      'poll-events-path-too-short/listBelow (warning) /response/eventsJsonPaths/0: "$.data" selects a single object, which becomes one event; it holds a list of 2 objects at "$.data.items".',
    ],
    [
      'the whole body around the list, with a time of its own',
      { generated: when, value: events(5) },
      '$',
      'poll-events-path-too-short/listBelow (warning) /response/eventsJsonPaths/0: "$" selects a single object, which becomes one event; it holds a list of 5 objects at "$.value".',
    ],
    [
      'scalars',
      { ids: [1, 2, 3] },
      '$.ids',
      'poll-events-not-objects/scalars (warning) /response/eventsJsonPaths/0: 3 of the first 3 events are no objects, such as 1. Columns are filled from the members of objects; the path has to select objects.',
    ],
    [
      'texts that are JSON',
      { lines: ['{"a":1}', '{"a":2}'] },
      '$.lines',
      'poll-events-not-objects/jsonText (warning) /response/eventsJsonPaths/0: 2 of the first 2 events are texts that are JSON themselves, such as "{\\"a\\":1}". The service takes each as one text; the API has to answer with objects.',
    ],
    [
      'the text of the whole list',
      { payload: JSON.stringify(events(1)) },
      '$.payload',
      'poll-events-not-objects/jsonText (warning) /response/eventsJsonPaths/0: 1 of the first 1 events are texts that are JSON themselves, such as "[{\\"id\\":0,\\"when\\":\\"2026-01-31T12:01:00Z\\"}]". The service takes each as one text; the API has to answer with objects.',
    ],
  ])('that are %s are told', async (_, body, path, expected) => {
    const { findings } = await answer(body, path);
    expect(findings).toContain(expected);
  });

  it.each([
    ['is a single object in the list', { items: [{ id: 1, when, targets: events(3) }] }, '$.items'],
    ['is an object with a time of its own and a short list', { id: 1, when, targets: events(3) }, '$'],
    ['has its list far below', { items: { when, a: { b: { c: events(9) } } } }, '$.items'],
  ])('that %s are not', async (_, body, path) => {
    expect((await answer(body, path)).findings).toEqual([]);
  });
});

describe('bodies of another format', () => {
  const format = (body: string, response = {}, headers = {}) =>
    diagnose(() => ({ body, headers }), { response: { eventsJsonPaths: ['$'], ...response } });
  it.each([
    [
      'HTML',
      '<!DOCTYPE html><html><title>Sign in</title></html>',
      {},
      { 'content-type': 'text/html' },
      /unreadable \(error\).* It is an HTML page \(content type "text\/html"\)\. A page in place of data is most often one to sign in at/,
    ],
    [
      'JSON lines',
      '{"id":1}\n{"id":2}\n',
      {},
      {},
      /unreadable \(error\).* It is JSON lines, one JSON value after the other\. The service reads one JSON value to a body/,
    ],
    [
      'one JSON line',
      '{"id":1}\n',
      {},
      { 'content-type': 'application/x-ndjson' },
      /misread \(warning\).* was read as json, but it is JSON lines/,
    ],
    [
      'CSV',
      'id,name\n1,a\n',
      {},
      { 'content-type': 'text/csv' },
      /unreadable \(error\).* It is CSV \(content type "text\/csv"\)\. Set format to csv\./,
    ],
    ['XML', '<?xml version="1.0"?><r/>', {}, {}, /unreadable \(error\).* It is XML\. Set format to xml/],
    [
      'JSON for CSV',
      '[{"id":1}]',
      { format: 'csv' },
      {},
      /misread \(error\).* was read as csv, but it is JSON\. Set format to json\./,
    ],
    [
      'JSON for XML',
      '[{"id":1}]',
      { format: 'xml' },
      {},
      /unreadable \(error\).* It is JSON\. Set format to json\./,
    ],
    [
      'HTML for XML',
      '<html><body/></html>',
      { format: 'xml' },
      {},
      /misread \(error\).* was read as xml, but it is an HTML page/,
    ],
  ])('are named: %s', async (_, body, response, headers, expected) => {
    const { findings } = await format(body, response, headers);
    expect(findings.filter((text) => text.startsWith('poll-response-format-mismatch'))).toEqual([
      expect.stringMatching(expected),
    ]);
  });
  it('that a redirect led to are named with their address', async () => {
    const { findings } = await diagnose(({ path }) =>
      path === '/logs'
        ? { status: 302, headers: { location: '/login' } }
        : { body: '<html><title>Sign in</title></html>', headers: { 'content-type': 'text/html' } },
    );
    expect(findings[0]).toContain('It is an HTML page (content type "text/html"), from API/login. A page');
  });
  it('are not seen where the format fits or nobody can tell', async () => {
    expect((await format('id,when\n1,2026-01-31T12:01:00Z\n', { format: 'csv' })).findings).toEqual([]);
    expect((await format('[{"id":1}]', {}, { 'content-type': 'text/html' })).findings).toEqual([]);
    expect((await format('nothing to see')).findings).toEqual([
      expect.stringMatching(/^poll-window-failed\/unreadable/),
    ]);
  });
});
