import { configOf, type AssumptionCases } from './assumption-case.js';

const items = { body: { items: [{ id: 1 }] } };

/** Undocumented behaviour of single requests and of attempts. */
export const requestAssumptions: AssumptionCases<
  'get-template' | 'beside-template' | 'failures' | 'retry-after' | 'backoff'
> = {
  'get-template': {
    config: (origin) => configOf(origin, { request: { queryParametersTemplate: "{'a': 1}" } }),
    answer: () => items,
    look: (seen) => seen.map(({ rawQuery }) => rawQuery),
    choices: { query: ['a=1'], ignored: [''] },
    place: '/request/queryParametersTemplate',
  },
  'beside-template': {
    config: (origin) =>
      configOf(origin, {
        request: {
          httpMethod: 'POST',
          isPostPayloadJson: true,
          queryParametersTemplate: "{'a': 1}",
          queryParameters: { b: 2 },
        },
      }),
    answer: () => items,
    look: (seen) => seen.map(({ rawQuery, body }) => `${rawQuery} ${body}`),
    choices: { query: ['b=2 {"a":1}'], body: [' {"b":2,"a":1}'] },
    place: '/request/queryParametersTemplate',
  },
  failures: {
    config: configOf,
    answer: () => ({ status: 404 }),
    look: (seen) => seen.map(({ path }) => path),
    choices: { transient: ['/logs'], all: ['/logs', '/logs'] },
    place: '/request/retryCount',
  },
  'retry-after': {
    config: configOf,
    answer: (_, { seen }) => (seen.length === 1 ? { status: 429, headers: { 'retry-after': '7' } } : items),
    look: (_, { clock }) => clock.slept,
    choices: { always: [7000], 'when-configured': [1000] },
    place: '/request',
  },
  backoff: {
    config: (origin) => configOf(origin, { request: { retryCount: 3 } }),
    answer: (_, { seen }) => (seen.length < 4 ? { status: 503 } : items),
    look: (_, { clock }) => clock.slept,
    choices: { exponential: [1000, 2000, 4000], constant: [1000, 1000, 1000] },
    place: '/request/retryCount',
  },
};
