import { azureError, notEmulated, replyError } from '../exchange/azure-error.js';
import type { Answer, Call } from '../exchange/exchange.js';
import { parseResourcePath } from '../exchange/resource-path.js';
import { answerDeployment } from '../deployments/answer-deployment.js';
import { answerAction, isAction } from '../resources/answer-action.js';
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
      azureError(
        400,
        'InvalidRequestUri',
        'The address has a percent sign that begins no character, or a slash of a name.',
      ),
    );
  const result = /^\/subscriptions\/[^/]+\/operationresults\/([^/]+)$/i.exec(pathname);
  if (result) return answerOperationResult(plane, result[1]!.toLowerCase(), call.url);
  const path = parseResourcePath(todaysAddress(pathname));
  if (path) {
    const answer = /^microsoft\.resources\/deployments(\/|$)/i.test(path.type)
      ? answerDeployment(plane, path, call)
      : isAction(path, call.method)
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
    return decodeURIComponent(pathname) !== '' && !/%2f/i.test(pathname);
  } catch {
    return false;
  }
}

/** Lists that Azure Resource Manager has and the emulator does not. */
const otherLists =
  /^\/(tenants|providers|locations|subscriptions\/[^/]+\/(resources|providers|locations|tagNames))(\/|$)/i;

function notFound(pathname: string): Answer {
  return replyError(
    otherLists.test(pathname)
      ? notEmulated(`answer at '${pathname}', which Azure does`)
      : azureError(404, 'InvalidResourceType', `The emulator knows nothing at the address '${pathname}'.`),
  );
}
