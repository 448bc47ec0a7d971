import { azureError, replyError } from '../exchange/azure-error.js';
import type { Answer, Call } from '../exchange/exchange.js';
import { parseResourcePath } from '../exchange/resource-path.js';
import { answerDeployment } from '../deployments/answer-deployment.js';
import { answerAction } from '../resources/answer-action.js';
import { answerCollection } from '../resources/answer-collection.js';
import { answerResource } from '../resources/answer-resource.js';
import { answerOperationResult } from '../state/operations.js';
import { missingVersion } from '../versions/check-version.js';
import type { ControlPlane } from '../state/control-plane.js';
import { answerGroup } from './answer-group.js';
import { todaysAddress } from './deployment-address.js';
import { answerSubscription } from './answer-subscription.js';

/** Answers what is asked of Azure Resource Manager; the token was checked before. */
export function answerResourceManager(plane: ControlPlane, call: Call): Answer {
  if (!call.apiVersion) return replyError(missingVersion);
  const { pathname } = call.url;
  if (!isReadable(pathname))
    return replyError(
      azureError(400, 'InvalidRequestUri', 'The address has a percent sign that begins no character.'),
    );
  const result = /^\/subscriptions\/[^/]+\/operationresults\/([^/]+)$/i.exec(pathname);
  if (result) return answerOperationResult(plane, result[1]!.toLowerCase(), call.url);
  const path = parseResourcePath(todaysAddress(pathname));
  if (path) {
    const answer = /^microsoft\.resources\/deployments(\/|$)/i.test(path.type)
      ? answerDeployment(plane, path, call)
      : path.isCollection && call.method === 'POST'
        ? answerAction(plane, path, call)
        : path.isCollection
          ? answerCollection(plane, path, call)
          : answerResource(plane, path, call);
    return answer ?? notFound(pathname);
  }
  const segments = pathname.split('/').slice(1);
  if (segments.at(-1) === '') segments.pop();
  if (segments[0]?.toLowerCase() !== 'subscriptions') return notFound(pathname);
  const answer =
    segments.length <= 2
      ? answerSubscription(plane, segments[1], call)
      : segments[2]!.toLowerCase() === 'resourcegroups'
        ? answerGroup(plane, segments[1]!, segments.slice(3), call)
        : undefined;
  return answer ?? notFound(pathname);
}

function isReadable(pathname: string): boolean {
  try {
    return decodeURIComponent(pathname) !== '';
  } catch {
    return false;
  }
}

/** Azure answers so for an address that is no resource of any kind. */
function notFound(pathname: string): Answer {
  return replyError(
    azureError(404, 'InvalidResourceType', `The address '${pathname}' is none of Azure Resource Manager's.`),
  );
}
