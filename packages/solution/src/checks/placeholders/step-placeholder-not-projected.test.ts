import { describe, expect, it } from '@jest/globals';
import {
  findUnprojectedStepPlaceholders,
  stepPlaceholderNotProjected as check,
} from './step-placeholder-not-projected.js';
import { createCcf, createCcp, show } from './testing/connectors.js';

function next(stepId: string, stepPlaceholdersParsingKql: string) {
  return { stepType: 'Nested', nextSteps: [{ stepId, stepPlaceholdersParsingKql }] };
}

describe('step-placeholder-not-projected', () => {
  it('accepts columns of the step before, and of those before it', () => {
    const connector = createCcf(
      {},
      {
        stepInfo: next('a', 'source | project id = data.id'),
        stepCollectorConfigs: {
          a: {
            request: { apiEndpoint: 'https://x/$id$' },
            stepInfo: next('b', 'source | project other = data.o'),
          },
          b: { request: { apiEndpoint: 'https://x/$id$/$other$' }, response: { eventsJsonPaths: ['$'] } },
        },
      },
    );
    expect(findUnprojectedStepPlaceholders(connector)).toEqual([]);
  });

  it('points at columns no query gives', () => {
    const connector = createCcf(
      {},
      {
        stepInfo: next('a/b', 'source | project id = data.id'),
        stepCollectorConfigs: {
          'a/b': { request: { headers: { h: '$Id$ $id$' }, queryParametersTemplate: '{"x":"$nope$"}' } },
        },
      },
    );
    expect(show(check, findUnprojectedStepPlaceholders(connector))).toEqual([
      'warning notProjected @ /0/properties/stepCollectorConfigs/a~1b/request/headers/h «$Id$»',
      'warning notProjected @ /0/properties/stepCollectorConfigs/a~1b/request/queryParametersTemplate «$nope$»',
    ]);
  });

  it('survives steps that lead in circles, and steps nothing leads to', () => {
    const connector = createCcf(
      {},
      {
        stepInfo: next('a', 'source | project id = 1'),
        stepCollectorConfigs: {
          a: { stepInfo: next('a', 'source | project x = 1'), u: '$x$$id$' },
          lost: { u: '$y$' },
        },
      },
    );
    expect(findUnprojectedStepPlaceholders(connector)).toEqual([]);
    expect(findUnprojectedStepPlaceholders(createCcp({}, {}))).toEqual([]);
  });
});
