import type { JsonObject } from '@hubwright/schema';
import { configOf, type AssumptionCase, type AssumptionCases } from './assumption-case.js';

const step = (origin: string, path: string, more: JsonObject = {}): JsonObject => ({
  request: { apiEndpoint: `${origin}${path}`, retryCount: 0 },
  response: { eventsJsonPaths: ['$'] },
  ...more,
});
const nested = (kql: string, stepId = 'details'): JsonObject => ({
  stepInfo: { stepType: 'Nested', nextSteps: [{ stepId, stepPlaceholdersParsingKql: kql }] },
});
const joined = (name: string): JsonObject => ({ shouldJoinNestedData: true, joinedDataStepName: name });
const paths: AssumptionCase['look'] = (seen) => seen.map(({ path }) => path);
const columns: AssumptionCase['look'] = (_, { events }) => events;

/** Undocumented behaviour of nested steps. */
export const stepAssumptions: AssumptionCases<
  'step-auth' | 'joined-calls' | 'joined-events' | 'empty-placeholder' | 'outer-placeholder'
> = {
  'step-auth': {
    config: (origin) =>
      configOf(origin, {
        auth: { type: 'APIKey', ApiKey: 'k-123456' },
        ...nested('id=id'),
        stepCollectorConfigs: { details: step(origin, '/of/$id$') },
      }),
    answer: ({ path }) => ({ body: path === '/logs' ? { items: [{ id: 1 }] } : { of: 1 } }),
    look: (seen) => seen.map(({ headers }) => headers.authorization),
    choices: { inherited: ['token k-123456', 'token k-123456'], none: ['token k-123456', undefined] },
    place: '/stepCollectorConfigs/details/request',
  },
  'joined-calls': {
    config: (origin) =>
      configOf(origin, {
        ...nested('id=ids'),
        stepCollectorConfigs: { details: step(origin, '/of/$id$', joined('more')) },
      }),
    answer: ({ path }) => ({ body: path === '/logs' ? { items: [{ ids: [1, 2] }] } : { path } }),
    look: columns,
    choices: {
      rows: [
        { ids: [1, 2], more: { path: '/of/1' } },
        { ids: [1, 2], more: { path: '/of/2' } },
      ],
      list: [{ ids: [1, 2], more: [{ path: '/of/1' }, { path: '/of/2' }] }],
    },
    place: '/stepCollectorConfigs/details/shouldJoinNestedData',
  },
  'joined-events': {
    config: (origin) =>
      configOf(origin, {
        ...nested('id=id'),
        stepCollectorConfigs: { details: step(origin, '/of/$id$', joined('more')) },
      }),
    answer: ({ path }) => ({ body: path === '/logs' ? { items: [{ id: 1 }] } : [{ n: 1 }, { n: 2 }] }),
    look: columns,
    choices: {
      list: [{ id: 1, more: [{ n: 1 }, { n: 2 }] }],
      rows: [
        { id: 1, more: { n: 1 } },
        { id: 1, more: { n: 2 } },
      ],
    },
    place: '/stepCollectorConfigs/details/shouldJoinNestedData',
  },
  'empty-placeholder': {
    config: (origin) =>
      configOf(origin, {
        ...nested('id=id'),
        stepCollectorConfigs: { details: step(origin, '/of/$id$') },
      }),
    answer: ({ path }) => ({ body: path === '/logs' ? { items: [{ id: '' }, { id: 2 }] } : { path } }),
    look: paths,
    choices: { skip: ['/logs', '/of/2'], call: ['/logs', '/of/', '/of/2'] },
    place: '/stepCollectorConfigs/details/request',
  },
  'outer-placeholder': {
    config: (origin) =>
      configOf(origin, {
        ...nested('id=id'),
        stepCollectorConfigs: {
          details: step(origin, '/of/$id$', nested('name=name', 'names')),
          names: step(origin, '/of/$id$/$name$'),
        },
      }),
    answer: ({ path }) => ({ body: path === '/logs' ? { items: [{ id: 1 }] } : { name: 'n' } }),
    look: paths,
    choices: { taken: ['/logs', '/of/1', '/of/1/n'], refused: ['/logs', '/of/1'] },
    place: '/stepCollectorConfigs/names/request',
  },
};
