import { asText } from '@hubwright/schema';
import { azureError, errorBody, isAzureError, notEmulated, replyError } from '../exchange/azure-error.js';
import { reply, replyEmpty, type Answer, type Call } from '../exchange/exchange.js';
import { nameOf, type ResourcePath } from '../exchange/resource-path.js';
import { wrongMethod } from '../resources/answer-resource.js';
import { listPage } from '../resources/list-page.js';
import { checkGroup, checkSubscription } from '../state/check-place.js';
import type { ControlPlane } from '../state/control-plane.js';
import { acceptOperation } from '../state/operations.js';
import { checkVersion } from '../versions/check-version.js';
import { answerWhatIf } from '../what-if/answer-what-if.js';
import { isOver, type Deployment } from './deployment.js';
import { preflight } from './preflight.js';
import { readDeploymentRequest } from './read-request.js';
import { startDeployment } from './run-deployment.js';
import { createEvaluation } from './evaluate-deployment.js';
import { showDeployment, showOperation, showRequest } from './show-deployment.js';

/** Answers what is asked below `Microsoft.Resources/deployments`; `undefined` for addresses that are not there. */
export function answerDeployment(plane: ControlPlane, path: ResourcePath, call: Call): Answer | undefined {
  const version = checkVersion(plane.versions, 'Microsoft.Resources/deployments', call.apiVersion);
  if (isAzureError(version)) return replyError(version);
  if (path.resourceGroup === undefined)
    return replyError(notEmulated('deployments to a subscription, a management group or the tenant'));
  const missing =
    checkSubscription(plane, path.subscriptionId) ??
    checkGroup(plane, path.subscriptionId, path.resourceGroup);
  if (missing) return replyError(missing);
  const [, , action = '', ...more] = path.type.split('/');
  if (more.length > 0) return undefined;
  if (action === '') return path.isCollection ? answerList(plane, path, call) : answerOne(plane, path, call);
  const found = plane.deployments.get(path.isCollection ? path.id.toLowerCase() : ownerOf(path.id));
  switch (`${call.method} ${action.toLowerCase()}`) {
    case 'POST validate':
      return answerValidate(plane, path, call);
    case 'POST whatif':
      return answerWhatIf(plane, path, call);
    case 'POST cancel':
      return found ? answerCancel(plane, found) : notFound(path.id);
    case 'GET operations':
      return found ? answerOperations(plane, found, path, call) : notFound(path.id);
    case 'GET operationstatuses':
      return found ? answerStatus(found, path) : notFound(path.id);
    default:
      return undefined;
  }
}

function answerList(plane: ControlPlane, path: ResourcePath, call: Call): Answer {
  if (call.method !== 'GET') return replyError(wrongMethod(call.method, ['GET']));
  const prefix = `${path.id}/providers/Microsoft.Resources/deployments/`.toLowerCase();
  const members = [...plane.deployments.entries()].filter(([id]) => id.startsWith(prefix));
  const now = plane.schedule.now();
  return reply(
    200,
    listPage(
      members.map(([, one]) => showDeployment(one, now)),
      call.url,
      plane.pageSize,
    ),
  );
}

function answerOne(plane: ControlPlane, path: ResourcePath, call: Call): Answer {
  const found = plane.deployments.get(path.id.toLowerCase());
  switch (call.method) {
    case 'HEAD':
      return replyEmpty(found ? 204 : 404);
    case 'GET':
      return found ? reply(200, showDeployment(found, plane.schedule.now())) : notFound(path.id);
    case 'PUT':
      return answerPut(plane, path, call, found);
    case 'DELETE':
      if (found && !isOver(found)) return active(found, 'delete');
      return plane.deployments.delete(path.id.toLowerCase())
        ? acceptOperation(plane, path.subscriptionId, call, () => replyEmpty(204))
        : replyEmpty(204);
    default:
      return replyError(wrongMethod(call.method, ['GET', 'HEAD', 'PUT', 'DELETE']));
  }
}

function answerPut(
  plane: ControlPlane,
  path: ResourcePath,
  call: Call,
  found: Deployment | undefined,
): Answer {
  if (found && !isOver(found)) return active(found, 'edit or replace');
  const request = readDeploymentRequest(plane, path, call);
  if (isAzureError(request)) return replyError(request);
  const checked = preflight(plane, request);
  if (isAzureError(checked)) return replyError(checked);
  const deployment = startDeployment(plane, request, createEvaluation(plane, request));
  const status = new URL(
    `${deployment.id}/operationStatuses/${deployment.operationId}?api-version=${call.apiVersion}`,
    call.url,
  );
  return reply(found ? 200 : 201, showDeployment(deployment, plane.schedule.now()), {
    'azure-asyncoperation': status.href,
  });
}

function answerValidate(plane: ControlPlane, path: ResourcePath, call: Call): Answer {
  const request = readDeploymentRequest(plane, path, call);
  if (isAzureError(request)) return replyError(request);
  const checked = preflight(plane, request);
  if (isAzureError(checked)) return replyError(checked);
  return reply(200, {
    id: request.id,
    name: request.name,
    type: 'Microsoft.Resources/deployments',
    properties: {
      ...showRequest(request),
      provisioningState: 'Succeeded',
      timestamp: new Date(plane.schedule.now()).toISOString(),
      correlationId: plane.newId(),
      validatedResources: checked.map(({ id }) => ({ id })),
    },
  });
}

function answerCancel(plane: ControlPlane, found: Deployment): Answer {
  if (isOver(found))
    return replyError(
      azureError(
        409,
        'DeploymentCannotBeCancelled',
        `The deployment '${found.name}' cannot be cancelled because its provisioning state is '${found.state}'.`,
      ),
    );
  found.state = 'Canceled';
  found.endedAt = plane.schedule.now();
  for (const nested of plane.deployments.values())
    if (!isOver(nested) && found.operations.some(({ targetId }) => targetId === nested.id))
      answerCancel(plane, nested);
  return replyEmpty(204);
}

function answerOperations(plane: ControlPlane, found: Deployment, path: ResourcePath, call: Call): Answer {
  const now = plane.schedule.now();
  const shown = found.operations.map((operation) => showOperation(found, operation, now));
  if (path.isCollection) return reply(200, listPage(shown, call.url, plane.pageSize));
  const one = shown.find(({ operationId }) => operationId === nameOf(path.id));
  return one
    ? reply(200, one)
    : replyError(
        azureError(404, 'DeploymentOperationNotFound', `Operation '${nameOf(path.id)}' could not be found.`),
      );
}

function answerStatus(found: Deployment, path: ResourcePath): Answer {
  if (nameOf(path.id).toLowerCase() !== found.operationId)
    return replyError(
      azureError(404, 'DeploymentOperationNotFound', `Operation '${nameOf(path.id)}' could not be found.`),
    );
  return reply(200, { status: found.state, ...(found.error && { error: errorBody(found.error) }) });
}

function active({ name, startedAt }: Deployment, what: string): Answer {
  return replyError(
    azureError(
      409,
      'DeploymentActive',
      `Unable to ${what} deployment '${name}': previous deployment from '${new Date(startedAt).toISOString()}' is still active. Please see https://aka.ms/arm-deploy for usage details.`,
    ),
  );
}

function notFound(id: string): Answer {
  const name = asText(id.split('/')[8]);
  return replyError(azureError(404, 'DeploymentNotFound', `Deployment '${name}' could not be found.`));
}

/** The deployment an address such as `…/deployments/x/operations/y` belongs to, in small letters. */
function ownerOf(id: string): string {
  return id.toLowerCase().split('/').slice(0, -2).join('/');
}
