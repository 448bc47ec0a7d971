import { asObject, asText } from '@hubwright/schema';
import { azureError, type AzureError } from '../exchange/azure-error.js';
import { nameOf, parentOf } from '../exchange/resource-path.js';
import { findResource, type ControlPlane } from '../state/control-plane.js';
import type { ResourcePut, ResourceRules } from './resource-rules.js';

/** What holds for everything of Microsoft Sentinel: it is on for the workspace, and an `etag` that is sent is the current one. */
export function checkSentinel(put: ResourcePut, plane: ControlPlane): AzureError | undefined {
  return checkOnboarded(put.path.id, plane) ?? checkEtag(put);
}

/** Sentinel is on when the workspace has its onboarding state, or the older solution `SecurityInsights(name)`. */
function checkOnboarded(id: string, plane: ControlPlane): AzureError | undefined {
  const [workspace = ''] = id.split(/\/providers\/microsoft\.securityinsights\//i);
  const group = parentOf(workspace);
  const solution = `${group}/providers/Microsoft.OperationsManagement/solutions/SecurityInsights(${nameOf(workspace)})`;
  const state = `${workspace}/providers/Microsoft.SecurityInsights/onboardingStates/default`;
  if (findResource(plane, state) || findResource(plane, solution)) return undefined;
  return azureError(400, 'BadRequest', `'${nameOf(workspace)}' is not onboarded to Microsoft Sentinel.`);
}

function checkEtag({ body, existing }: ResourcePut): AzureError | undefined {
  const given = asText(body['etag']).replace(/^"|"$/g, '');
  if (!existing || given === '' || given === '*' || given === existing.etag.replace(/^"|"$/g, ''))
    return undefined;
  return azureError(
    409,
    'Conflict',
    `Newer instance of '${nameOf(existing.id)}' exists. Please refresh the page or get the latest etag.`,
  );
}

/** Resources of Microsoft Sentinel that have no rules of their own. */
export const sentinelRules: ResourceRules = { check: checkSentinel };

/** Turns Microsoft Sentinel on: https://learn.microsoft.com/rest/api/securityinsights/sentinel-onboarding-states/create */
export const onboardingRules: ResourceRules = {
  check: ({ path }) =>
    nameOf(path.id).toLowerCase() === 'default'
      ? undefined
      : azureError(400, 'BadRequest', "The name of the onboarding state has to be 'default'."),
};

/** Metadata says which resource it belongs to: https://learn.microsoft.com/rest/api/securityinsights/metadata/create */
export const metadataRules: ResourceRules = {
  check(put, plane) {
    const refused = checkSentinel(put, plane);
    if (refused) return refused;
    const properties = asObject(put.body['properties']);
    const missing = ['parentId', 'kind'].find((name) => asText(properties[name]) === '');
    return missing === undefined
      ? undefined
      : azureError(400, 'BadRequest', `Required property 'properties.${missing}' is missing or no text.`);
  },
};
