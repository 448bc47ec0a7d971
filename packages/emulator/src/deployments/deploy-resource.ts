import type { EvaluatedResource } from '@hubwright/arm-template';
import { isAzureError, type AzureErrorDetail } from '../exchange/azure-error.js';
import { putResource } from '../resources/put-resource.js';
import type { ControlPlane } from '../state/control-plane.js';
import type { Deployment } from './deployment.js';
import { isDeployment } from './preflight.js';
import { nestedRequest } from './nested-request.js';
import { startDeployment } from './run-deployment.js';

/** What became of a resource of a deployment. */
export interface DeployedResource {
  /** Status of HTTP. */
  readonly status: number;
  readonly error: AzureErrorDetail | undefined;
}

/**
 * Makes one resource of a deployment; a nested deployment is run first. The resource is evaluated again, since what it refers to
 * may have changed since the deployment began.
 */
export function deployResource(
  plane: ControlPlane,
  deployment: Deployment,
  planned: EvaluatedResource,
  onEnd: (result: DeployedResource) => void,
): void {
  const fault = plane.faults.takeForResource(planned.id);
  if (fault)
    return onEnd({
      status: fault.status ?? 409,
      error: {
        code: fault.code ?? 'Conflict',
        target: planned.id,
        message: fault.message ?? 'The emulator was asked to let this resource fail.',
      },
    });
  const { resources, faults } = deployment.evaluation.current();
  const resource = resources.find(({ id }) => id.toLowerCase() === planned.id.toLowerCase()) ?? planned;
  const own = faults.find(({ pointer }) => `${pointer}/`.startsWith(`${planned.pointer}/`));
  if (own) return onEnd({ status: 400, error: { code: own.code, message: own.message, target: planned.id } });
  if (isDeployment(resource)) return deployNested(plane, deployment, resource, onEnd);
  const result = putResource(plane, resource.id, resource.apiVersion, resource.body);
  if (!isAzureError(result)) return onEnd({ status: result.isNew ? 201 : 200, error: undefined });
  const { status, code, message, details } = result;
  return onEnd({ status, error: { code, message, target: resource.id, ...(details && { details }) } });
}

function deployNested(
  plane: ControlPlane,
  parent: Deployment,
  resource: EvaluatedResource,
  onEnd: (result: DeployedResource) => void,
): void {
  const request = nestedRequest(plane, resource);
  if (isAzureError(request))
    return onEnd({
      status: request.status,
      error: { code: request.code, message: request.message, target: resource.id },
    });
  const { current, forget } = parent.evaluation;
  const nested = () =>
    current().resources.find(({ id }) => id === resource.id)?.nested ??
    resource.nested ?? { resources: [], outputs: {}, faults: [] };
  startDeployment(plane, request, { current: nested, forget }, ({ error }) =>
    onEnd(
      error
        ? {
            status: 409,
            error: {
              code: 'ResourceDeploymentFailure',
              target: resource.id,
              message:
                "The resource write operation failed to complete successfully, because it reached terminal provisioning state 'Failed'.",
              details: [error],
            },
          }
        : { status: 200, error: undefined },
    ),
  );
}
