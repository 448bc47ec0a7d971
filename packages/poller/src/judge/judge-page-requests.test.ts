import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '@hubwright/schema';
import { noon } from '../testing/poll-connector.js';
import { diagnose } from '../testing/diagnose.js';
import type { MockAnswer, SeenRequest } from '../testing/mock-api.js';

const minute = 60_000;
const event = (id: number, at = noon.start + minute) => ({ id, created_at: new Date(at + id).toISOString() });
const request = {
  startTimeAttributeName: 'since',
  endTimeAttributeName: 'until',
  queryTimeFormat: 'UnixTimestamp',
};
const token = { pagingType: 'NextPageToken', nextPageTokenJsonPath: '$.next', nextPageParaName: 'cursor' };
const run = (answer: (request: SeenRequest, origin: string) => MockAnswer, paging: JsonObject) =>
  diagnose((seen, _count, origin) => answer(seen, origin), { request, paging });

describe('the request of a later page', () => {
  it('lost what the API needs', async () => {
    const { findings } = await run(
      ({ query }) =>
        query['since'] === undefined
          ? { status: 400, body: { message: 'The parameter "since" is missing.' } }
          : { body: { items: [event(1)], next: 'a' } },
      { ...token, pagingQueryParamOnly: true },
    );
    expect(findings).toContain(
      'poll-page-request-changed/lostRefused (warning) /paging/pagingQueryParamOnly: Page 2 of window 1 lost "since=1769860800", "until=1769861100", and the API refused it with status 400. Leave pagingQueryParamOnly away, so that all parameters are sent again.',
    );
  });
  it('lost the window, and later pages show it', async () => {
    const { findings } = await run(
      ({ query }, origin) =>
        query['page']
          ? { body: { items: [event(3, noon.start - 99 * minute), event(4, noon.start - 98 * minute)] } }
          : { body: { items: [event(1), event(2)], next: `${origin}/logs?page=2` } },
      { pagingType: 'NextPageUrl', nextPageTokenJsonPath: '$.next' },
    );
    expect(findings).toEqual([
      'poll-page-request-changed/lostOutside (warning) /paging/pagingType: Page 2 of window 1 lost "since=1769860800", "until=1769861100", and later pages have events outside the window (2 of 2 by "created_at"). The address in the answer is called as it is; send the token in it with pagingType NextPageToken, so that the parameters of the connector stay.',
    ]);
  });
  it('may lose everything as long as the answers are right', async () => {
    const { findings } = await run(
      ({ query }, origin) =>
        query['page']
          ? { body: { items: [event(3)] } }
          : { body: { items: [event(1), event(2)] }, headers: { link: `<${origin}/logs?page=2>; rel=next` } },
      { pagingType: 'LinkHeader' },
    );
    expect(findings).toEqual([]);
  });
  it('has a token that was encoded already', async () => {
    const { findings } = await run(
      ({ rawQuery }) =>
        rawQuery.includes('%25')
          ? { status: 400, body: {} }
          : { body: { items: [event(1)], next: 'YWJj%3D%3D' } },
      token,
    );
    expect(findings).toContain(
      'poll-page-request-changed/encodedTwice (warning) /paging/pagingType: Page 2 of window 1 sent "cursor=YWJj%253D%253D", which is percent-encoded twice, and the API refused it with status 400. The token in the answer is encoded already.',
    );
  });
  it('has a blank in a token, or a parameter twice', async () => {
    const blank = await run(
      ({ query }) =>
        query['cursor'] ? { status: 400 } : { body: { items: [event(1)], next: 'YWJjZGVm Z2hpamts==' } },
      token,
    );
    expect(blank.findings).toContain(
      'poll-page-request-changed/blank (warning) /paging/pagingType: Page 2 of window 1 sent "cursor=YWJjZGVm%20Z2hpamts%3D%3D", a token with a blank in it, and the API refused it with status 400. A "+" was probably decoded on the way.',
    );
    const twice = await run(
      ({ query }, origin) =>
        query['page']
          ? { body: { items: [event(2)] } }
          : {
              body: { items: [event(1)] },
              headers: { link: `<${origin}/logs?since=1&until=2&until=2&page=2>; rel=next` },
            },
      { pagingType: 'LinkHeader' },
    );
    expect(twice.findings).toEqual([
      'poll-page-request-changed/doubled (info) /paging/pagingType: Page 2 of window 1 has "until" more than once, which the first page has not.',
    ]);
  });
  it('goes to another origin, by name or by scheme and port only', async () => {
    const next = (origin: string) =>
      run(() => ({ body: { items: [event(1)], next: `${origin}/logs?page=2` } }), {
        pagingType: 'NextPageUrl',
        nextPageTokenJsonPath: '$.next',
      });
    expect((await next('http://127.0.0.1:9')).findings[0]).toMatch(
      /^poll-credentials-withheld\/scheme .* "http:\/\/127\.0\.0\.1:9", which differs from "API" in scheme or port only\./,
    );
    expect((await next('http://localhost:9')).findings[0]).toMatch(/^poll-credentials-withheld\/withheld/);
  });
  it('may be refused for other reasons', async () => {
    const { findings } = await run(
      ({ query }) => (query['cursor'] ? { status: 500 } : { body: { items: [event(1)], next: 'abc' } }),
      token,
    );
    expect(findings).toEqual([expect.stringMatching(/^poll-window-failed/)]);
  });
});
