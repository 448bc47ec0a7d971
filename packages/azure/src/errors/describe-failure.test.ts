import { describe, expect, it } from '@jest/globals';
import { createHttpHeaders, createPipelineRequest, RestError } from '@azure/core-rest-pipeline';
import { faultOfAnswer, faultOfError } from './describe-failure.js';
import { readServiceError, rootCauses } from './service-error.js';

const nested = {
  error: {
    code: 'DeploymentFailed',
    message: 'At least one resource deployment operation failed.',
    details: [
      {
        code: 'Conflict',
        message: JSON.stringify({
          error: {
            code: 'ResourceDeploymentFailure',
            message: 'It failed.',
            details: [{ code: 'BadColumn', message: 'Column x.' }],
          },
        }),
        target: '/subscriptions/s/resourceGroups/g/providers/A/b/c',
      },
      { code: 'Other', message: 'Outer.', innererror: { code: 'Inner', message: 'Why.' } },
    ],
  },
};

it('reads errors within errors, also those written as JSON into a message', () => {
  const error = readServiceError(JSON.stringify(nested))!;
  expect(rootCauses(error)).toEqual([
    expect.objectContaining({
      code: 'BadColumn',
      target: '/subscriptions/s/resourceGroups/g/providers/A/b/c',
    }),
    expect.objectContaining({ code: 'Inner', message: 'Why.' }),
  ]);
});

it.each([
  undefined,
  null,
  '',
  'Bad Gateway',
  '<html>',
  '{',
  '[]',
  '{}',
  { error: null },
  { error: { details: 'x' } },
])('%j holds no error', (body) => {
  expect(readServiceError(body)).toBeUndefined();
});

it('a cause keeps what is said around it, but for errors that only say that there are others', () => {
  const error = readServiceError({
    code: 'DeploymentFailed',
    message: 'At least one failed.',
    details: [
      {
        code: 'BadRequest',
        message: 'The table is not valid.',
        details: [{ code: 'Column', message: 'x is bad.' }],
      },
      { code: 'BadRule', message: 'The rule is not valid.', innererror: { code: 'R7' } },
    ],
  })!;
  expect(rootCauses(error)).toMatchObject([
    { code: 'Column', message: 'x is bad.', context: ['The table is not valid.'] },
    { code: 'R7', message: 'The rule is not valid.' },
  ]);
});

it('an error in a message has the code around it when it has none', () => {
  const error = readServiceError({ code: 'Z', message: '{"Message":"An error has occurred."}' })!;
  expect(rootCauses(error)).toMatchObject([{ code: 'Z', message: 'An error has occurred.' }]);
});

it('an endless chain of errors is not followed for ever', () => {
  const error: Record<string, unknown> = { code: 'A', message: 'a' };
  error['innererror'] = error;
  expect(rootCauses(readServiceError({ error })!)).toHaveLength(1);
});

describe('a denial', () => {
  const denial = (action: string) =>
    `The client 'a@b.c' with object id 'x' does not have authorization to perform action '${action}' over scope '/subscriptions/s' or the scope is invalid.`;

  it.each([
    ['Microsoft.SecurityInsights/dataConnectors/write', 'Microsoft Sentinel Contributor'],
    ['Microsoft.OperationalInsights/workspaces/read', 'Log Analytics Reader'],
    ['Microsoft.OperationalInsights/workspaces/tables/write', 'Log Analytics Contributor'],
    ['Microsoft.Insights/dataCollectionRules/write', 'Monitoring Contributor'],
    ['Microsoft.Logic/workflows/write', 'Logic App Contributor'],
    ['Microsoft.Authorization/roleAssignments/write', 'User Access Administrator'],
    ['Microsoft.Resources/deployments/write', 'Contributor'],
  ])('of %s names the role %s', (action, role) => {
    const body = JSON.stringify({ error: { code: 'AuthorizationFailed', message: denial(action) } });
    const fault = faultOfAnswer(403, body, 'id');
    expect(fault.kind).toBe('permission');
    expect(fault.message).toContain(
      `You may not do "${action}" on /subscriptions/s. The built-in role "${role}"`,
    );
  });
});

it.each([
  [401, 'ExpiredAuthenticationToken', 'sign-in'],
  [404, 'SubscriptionNotFound', 'place'],
  [404, 'ResourceGroupNotFound', 'place'],
  [409, 'DeploymentActive', 'conflict'],
  [429, 'TooManyRequests', 'throttled'],
  [400, 'InvalidTemplate', 'refused'],
  [500, 'InternalServerError', 'service'],
])('%i %s is of the kind %s', (status, code, kind) => {
  expect(faultOfAnswer(status, JSON.stringify({ error: { code, message: 'm' } }), 'id').kind).toBe(kind);
});

describe('an answer without an error of Azure', () => {
  it.each([
    [200, '<html>sesame</html>', 'service', 'has the status 200 and holds no JSON'],
    [400, '<html>sesame</html>', 'service', 'A proxy or gateway on the way may have answered'],
    [403, '{"sesame":1}', 'permission', 'holds nothing that Azure would say'],
    [502, '<html>sesame</html>', 'service', 'Azure failed; try again later.'],
    [307, '', 'network', 'sends us to another address, which is not asked'],
    [404, '', 'refused', 'has the status 404 and is empty.'],
  ])('%i %s is told by its status and is not quoted', (status, body, kind, message) => {
    const fault = faultOfAnswer(status, body, 'id');
    expect(fault.kind).toBe(kind);
    expect(fault.message).toContain(message);
    expect(fault.message).not.toContain('sesame');
  });
});

it('an answer that the library cannot read is one, and its body is not quoted', () => {
  const request = createPipelineRequest({ url: 'https://management.azure.com/x' });
  const response = { request, status: 200, headers: createHttpHeaders(), bodyAsText: '{"key":"sesame' };
  const error = new RestError('Error while parsing - {"key":"sesame', {
    code: 'PARSE_ERROR',
    request,
    response,
  });
  const fault = faultOfError(error, 'id')!;
  expect(fault).toMatchObject({ kind: 'service' });
  expect(fault.message).not.toMatch(/sesame|reached/);
});

it('what the Azure libraries do not throw is no fault of Azure', () => {
  expect(faultOfError(new TypeError('x'), 'id')).toBeUndefined();
});
