import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '@hubwright/schema';
import { diagnose } from '../testing/diagnose.js';
import type { MockAnswer, SeenRequest } from '../testing/mock-api.js';
import { noon } from '../testing/poll-connector.js';
import { formatTime } from '../time-format.js';

const minute = 60_000;
const pageSize = 4;
/** An event every twenty seconds for an hour; odd names and members beside the time. */
const log = Array.from({ length: 180 }, (_, index) => {
  const time = noon.start - 30 * minute + index * 20_000;
  return {
    uuid: `e${index}`,
    published: new Date(time).toISOString(),
    actor: { id: index % 7, created: '2020-01-01T00:00:00Z', lastLogin: new Date(time - 1e9).toISOString() },
    targets: [{ id: 1 }, { id: 2 }],
    error: index % 5 === 0 ? 'denied' : null,
    next: `e${index + 1}`,
  };
});

/** What the API has for the times of a request, end excluded. */
const between = (from: string | undefined, to: string | undefined, format: string) =>
  log.filter(({ published }) => {
    const time = formatTime(Date.parse(published), format);
    return from !== undefined && to !== undefined && time >= from && time < to;
  });

type Pages = (found: typeof log, request: SeenRequest, origin: string) => MockAnswer;
const cut = (found: typeof log, from: number) => ({
  items: found.slice(from, from + pageSize),
  more: from + pageSize < found.length,
});

const kinds: [string, JsonObject, Pages][] = [
  [
    'None',
    {},
    (found) => ({ body: { items: found, count: found.length, total: found.length, hasMore: false } }),
  ],
  [
    'NextPageToken',
    { nextPageTokenJsonPath: '$.meta.next', nextPageParaName: 'cursor' },
    (found, { query }) => {
      const at = Number(query['cursor'] ?? 0);
      const { items, more } = cut(found, at);
      return {
        body: { items, meta: { total: found.length, next: more ? at + pageSize : null }, errors: [] },
      };
    },
  ],
  [
    'LinkHeader',
    {},
    (found, { query, rawQuery }, origin) => {
      const at = Number(query['at'] ?? 0);
      const { items, more } = cut(found, at);
      const link = `<${origin}/logs?${rawQuery.replace(/&at=\d+/, '')}&at=${at + pageSize}>; rel="next"`;
      return { body: { items, links: [{ rel: 'self' }] }, headers: more ? { link } : {} };
    },
  ],
  [
    'NextPageUrl',
    { nextPageTokenJsonPath: '$.next' },
    (found, { query }, origin) => {
      const at = Number(query['opaque']?.split('-')[0] ?? 0);
      const rows = query['opaque']
        ? between(...(query['opaque'].split('-').slice(1) as [string, string]), 'UnixTimestamp')
        : found;
      const { items, more } = cut(rows, at);
      const [from, to] = query['opaque']?.split('-').slice(1) ?? [query['since'], query['until']];
      return { body: { items, next: more ? `${origin}/logs?opaque=${at + pageSize}-${from}-${to}` : '' } };
    },
  ],
  [
    'Offset',
    { offsetParaName: 'skip', pageSizeParameterName: 'limit', pageSize },
    (found, { query }) => ({
      body: { total_count: found.length, ...cut(found, Number(query['skip'] ?? 0)) },
    }),
  ],
  [
    'CountBasedPaging',
    { pageNumberParaName: 'page', totalResultsJsonPath: '$.totalResults' },
    (found, { query }) => {
      const page = Number(query['page']);
      return {
        body: {
          totalResults: found.length,
          totalPages: Math.ceil(found.length / pageSize),
          ...cut(found, (page - 1) * pageSize),
        },
      };
    },
  ],
];

describe('a connector that fits its API is told nothing', () => {
  const windows = [0, 1, 2].map((index) => ({
    start: noon.start + (index - 1) * 5 * minute,
    end: noon.start + index * 5 * minute,
  }));
  it.each(kinds)('%s', async (pagingType, paging, pages) => {
    const format = 'UnixTimestamp';
    const { findings, report } = await diagnose(
      (request, _count, origin) =>
        pages(between(request.query['since'], request.query['until'], format), request, origin),
      {
        request: { startTimeAttributeName: 'since', endTimeAttributeName: 'until', queryTimeFormat: format },
        paging: { pagingType, ...paging },
      },
      { windows },
    );
    expect({ findings, events: report.events }).toEqual({ findings: [], events: 45 });
    expect(report.fields.map(({ name, types }) => `${name}: ${types}`)).toEqual([
      'uuid: string',
      'published: datetime',
      'actor: dynamic',
      'targets: dynamic',
      'error: string',
      'next: string',
    ]);
  });
});
