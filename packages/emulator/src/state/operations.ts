import type { JsonObject } from '@hubwright/schema';
import { azureError, replyError } from '../exchange/azure-error.js';
import { reply, replyEmpty, type Answer } from '../exchange/exchange.js';
import type { ControlPlane, Operation } from './control-plane.js';

/** Has something worked out later, when a resource of a deployment would be done; its result is then kept. */
export function startOperation(plane: ControlPlane, work: () => JsonObject): Operation {
  const operation: Operation = { id: plane.newId(), result: undefined };
  plane.operations.set(operation.id, operation);
  plane.schedule.after(plane.resourceMilliseconds, () => void (operation.result = work()));
  return operation;
}

/**
 * Answers at the address of an operation: 202 while it goes on, then 200 with its result, as the asynchronous operations of
 * Azure do (https://learn.microsoft.com/azure/azure-resource-manager/management/async-operations).
 */
export function answerOperationResult(plane: ControlPlane, id: string, url: URL): Answer {
  const operation = plane.operations.get(id);
  if (!operation)
    return replyError(azureError(404, 'OperationNotFound', `The operation '${id}' could not be found.`));
  if (!operation.result) return replyEmpty(202, { location: url.href, 'retry-after': '0' });
  return reply(200, operation.result);
}
