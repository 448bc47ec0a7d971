import { expect, it } from '@jest/globals';
import { startMockApi } from '../testing/mock-api.js';
import { pollConnector } from '../testing/poll-connector.js';
import { compileStepQuery } from '../testing/step-query.js';

it('says of a call and of its steps which transformations the service alone has, and runs them all the same', async () => {
  const { origin } = await startMockApi(({ path }) => ({ body: path === '/logs' ? [{ id: 1 }] : { of: 1 } }));
  const response = { eventsJsonPaths: ['$'] };
  const { events, report, findings } = await pollConnector(
    {
      auth: { type: 'None' },
      request: { apiEndpoint: `${origin}/logs` },
      response,
      extra: { transformName: '', nestedTransformName: '/Contoso/OneRowEach' },
      stepInfo: {
        stepType: 'Nested',
        nextSteps: [{ stepId: 'details', stepPlaceholdersParsingKql: 'id=id' }],
      },
      stepCollectorConfigs: {
        details: {
          request: { apiEndpoint: `${origin}/of/$id$` },
          response,
          Extra: { TransformName: '/Contoso/Flat' },
        },
      },
    },
    { compileStepQuery },
  );
  expect(events).toEqual([{ of: 1 }]);
  expect(findings).toEqual([
    expect.stringContaining('poll-not-supported: The service transforms events with "/Contoso/OneRowEach"'),
    expect.stringContaining('poll-not-supported: The service transforms events with "/Contoso/Flat"'),
  ]);
  const places = report.diagnostics.flatMap(({ checkId, severity, location }) =>
    checkId === 'poll-not-supported' ? [[severity, (location as { pointer: string }).pointer]] : [],
  );
  expect(places).toEqual([
    ['warning', '/properties/extra/nestedTransformName'],
    ['warning', '/properties/stepCollectorConfigs/details/Extra/TransformName'],
  ]);
});
