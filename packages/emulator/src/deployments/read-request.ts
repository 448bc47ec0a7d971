import { asObject, asText, isJsonObject } from '@hubwright/schema';
import { azureError, notEmulated, type AzureError } from '../exchange/azure-error.js';
import type { Call } from '../exchange/exchange.js';
import { nameOf, type ResourcePath } from '../exchange/resource-path.js';
import type { ControlPlane } from '../state/control-plane.js';
import type { DeploymentRequest } from './deployment.js';

/** Reads the body of a deployment, of its validation or of its what-if: https://learn.microsoft.com/rest/api/resources/deployments/create-or-update */
export function readDeploymentRequest(
  plane: ControlPlane,
  path: ResourcePath,
  call: Call,
): DeploymentRequest | AzureError {
  const name = nameOf(path.id);
  if (!/^[-\w._()]{1,64}$/.test(name))
    return azureError(
      400,
      'InvalidDeploymentName',
      `The deployment name '${name}' is invalid. It has at most 64 letters, digits, underscores, hyphens, periods and parentheses.`,
    );
  const properties = call.body?.['properties'];
  if (!isJsonObject(properties)) return invalid("Required property 'properties' not found in JSON");
  const { mode, template, templateLink, parameters = {}, parametersLink } = properties;
  const givenMode = asText(mode).toLowerCase();
  if (givenMode === '') return invalid("Required property 'mode' not found in JSON. Path 'properties'");
  if (givenMode === 'complete')
    return notEmulated("the mode 'Complete', which deletes what is not in the template");
  if (givenMode !== 'incremental')
    return invalid(
      `Error converting value '${asText(mode)}' to type 'DeploymentMode'. Path 'properties.mode'`,
    );
  if (templateLink !== undefined || parametersLink !== undefined)
    return notEmulated('templateLink and parametersLink, which would have to be fetched');
  if (!isJsonObject(template))
    return azureError(
      400,
      'InvalidRequestContent',
      "The request content was invalid: one of 'template' and 'templateLink' has to be given.",
    );
  if (!isJsonObject(parameters)) return invalid("'properties.parameters' has to be an object");
  const misplaced = Object.entries(parameters).find(
    ([, given]) => !('value' in asObject(given)) && !('reference' in asObject(given)),
  );
  if (misplaced)
    return invalid(
      `Error converting value of parameter '${misplaced[0]}'. Path 'properties.parameters.${misplaced[0]}': it has to be an object with 'value'`,
    );
  const group = plane.groups.get(
    `/subscriptions/${path.subscriptionId}/resourcegroups/${path.resourceGroup}`.toLowerCase(),
  )!;
  return { id: path.id, name, subscriptionId: path.subscriptionId, group, template, parameters };
}

function invalid(why: string): AzureError {
  return azureError(
    400,
    'InvalidRequestContent',
    `The request content was invalid and could not be deserialized: '${why}.'.`,
  );
}
