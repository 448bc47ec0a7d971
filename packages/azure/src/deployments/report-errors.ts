import type { Diagnostic, Location } from '@hubwright/schema';
import { deploymentRefused } from '../checks/deployment-refused.js';
import { resourceNotDeployed } from '../checks/resource-not-deployed.js';
import { explainError, joinSentences } from '../errors/explain-error.js';
import type { ServiceError } from '../errors/service-error.js';
import type { DeploymentOutcome } from './wait-for-deployment.js';

/** Gives the source of a resource, by its id or its name; of the template as a whole, without one. */
export type ResourceLocator = (resource: string | undefined) => Location;

/** Diagnostics of what Azure objects to before anything is made. */
export function reportObjections(errors: readonly ServiceError[], locate: ResourceLocator): Diagnostic[] {
  return errors.map((error) => {
    const resource = error.target ?? resourceInMessage(error.message);
    const { code } = error;
    const reason = reasonOf(error);
    const location = locate(resource);
    return resource === undefined
      ? deploymentRefused.report('template', { code, reason }, location)
      : deploymentRefused.report('resource', { resource: shortId(resource), code, reason }, location);
  });
}

/** Diagnostics of the operations of a deployment that failed; of the deployment itself when no operation says why. */
export function reportFailures(
  { failures, errors }: DeploymentOutcome,
  locate: ResourceLocator,
): Diagnostic[] {
  const found = failures.flatMap(({ resourceId, status, errors: causes }) =>
    (causes.length > 0
      ? causes
      : [{ code: status, message: 'Azure gives no reason', target: undefined, causes: [] }]
    ).map((error) =>
      resourceId === ''
        ? resourceNotDeployed.report(
            'deployment',
            { code: error.code, reason: reasonOf(error) },
            locate(undefined),
          )
        : resourceNotDeployed.report(
            'failed',
            { resource: shortId(resourceId), code: error.code, reason: reasonOf(error) },
            locate(resourceId),
          ),
    ),
  );
  if (found.length > 0) return found;
  return errors.map((error) =>
    resourceNotDeployed.report(
      'deployment',
      { code: error.code, reason: reasonOf(error) },
      locate(undefined),
    ),
  );
}

/** The message and the way out, without the code, which stands before it. */
function reasonOf(error: ServiceError): string {
  const { message } = explainError(error, 400);
  const own = message.startsWith(`${error.code}: `) ? message.slice(error.code.length + 2) : message;
  return joinSentences(...(error.context ?? []), own);
}

/** Messages of template validation name the resource: "The template resource 'x' at line '1' and column '2' is not valid". */
function resourceInMessage(message: string): string | undefined {
  return /(?:template )?resource '([^']+)'/i.exec(message)?.[1];
}

/** A resource id from its last provider on: `Microsoft.SecurityInsights/dataConnectors/x`. */
export function shortId(id: string): string {
  const at = id.toLowerCase().lastIndexOf('/providers/');
  return at === -1 ? id : id.slice(at + '/providers/'.length);
}
