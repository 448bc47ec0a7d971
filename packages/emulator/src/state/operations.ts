import { azureError, replyError } from '../exchange/azure-error.js';
import { replyEmpty, type Answer, type Call } from '../exchange/exchange.js';
import type { ControlPlane, Operation } from './control-plane.js';

/** How many operations are remembered; the oldest are forgotten, done or not. */
const mostOperations = 500;

/**
 * Accepts something that is worked out later, when a resource of a deployment would be done: 202 with the address at which the
 * result will be.
 */
export function acceptOperation(
  plane: ControlPlane,
  subscriptionId: string,
  { url, apiVersion }: Call,
  work: () => Answer,
): Answer {
  const operation: Operation = { id: plane.newId(), result: undefined };
  plane.operations.set(operation.id, operation);
  const [oldest] = plane.operations.keys();
  if (plane.operations.size > mostOperations) plane.operations.delete(oldest!);
  plane.schedule.after(plane.resourceMilliseconds, () => void (operation.result = work()));
  const address = new URL(
    `/subscriptions/${subscriptionId}/operationresults/${operation.id}?api-version=${apiVersion}`,
    url,
  );
  return replyEmpty(202, { location: address.href, 'retry-after': '0' });
}

/**
 * Answers at the address of an operation: 202 while it goes on, then its result, as the asynchronous operations of
 * Azure do (https://learn.microsoft.com/azure/azure-resource-manager/management/async-operations).
 */
export function answerOperationResult(plane: ControlPlane, id: string, url: URL): Answer {
  const operation = plane.operations.get(id);
  if (!operation)
    return replyError(azureError(404, 'OperationNotFound', `The operation '${id}' could not be found.`));
  if (!operation.result) return replyEmpty(202, { location: url.href, 'retry-after': '0' });
  return operation.result;
}
