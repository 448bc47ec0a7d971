import { evaluateTemplate } from '@hubwright/arm-template';
import type { JsonObject } from '@hubwright/schema';
import { plannedResource } from '../resources/planned-resource.js';
import { findResource, type ControlPlane } from '../state/control-plane.js';
import type { EvaluatedTemplate } from '@hubwright/arm-template';
import type { DeploymentRequest, TemplateEvaluation } from './deployment.js';

/**
 * Evaluates the template of a deployment again and again, since `reference` sees what earlier resources have become: once for
 * all resources that are due at a time and do not depend on each other.
 */
export function createEvaluation(plane: ControlPlane, request: DeploymentRequest): TemplateEvaluation {
  const guids: string[] = [];
  const now = plane.schedule.now();
  const evaluate = (): EvaluatedTemplate => {
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
  let known: { readonly time: number; readonly template: EvaluatedTemplate } | undefined;
  return {
    current() {
      const time = plane.schedule.now();
      if (known?.time !== time) known = { time, template: evaluate() };
      return known.template;
    },
    forget: () => void (known = undefined),
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
