import { azureError, type AzureError } from '../exchange/azure-error.js';
import { nameOf, parentOf, type ResourcePath } from '../exchange/resource-path.js';
import { findResource, type ControlPlane } from './control-plane.js';

/**
 * Checks that Microsoft Sentinel is on for the workspace that something of it extends: the workspace has its onboarding state,
 * or the older solution `SecurityInsights(name)`. The onboarding state itself can be asked for and put before.
 */
export function checkOnboarded(plane: ControlPlane, { id, type }: ResourcePath): AzureError | undefined {
  if (!/^microsoft\.securityinsights\/(?!onboardingstates$)/i.test(type)) return undefined;
  const [workspace = ''] = id.split(/\/providers\/microsoft\.securityinsights\//i);
  const solution = `${parentOf(workspace)}/providers/Microsoft.OperationsManagement/solutions/SecurityInsights(${nameOf(workspace)})`;
  const state = `${workspace}/providers/Microsoft.SecurityInsights/onboardingStates/default`;
  if (findResource(plane, state) || findResource(plane, solution)) return undefined;
  return azureError(400, 'BadRequest', `'${nameOf(workspace)}' is not onboarded to Microsoft Sentinel.`);
}
