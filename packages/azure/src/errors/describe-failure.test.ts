import { describe, expect, it } from '@jest/globals';
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

it('an answer without an error is told by its status', () => {
  expect(faultOfAnswer(502, '<html>Bad Gateway</html>', 'id')).toMatchObject({
    kind: 'service',
    message: 'HTTP502: Azure answered with status 502 and without an error. Azure failed; try again later.',
  });
});

it('what the Azure libraries do not throw is no fault of Azure', () => {
  expect(faultOfError(new TypeError('x'), 'id')).toBeUndefined();
});
