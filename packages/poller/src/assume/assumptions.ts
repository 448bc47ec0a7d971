/**
 * What nobody documents about the service, or what is documented one way and observed another: by name the behaviours to choose from,
 * each with the sentence that a report has for it. The first one is what a run takes without a choice.
 *
 * Not here is what gives a connector the benefit of the doubt, such as a name in another case, a parameter without its name, or a form
 * that only JSON can hold: there the alternative is to refuse the connector. Neither is what keeps to a documented rule in one way of
 * several, which no connector depends on: how calls are spread below a rate limit, how long before its end a token is renewed. Redirects
 * are followed as HTTP has it. Where a window lies is chosen with `--start`, `--end` and `--window`.
 * @see https://learn.microsoft.com/azure/sentinel/data-connector-connection-rules-reference
 */
export const assumptionTexts = {
  /** https://github.com/Azure/Azure-Sentinel/issues/13013 */
  offset: {
    'item-count': 'the offset of a page is the number of events before it.',
    'item-count-plus-one': 'the offset of a page is the number of events before it and one more.',
    'page-index': 'the offset of a page counts the pages before it.',
  },
  'first-offset': {
    absent: 'the first page of Offset paging is asked for without an offset.',
    sent: 'the first page of Offset paging is asked for with an offset too.',
  },
  'short-page': {
    ends: 'Offset paging ends with a page of fewer events than pageSize.',
    'goes-on': 'Offset paging ends with a page without events, not with a short one.',
  },
  'missing-flag': {
    'goes-on': 'an answer without the flag of hasNextFlagJsonPath is not the last page for that.',
    ends: 'an answer without the flag of hasNextFlagJsonPath is the last page.',
  },
  'next-link': {
    'as-it-is': 'the address of the next page is called as it is, without the parameters of the connector.',
    'with-parameters':
      'the address of the next page is called with the parameters of the connector it lacks.',
  },
  'post-paging': {
    body: 'without pagingInfoPlacement, the paging parameters of a POST go into its body.',
    query: 'without pagingInfoPlacement, the paging parameters of a POST go into its address.',
  },
  'get-template': {
    query: 'the members of queryParametersTemplate are the parameters of a GET.',
    ignored: 'queryParametersTemplate means nothing for a GET.',
  },
  'beside-template': {
    query: 'parameters of a POST beside queryParametersTemplate go into its address.',
    body: 'parameters of a POST beside queryParametersTemplate go into its body.',
  },
  'success-value': {
    true: 'without successStatusValue, the value at successStatusJsonPath has to be true.',
    any: 'without successStatusValue, any value at successStatusJsonPath will do.',
  },
  'page-rate': {
    own: 'paginatedCallsPerSecond is the rate of later pages, instead of rateLimitQPS.',
    same: 'paginatedCallsPerSecond means nothing; rateLimitQPS is the rate of all pages.',
  },
  failures: {
    transient: 'a refusal that will not pass, such as status 400 or 404, is not repeated.',
    all: 'a call is repeated whatever status it failed with.',
  },
  'retry-after': {
    always: 'Retry-After is waited for, whether or not rateLimitConfig asks for it.',
    'when-configured': 'Retry-After is waited for only when rateLimitConfig asks for it.',
  },
  backoff: {
    exponential: 'between attempts a second is waited, then twice as long each time, up to a minute.',
    constant: 'between attempts a second is waited each time.',
  },
  'api-key-prefix': {
    none: 'without ApiKeyIdentifier, a header other than Authorization has the bare key.',
    token: 'without ApiKeyIdentifier, "token" stands before the key in any header.',
  },
  'get-payload-key': {
    header: 'a GET has no payload, so that the key goes into its header.',
    query: 'a GET has no payload, so that the key goes into its address.',
  },
  'token-parameters': {
    body: 'TokenEndpointQueryParameters go into the body of the token call.',
    query: 'TokenEndpointQueryParameters go into the address of the token call.',
  },
  'assertion-claims': {
    completed:
      'iat and exp of the assertion are set when it is signed, exp three minutes later unless the claims say otherwise, and aud is the token endpoint without one.',
    'as-given': 'the assertion has the claims of JwtClaimsInJson and no others.',
  },
  'user-token-prefix': {
    bearer: 'without UserTokenPrepend, Bearer stands before the user token.',
    none: 'without UserTokenPrepend, the user token is sent alone.',
  },
  'session-id': {
    'as-it-came': 'the session id goes back the way it came, as a cookie or as a header.',
    header: 'the session id goes back as a header.',
    cookie: 'the session id goes back as a cookie.',
  },
  'session-parameters': {
    body: 'QueryParameters of a session go into the body of its sign-in.',
    query: 'QueryParameters of a session go into the address of its sign-in.',
  },
  'session-headers': {
    'every-call': 'Headers of a session are sent with every call.',
    'sign-in': 'Headers of a session are sent with its sign-in alone.',
  },
  'unstated-lifetime': {
    limited: 'a token whose lifetime nobody states is used for an hour, a session for 20 minutes.',
    'until-refused': 'a token or session whose lifetime nobody states is used until it is refused.',
  },
  'refused-token': {
    renewed: 'after status 401 a new token or session is got, once for each page.',
    final: 'status 401 is final, although a new token or session could be got.',
  },
  'step-auth': {
    inherited: 'a nested step without auth is signed in as the call before it.',
    none: 'a nested step without auth is called without credentials.',
  },
  'joined-calls': {
    rows: 'a record that leads to several calls of a joined step becomes a row for each of them.',
    list: 'a record that leads to several calls of a joined step has all they give in one list.',
  },
  'joined-events': {
    list: 'a call of a joined step that gives several events is joined as a list.',
    rows: 'a call of a joined step that gives several events makes a row of each.',
  },
  'empty-placeholder': {
    skip: 'no call is made for a record that leaves a placeholder of the step empty.',
    call: 'a call is made for a record that leaves a placeholder of the step empty, with nothing in its place.',
  },
  'outer-placeholder': {
    taken: 'a placeholder is taken from a step further back when the one before has none of its name.',
    refused: 'a placeholder has to come from the step right before.',
  },
} as const satisfies Record<string, Readonly<Record<string, string>>>;

/** The name of an undocumented behaviour. */
export type AssumptionName = keyof typeof assumptionTexts;

/** What a run takes for true, by name. */
export type Assumptions = {
  readonly [Name in AssumptionName]: keyof (typeof assumptionTexts)[Name] & string;
};

/** All names, in the order of documentation. */
export const assumptionNames = Object.keys(assumptionTexts) as AssumptionName[];

/** The choices for a name, the default first. */
export function choicesFor(name: AssumptionName): readonly string[] {
  return Object.keys(assumptionTexts[name]);
}

/** The sentence for a choice. */
export function textOfChoice(name: AssumptionName, choice: string): string {
  return (assumptionTexts[name] as Readonly<Record<string, string>>)[choice] ?? '';
}

/** What is taken for true where nobody says otherwise. */
export const defaultAssumptions = Object.fromEntries(
  assumptionNames.map((name) => [name, choicesFor(name)[0]]),
) as unknown as Assumptions;
