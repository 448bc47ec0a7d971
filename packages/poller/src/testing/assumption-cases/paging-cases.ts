import { configOf, type AssumptionCases } from './assumption-case.js';
import { page } from '../poll-pages.js';

const offset = (origin: string) =>
  configOf(origin, {
    paging: { pagingType: 'Offset', offsetParaName: 'skip', pageSizeParameterName: 'top', pageSize: 2 },
  });
const counted: Pick<AssumptionCases<'offset'>['offset'], 'config' | 'answer' | 'look'> = {
  config: offset,
  answer: (_, { seen }) => ({ body: { items: page(seen.length * 2 - 2) } }),
  look: (seen) => seen.map(({ query }) => query['skip']),
};
const token = {
  pagingType: 'NextPageToken',
  nextPageTokenJsonPath: '$.next',
  nextPageParaName: 'cursor',
};

/** Undocumented behaviour of pages. */
export const pagingAssumptions: AssumptionCases<
  | 'offset'
  | 'first-offset'
  | 'short-page'
  | 'missing-flag'
  | 'next-link'
  | 'post-paging'
  | 'page-rate'
  | 'success-value'
> = {
  offset: {
    ...counted,
    choices: {
      'item-count': [undefined, '2', '4'],
      'item-count-plus-one': [undefined, '3', '5'],
      'page-index': [undefined, '1', '2'],
    },
    place: '/paging/offsetParaName',
  },
  'first-offset': {
    ...counted,
    choices: { absent: [undefined, '2', '4'], sent: ['0', '2', '4'] },
    place: '/paging/offsetParaName',
  },
  'short-page': {
    ...counted,
    choices: { ends: [undefined, '2', '4'], 'goes-on': [undefined, '2', '4', '5'] },
    place: '/paging/pageSize',
  },
  'missing-flag': {
    config: (origin) => configOf(origin, { paging: { ...token, hasNextFlagJsonPath: '$.more' } }),
    answer: (_, { seen }) => ({ body: { items: page(seen.length), next: seen.length < 2 ? 'n' : null } }),
    look: (seen) => seen.map(({ query }) => query['cursor']),
    choices: { 'goes-on': [undefined, 'n'], ends: [undefined] },
    place: '/paging/hasNextFlagJsonPath',
  },
  'next-link': {
    config: (origin) =>
      configOf(origin, {
        request: { queryParameters: { type: 'all', at: '0' } },
        paging: { pagingType: 'LinkHeader', pageSizeParameterName: 'top', pageSize: 2 },
      }),
    answer: ({ query }) => ({
      body: { items: page(Number(query['at'])) },
      headers: query['at'] === '0' ? { link: '</logs?at=2&x=%2f>; rel=next' } : {},
    }),
    look: (seen) => seen.map(({ rawQuery }) => rawQuery),
    choices: {
      'as-it-is': ['type=all&at=0&top=2', 'at=2&x=%2f'],
      'with-parameters': ['type=all&at=0&top=2', 'at=2&x=%2f&type=all&top=2'],
    },
    place: '/paging/pagingType',
  },
  'post-paging': {
    config: (origin) =>
      configOf(origin, { request: { httpMethod: 'POST', isPostPayloadJson: true }, paging: token }),
    answer: (_, { seen }) => ({ body: { items: page(seen.length), next: seen.length < 2 ? 'n' : null } }),
    look: (seen) => seen.map(({ rawQuery, body }) => `${rawQuery} ${body}`),
    choices: { body: [' {}', ' {"cursor":"n"}'], query: [' {}', 'cursor=n {}'] },
    place: '/paging/pagingType',
  },
  'page-rate': {
    config: (origin) =>
      configOf(origin, { request: { rateLimitQPS: 2, paginatedCallsPerSecond: 1 }, paging: token }),
    answer: (_, { seen }) => ({ body: { items: page(seen.length), next: seen.length < 2 ? 'n' : null } }),
    look: (_, { clock }) => clock.slept,
    choices: { own: [1000], same: [500] },
    place: '/request/paginatedCallsPerSecond',
  },
  'success-value': {
    config: (origin) =>
      configOf(origin, {
        response: { eventsJsonPaths: ['$.items'], successStatusJsonPath: '$.status' },
        paging: token,
      }),
    answer: (_, { seen }) => ({
      body: { status: 'OK', items: page(seen.length), next: seen.length < 2 ? 'n' : null },
    }),
    look: (seen) => seen.map(({ query }) => query['cursor']),
    choices: { true: [undefined], any: [undefined, 'n'] },
    place: '/response/successStatusJsonPath',
  },
};
