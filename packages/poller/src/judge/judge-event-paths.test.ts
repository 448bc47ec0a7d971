import { describe, expect, it } from '@jest/globals';
import { diagnose } from '../testing/diagnose.js';

const when = '2026-01-31T12:01:00Z';
const events = (count: number) => Array.from({ length: count }, (_, id) => ({ id, when }));
const answer = (body: unknown, paths: string[]) =>
  diagnose(() => ({ body }), { response: { eventsJsonPaths: paths } });

describe('paths of events that find nothing', () => {
  it.each([
    [
      'a list elsewhere, and others',
      { data: { rows: events(3) }, users: events(1) },
      ['$.items'],
      [
        'poll-events-path-matches-nothing/elsewhere (error) /response/eventsJsonPaths/0: "$.items" matched nothing; the response has 3 objects at "$.data.rows". Other lists: "$.users" (1).',
      ],
    ],
    [
      'the same name in another case',
      { data: { Items: [] } },
      ['$.data.items'],
      [
        'poll-events-path-matches-nothing/otherCase (error) /response/eventsJsonPaths/0: "$.data.items" matched nothing; the response has "$.data.Items", and names are case-sensitive.',
      ],
    ],
    [
      'another case, written in brackets',
      { 'Audit-Log': { Items: events(2) } },
      ["$['audit-log'].items"],
      [
        `poll-events-path-matches-nothing/otherCase (error) /response/eventsJsonPaths/0: "$['audit-log'].items" matched nothing; the response has "$['Audit-Log'].Items", and names are case-sensitive.`,
      ],
    ],
    [
      'an empty list, and objects elsewhere',
      { items: [], results: events(2) },
      ['$.items'],
      [
        'poll-events-path-matches-nothing/emptyHere (warning) /response/eventsJsonPaths/0: "$.items" was an empty list; the response has 2 objects at "$.results".',
      ],
    ],
    [
      'one of several paths',
      { items: events(2), blocked: [] },
      ['$.items', '$.blocked', '$.permited'],
      [
        'poll-events-path-matches-nothing/onePath (warning) /response/eventsJsonPaths/2: "$.permited" matched nothing on any page (pages: 1), while other paths did.',
      ],
    ],
    [
      'what the response says, several members of it',
      { status: 'error', error: { code: 42, message: 'No such log.' } },
      ['$.items'],
      [
        'poll-events-path-matches-nothing/message (error) /response/eventsJsonPaths/0: "$.items" matched nothing; the response says: No such log.',
      ],
    ],
  ])('are explained by %s', async (_, body, paths, expected) => {
    const { findings } = await answer(body, paths);
    expect(findings.filter((text) => !text.startsWith('poll-no-events'))).toEqual(expected);
  });

  it.each([
    ['all paths match', { a: events(1), b: [] }, ['$.a', '$.b']],
    ['the names differ in more than case', { items: events(2), Itemz: [] }, ['$.items']],
    [
      'events have lists of objects themselves',
      { items: [{ id: 1, when, targets: events(9) }] },
      ['$.items'],
    ],
    ['the list is about errors', { errors: [{ id: 1, when, error: 'disk full' }] }, ['$.errors']],
    ['the empty list has scalars beside it', { items: events(1), tags: ['a', 'b'] }, ['$.items']],
  ])('are not reported when %s', async (_, body, paths) => {
    expect((await answer(body, paths)).findings).toEqual([]);
  });

  it('are told of a later page of another shape', async () => {
    const { findings } = await diagnose(
      ({ query }) => ({
        body: query['cursor'] ? { records: events(2).slice(1) } : { items: events(1), next: 'a' },
      }),
      {
        paging: { pagingType: 'NextPageToken', nextPageTokenJsonPath: '$.next', nextPageParaName: 'cursor' },
      },
    );
    expect(findings).toEqual([
      'poll-events-path-matches-nothing/somePages (warning) /response/eventsJsonPaths/0: Page 2 of window 1 has nothing at "$.items", where other pages have their events; it has 1 objects at "$.records".',
    ]);
  });
});

it('of a window without events are not blamed for links and facets', async () => {
  const { findings } = await answer(
    { items: [], links: [{ rel: 'self', href: '/logs' }], facets: [{ name: 'user', count: 0 }] },
    ['$.items'],
  );
  expect(findings).toEqual([expect.stringMatching(/^poll-no-events/)]);
});

describe('errors in answers with status 200', () => {
  const text =
    'poll-response-says-error/error (warning) /response: Page 1 of window 1 came with status 2xx and an error at "$.errors": "shard 3 failed". The service takes such a page for a good one, unless successStatusJsonPath says otherwise.';
  it('are told once', async () => {
    const { findings } = await answer({ items: events(2), errors: [{ message: 'shard 3 failed' }] }, [
      '$.items',
    ]);
    expect(findings).toEqual([text]);
  });
  it.each([
    ['a flag', { items: [], success: false, message: 'quota exceeded' }, '"$.success": "quota exceeded"'],
    ['a word', { items: [], status: 'ERROR' }, '"$.status": "ERROR"'],
  ])('are told from %s that says so', async (_, body, text) => {
    const { findings } = await answer(body, ['$.items']);
    expect(findings).toContainEqual(expect.stringContaining(`an error at ${text}`));
  });
  it.each([
    ['an empty list', { items: events(1), errors: [] }],
    ['null', { items: events(1), error: null }],
    ['a word that says no', { items: events(1), error: 'none' }],
    ['nothing below', { items: events(1), error: { code: 0, message: '' } }],
    ['members of events', { items: [{ id: 1, when, error: 'disk full' }] }],
  ])('are none when they are %s', async (_, body) => {
    expect((await answer(body, ['$.items'])).findings).toEqual([]);
  });
  it('are none when the body is the event', async () => {
    expect((await answer({ id: 1, when, error: 'disk full' }, ['$'])).findings).toEqual([]);
  });
});
