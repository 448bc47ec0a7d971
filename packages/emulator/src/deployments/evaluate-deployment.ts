import type { JsonObject } from '@hubwright/schema';
import { plannedResource } from '../resources/planned-resource.js';
import { findResource, type ControlPlane } from '../state/control-plane.js';
import { evaluateTemplate } from '../template/evaluate-template.js';
import type { EvaluatedTemplate } from '../template/evaluated-template.js';
import type { DeploymentRequest } from './deployment.js';

/**
 * Gives a function that evaluates the template of a deployment against what exists at the time of the call. A deployment asks
 * again and again, since `reference` sees what earlier resources have become; the GUIDs of `newGuid` and the time of `utcNow`
 * stay what they were.
 */
export function createEvaluation(plane: ControlPlane, request: DeploymentRequest): () => EvaluatedTemplate {
  const guids: string[] = [];
  const now = plane.schedule.now();
  return () => {
    let used = 0;
    return evaluateTemplate(request.template, request.parameters, {
      subscriptionId: request.subscriptionId,
      tenantId: plane.tenantId,
      resourceGroup: request.group,
      deploymentName: request.name,
      now,
      newGuid: () => (guids[used++] ??= plane.newId()),
      findResource: (id) => found(plane, id),
      completeResource: (resource) => plannedResource(plane, resource),
    });
  };
}

/** A resource, a resource group, or a deployment, whose outputs a template may ask for. */
function found(plane: ControlPlane, id: string): JsonObject | undefined {
  const key = id.toLowerCase();
  const deployment = plane.deployments.get(key);
  if (deployment)
    return {
      id: deployment.id,
      name: deployment.name,
      type: 'Microsoft.Resources/deployments',
      properties: { provisioningState: deployment.state, outputs: deployment.outputs as JsonObject },
    };
  const group = plane.groups.get(key);
  return group ? { ...group, type: 'Microsoft.Resources/resourceGroups' } : findResource(plane, id)?.body;
}
