import type { EvaluatedResource, EvaluatedTemplate } from '@hubwright/arm-template';
import { azureError, isAzureError, type AzureError, type AzureErrorDetail } from '../exchange/azure-error.js';
import { parseResourcePath } from '../exchange/resource-path.js';
import type { ControlPlane } from '../state/control-plane.js';
import { checkVersion } from '../versions/check-version.js';
import type { DeploymentRequest } from './deployment.js';
import { nestedRequest } from './nested-request.js';
import { createEvaluation } from './evaluate-deployment.js';

/**
 * Checks a deployment before anything is made, on `validate`, on what-if and before a deployment is accepted: the
 * template with its parameters, and the type and API version of every resource. Gives all resources it would make, those of
 * nested deployments as well.
 *
 * That an unknown type or version has its own code at the top is a guess: what services find before a deployment begins, Azure
 * puts inside of `InvalidTemplateDeployment`, see https://github.com/MicrosoftDocs/azure-docs/issues/51929.
 */
export function preflight(
  plane: ControlPlane,
  request: DeploymentRequest,
): readonly EvaluatedResource[] | AzureError {
  const evaluated = createEvaluation(plane, request).current();
  const [fault, ...others] = evaluated.faults;
  if (fault)
    return azureError(
      fault.code === 'NotEmulated' ? 501 : 400,
      fault.code,
      fault.message,
      others.length === 0
        ? {}
        : { details: evaluated.faults.map(({ code, message }) => ({ code, message })) },
    );
  const resources = allResources(evaluated);
  return refusal(resources.flatMap((resource) => faultOf(plane, resource) ?? [])) ?? resources;
}

function allResources({ resources }: EvaluatedTemplate): EvaluatedResource[] {
  return resources.flatMap((resource) => [
    resource,
    ...(resource.nested ? allResources(resource.nested) : []),
  ]);
}

function faultOf(plane: ControlPlane, resource: EvaluatedResource): AzureErrorDetail | undefined {
  const { id, type, apiVersion, location } = resource;
  const known = checkVersion(plane.versions, parseResourcePath(id)?.type ?? type, apiVersion, location);
  const fault = isAzureError(known)
    ? known
    : isDeployment(resource)
      ? nestedRequest(plane, resource)
      : undefined;
  if (!isAzureError(fault)) return undefined;
  return { code: fault.code, message: fault.message, target: id };
}

/** Whether a resource is a deployment itself. */
export function isDeployment({ type }: Pick<EvaluatedResource, 'type'>): boolean {
  return /^microsoft\.resources\/deployments$/i.test(type);
}

function refusal(errors: readonly AzureErrorDetail[]): AzureError | undefined {
  const [error, ...others] = errors;
  if (!error) return undefined;
  if (others.length === 0) return azureError(400, error.code, error.message, error);
  return azureError(
    400,
    'MultipleErrorsOccurred',
    `Multiple error occurred: ${errors.map(({ code }) => code).join(',')}. Please see details.`,
    { details: errors },
  );
}
