import type { EvaluatedResource } from '@hubwright/arm-template';
import { asObject } from '@hubwright/schema';
import type { AzureErrorDetail } from '../exchange/azure-error.js';
import type { ControlPlane } from '../state/control-plane.js';
import { deployResource } from './deploy-resource.js';
import {
  isOver,
  type Deployment,
  type DeploymentOperation,
  type DeploymentRequest,
  type TemplateEvaluation,
} from './deployment.js';

/**
 * What is said of every deployment in which something failed:
 * https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/overview.
 */
const failedMessage =
  'At least one resource deployment operation failed. Please list deployment operations for details. Please see https://aka.ms/arm-deployment-operations for usage details.';

/**
 * Starts a deployment. As the clock goes on it passes from Accepted to Running, makes every resource as soon as those it depends
 * on are there, and ends as Succeeded or Failed; what does not depend on a failed resource is made all the same.
 *
 * @param onEnd is called when it has ended
 */
export function startDeployment(
  plane: ControlPlane,
  request: DeploymentRequest,
  evaluation: TemplateEvaluation,
  onEnd: (deployment: Deployment) => void = () => undefined,
): Deployment {
  const deployment: Deployment = {
    ...request,
    correlationId: plane.newId(),
    operationId: plane.newId(),
    startedAt: plane.schedule.now(),
    endedAt: undefined,
    state: 'Accepted',
    operations: [],
    madeIds: [],
    outputs: {},
    error: undefined,
    evaluation,
  };
  plane.deployments.set(request.id.toLowerCase(), deployment);
  forgetOldest(plane, request.group.id);
  plane.schedule.after(0, () => run(plane, deployment, onEnd));
  return deployment;
}

/**
 * Azure deletes the oldest deployments of a group when there are more than 775, until there are 750:
 * https://learn.microsoft.com/azure/azure-resource-manager/templates/deployment-history-deletions.
 */
function forgetOldest({ deployments }: ControlPlane, groupId: string): void {
  const prefix = `${groupId.toLowerCase()}/`;
  const keys = [...deployments.keys()].filter((key) => key.startsWith(prefix));
  if (keys.length <= 775) return;
  const over = keys.filter((key) => isOver(deployments.get(key)!));
  for (const key of over.slice(0, keys.length - 750)) deployments.delete(key);
}

function run(plane: ControlPlane, deployment: Deployment, onEnd: (deployment: Deployment) => void): void {
  if (isOver(deployment)) return onEnd(deployment);
  deployment.state = 'Running';
  const { resources, faults } = deployment.evaluation.current();
  if (faults[0]) {
    end(plane, deployment, { code: faults[0].code, message: faults[0].message });
    return onEnd(deployment);
  }
  const waiting = new Map(resources.map((resource) => [resource.id.toLowerCase(), resource]));
  const needed = new Set(resources.flatMap(({ dependsOn }) => dependsOn.map((id) => id.toLowerCase())));
  const done = new Set<string>();
  let open = 0;
  const goOn = () => {
    if (isOver(deployment)) return open === 0 ? onEnd(deployment) : undefined;
    for (const [id, resource] of waiting) {
      if (!resource.dependsOn.every((other) => isDone(other, done, waiting, deployment))) continue;
      waiting.delete(id);
      open += 1;
      begin(plane, deployment, resource, (succeeded) => {
        open -= 1;
        if (succeeded) done.add(id);
        if (needed.has(id)) deployment.evaluation.forget();
        goOn();
      });
    }
    if (open > 0) return undefined;
    end(plane, deployment);
    return onEnd(deployment);
  };
  goOn();
}

/** A resource of the same deployment has to be done; anything else has nothing to wait for. */
function isDone(
  id: string,
  done: ReadonlySet<string>,
  waiting: ReadonlyMap<string, EvaluatedResource>,
  { operations }: Deployment,
): boolean {
  const key = id.toLowerCase();
  if (done.has(key)) return true;
  return !waiting.has(key) && !operations.some(({ targetId }) => targetId.toLowerCase() === key);
}

function begin(
  plane: ControlPlane,
  deployment: Deployment,
  planned: EvaluatedResource,
  onEnd: (succeeded: boolean) => void,
): void {
  const operation: DeploymentOperation = {
    operationId: plane.newId().replaceAll('-', '').toUpperCase().slice(0, 16),
    targetId: planned.id,
    startedAt: plane.schedule.now(),
    state: 'Running',
    endedAt: undefined,
    status: undefined,
    error: undefined,
  };
  deployment.operations.push(operation);
  plane.schedule.after(plane.resourceMilliseconds + plane.faults.slownessOf(planned.id), () => {
    if (isOver(deployment)) {
      operation.state = 'Canceled';
      operation.endedAt = plane.schedule.now();
      return onEnd(false);
    }
    return deployResource(plane, deployment, planned, ({ status, error }) => {
      operation.state = error ? 'Failed' : 'Succeeded';
      operation.status = status;
      operation.error = error;
      operation.endedAt = plane.schedule.now();
      if (!error) deployment.madeIds.push(planned.id);
      onEnd(!error);
    });
  });
}

/** Ends a deployment: with an error of its own, with those of its operations, or with its outputs. */
function end(plane: ControlPlane, deployment: Deployment, error?: AzureErrorDetail): void {
  deployment.endedAt = plane.schedule.now();
  const failures = deployment.operations.flatMap((operation) => operation.error ?? []);
  if (error || failures.length > 0) {
    deployment.state = 'Failed';
    deployment.error = error ?? {
      code: 'DeploymentFailed',
      target: deployment.id,
      message: failedMessage,
      details: failures,
    };
    return;
  }
  deployment.evaluation.forget();
  const { outputs, faults } = deployment.evaluation.current();
  const fault = faults[0];
  deployment.state = fault ? 'Failed' : 'Succeeded';
  if (fault) {
    deployment.error = { code: 'DeploymentOutputEvaluationFailed', message: fault.message };
    return;
  }
  deployment.outputs = asObject(outputs as Parameters<typeof asObject>[0]) as Deployment['outputs'];
}
