import { isAzureError, replyError, errorBody } from '../exchange/azure-error.js';
import { reply, type Answer, type Call } from '../exchange/exchange.js';
import type { ResourcePath } from '../exchange/resource-path.js';
import { preflight } from '../deployments/preflight.js';
import { readDeploymentRequest } from '../deployments/read-request.js';
import { acceptOperation } from '../state/operations.js';
import type { ControlPlane } from '../state/control-plane.js';
import { whatIf } from './what-if.js';

/**
 * Accepts a what-if, whose result is to be fetched from `Location` once it is there. A template that cannot be deployed is no
 * refusal but a result with the status `Failed`: https://learn.microsoft.com/rest/api/resources/deployments/what-if
 */
export function answerWhatIf(plane: ControlPlane, path: ResourcePath, call: Call): Answer {
  const request = readDeploymentRequest(plane, path, call);
  if (isAzureError(request)) return replyError(request);
  return acceptOperation(plane, path.subscriptionId, call, () => {
    const checked = preflight(plane, request);
    return reply(
      200,
      isAzureError(checked)
        ? { status: 'Failed', error: errorBody(checked) }
        : { status: 'Succeeded', properties: { changes: whatIf(plane, request.group.id, checked) } },
    );
  });
}
