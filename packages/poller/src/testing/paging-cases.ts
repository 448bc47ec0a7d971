import type { JsonObject } from '@hubwright/schema';

/** A way to page, as connectors configure it. */
export interface PagingCase {
  readonly name: string;
  readonly paging: JsonObject;
  /** Whether a page without events may promise another one. */
  readonly hasEmptyPages: boolean;
  readonly eventsPath?: string;
}

const size = { pageSizeParameterName: 'limit', pageSize: 4 };
const token = (name: string, paging: JsonObject, eventsPath?: string): PagingCase => ({
  name: `${String(paging['pagingType'])}: ${name}`,
  paging,
  // A cursor that outlives its window may end a window early; the id of a last event needs an event.
  hasEmptyPages: !/Persistent|-1/.test(JSON.stringify(paging)),
  ...(eventsPath && { eventsPath }),
});
const count = (name: string, paging: JsonObject): PagingCase => ({
  name: `${String(paging['pagingType'])}: ${name}`,
  paging,
  hasEmptyPages: false,
});

/** Every kind of paging that is carried out, in the variants connectors have. */
export const pagingCases: readonly PagingCase[] = [
  token('from the body', {
    pagingType: 'NextPageToken',
    nextPageTokenJsonPath: '$.meta.next',
    nextPageParaName: 'cursor',
    ...size,
  }),
  token('with a flag', {
    pagingType: 'NextPageToken',
    nextPageTokenJsonPath: '$.next',
    hasNextFlagJsonPath: '$.more',
    nextPageParaName: 'cursor',
  }),
  token('alone', {
    pagingType: 'PageToken',
    nextPageTokenJsonPath: '..next',
    nextPageParaName: 'cursor',
    pagingQueryParamOnly: true,
    ...size,
  }),
  token(
    'header to header',
    { pagingType: 'NextPageToken', nextPageTokenResponseHeader: 'X-Next', nextPageRequestHeader: 'X-Page' },
    '$',
  ),
  token('in the query', {
    pagingType: 'NextPageToken',
    nextPageTokenJsonPath: "$.links[?(@.rel=='next')].id",
    nextPageParaName: 'cursor',
    pagingInfoPlacement: 'QueryString',
    ...size,
  }),
  token(
    'the id of the last event',
    {
      pagingType: 'NextPageToken',
      nextPageTokenJsonPath: '$[-1:].log_id',
      nextPageParaName: 'after',
      ...size,
    },
    '$',
  ),
  token('in the header', { pagingType: 'LinkHeader', ...size }, '$'),
  token('another relation', { pagingType: 'LinkHeader', linkHeaderRelLinkName: 'rel="older"' }, '$[*]'),
  token(
    'in the body',
    { pagingType: 'LinkHeader', linkHeaderTokenJsonPath: "$['@odata.nextLink']", ...size },
    '$.value',
  ),
  token('whole', { pagingType: 'NextPageUrl', nextPageTokenJsonPath: '$.paging.next', ...size }),
  token('relative', {
    pagingType: 'NextPageUrl',
    nextPageTokenJsonPath: '$.next',
    isNextPageTokenRelativeUrl: true,
    hasNextFlagJsonPath: '$.more',
  }),
  token('an address of its own', {
    pagingType: 'NextPageUrl',
    nextPageTokenJsonPath: '$.next',
    nextPageUrl: 'https://api.example.com/v1/more',
    nextPageParaName: 'cursor',
    nextPageUrlQueryParameters: { kind: 'page' },
    ...size,
  }),
  token('in the query', {
    pagingType: 'PersistentToken',
    nextPageTokenJsonPath: '$.next',
    nextPageParaName: 'cursor',
    ...size,
  }),
  token('in the header', { pagingType: 'PersistentLinkHeader', ...size }),
  count('without a size', { pagingType: 'Offset', offsetParaName: 'skip' }),
  count('with a size', { pagingType: 'Offset', ...size }),
  count('until a page is empty', { pagingType: 'CountBasedPaging', pageNumberParaName: 'page', ...size }),
  count('zero-based, with a flag', {
    pagingType: 'CountBasedPaging',
    zeroBasedIndexing: true,
    hasNextFlagJsonPath: '$.more',
  }),
  count('with the number of pages', {
    pagingType: 'CountBasedPaging',
    pageNumberParaName: 'p',
    pageCountJsonPath: '$.pages',
  }),
  count('with the number of events', {
    pagingType: 'CountBasedPaging',
    totalResultsJsonPath: '$.total',
    ...size,
  }),
];

/** Ways to send a call. */
export const callCases: readonly { readonly name: string; readonly request: JsonObject }[] = [
  { name: 'GET', request: { httpMethod: 'GET' } },
  { name: 'POST of a form', request: { httpMethod: 'POST' } },
  { name: 'POST of JSON', request: { httpMethod: 'POST', isPostPayloadJson: true } },
];
