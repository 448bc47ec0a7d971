import { createHash } from 'node:crypto';
import { asObject, asText, type Json, type JsonObject } from '@hubwright/schema';
import { errorBody } from '../exchange/azure-error.js';
import { nameOf, parseResourcePath } from '../exchange/resource-path.js';
import type { Deployment, DeploymentOperation, DeploymentRequest } from './deployment.js';

/** A deployment as a GET gives it: https://learn.microsoft.com/rest/api/resources/deployments/get */
export function showDeployment(deployment: Deployment, now: number): JsonObject {
  const { id, name, state, error, outputs, correlationId, startedAt, endedAt = now } = deployment;
  return {
    id,
    name,
    type: 'Microsoft.Resources/deployments',
    properties: {
      ...showRequest(deployment),
      provisioningState: state,
      timestamp: new Date(endedAt).toISOString(),
      duration: duration(endedAt - startedAt),
      correlationId,
      ...(state === 'Succeeded' && {
        outputs: showOutputs(outputs),
        outputResources: deployment.madeIds.map((made): JsonObject => ({ id: made })),
      }),
      ...(error && { error: errorBody(error) }),
    },
  };
}

/** What was asked for. Values of secure parameters are left out: https://learn.microsoft.com/azure/azure-resource-manager/templates/data-types#secure-strings-and-objects */
export function showRequest({ template, parameters }: DeploymentRequest): JsonObject {
  const declared = asObject(template['parameters']);
  return {
    templateHash: BigInt(
      `0x${createHash('sha256').update(JSON.stringify(template)).digest('hex').slice(0, 16)}`,
    ).toString(),
    mode: 'Incremental',
    parameters: Object.fromEntries(
      Object.entries(parameters).map(([name, given]) => {
        const type = asText(asObject(declared[name])['type']) || 'String';
        const { value = null } = asObject(given);
        return [name, isSecure(type) ? { type } : { type, value }];
      }),
    ),
  };
}

function showOutputs(outputs: Deployment['outputs']): JsonObject {
  return Object.fromEntries(
    Object.entries(outputs).map(([name, { type, value }]): [string, Json] => [
      name,
      isSecure(type) ? { type } : { type, value },
    ]),
  );
}

/** One step of a deployment: https://learn.microsoft.com/rest/api/resources/deployment-operations/list */
export function showOperation(
  deployment: Deployment,
  operation: DeploymentOperation,
  now: number,
): JsonObject {
  const { operationId, targetId, state, status, error, startedAt, endedAt = now } = operation;
  return {
    id: `${deployment.id}/operations/${operationId}`,
    operationId,
    properties: {
      provisioningOperation: 'Create',
      provisioningState: state,
      timestamp: new Date(endedAt).toISOString(),
      duration: duration(endedAt - startedAt),
      ...(status !== undefined && { statusCode: statusNames[status] ?? String(status) }),
      ...(error && { statusMessage: { error: errorBody(error) } }),
      targetResource: {
        id: targetId,
        resourceType: parseResourcePath(targetId)?.type ?? '',
        resourceName: nameOf(targetId),
      },
    },
  };
}

const statusNames: Readonly<Record<number, string>> = {
  200: 'OK',
  201: 'Created',
  400: 'BadRequest',
  403: 'Forbidden',
  404: 'NotFound',
  409: 'Conflict',
  429: 'TooManyRequests',
  500: 'InternalServerError',
};

/** Whether values of a parameter type are secrets: https://learn.microsoft.com/azure/azure-resource-manager/templates/data-types#secure-strings-and-objects */
export function isSecure(type: string): boolean {
  return /^secure(string|object)$/i.test(type);
}

/** Milliseconds as a duration of ISO 8601. */
function duration(milliseconds: number): string {
  return `PT${milliseconds / 1000}S`;
}
