import {
  addEndpoint,
  defaultEndpointId,
  deploymentName,
  findEndpoint,
  findWorkspace,
  type AzureConnection,
  type DeploymentRequest,
  type ResourceLocator,
} from '@hubwright/azure';
import { asObject, type Json, type JsonObject } from '@hubwright/schema';
import type { Deployable } from './deployable.js';
import { createResourceLocator } from './locate-resource.js';
import type { ChosenPlace } from './read-place.js';
import { withPlace } from './template-values.js';

/** A deployment that is ready to be sent, and the way from what Azure says back to the sources. */
export interface PreparedDeployment {
  readonly request: DeploymentRequest;
  readonly locate: ResourceLocator;
  /** Region of what is made. */
  readonly location: string;
}

/**
 * Finds the workspace and completes a template for it: the parameters of the place, and the data collection endpoint of a connector when
 * there is none yet. Throws an `AzureFault`.
 */
export async function prepareDeployment(
  { azure, chosen }: { readonly azure: AzureConnection; readonly chosen: ChosenPlace },
  deployable: Deployable,
  values: Readonly<Record<string, Json>>,
): Promise<PreparedDeployment> {
  const { place } = chosen;
  const workspace = await findWorkspace(azure, place);
  const location = chosen.location ?? workspace.location;
  const parameters = withPlace(deployable.template, values, { workspace: place.workspace, location });
  const template = await completeTemplate(azure, chosen, deployable.template, parameters, workspace.location);
  return {
    location,
    request: {
      resourceGroup: place.resourceGroup,
      name: deploymentName(deployable.title, template, parameters),
      template,
      parameters,
    },
    locate: createResourceLocator({ ...deployable, template }, parameters, place, location),
  };
}

/** The endpoint has to be in the region of the workspace. */
async function completeTemplate(
  azure: AzureConnection,
  { place }: ChosenPlace,
  template: JsonObject,
  parameters: Readonly<Record<string, Json>>,
  location: string,
): Promise<JsonObject> {
  const takesEndpoint = Object.hasOwn(asObject(template['parameters']), 'dataCollectionEndpointId');
  if (!takesEndpoint || (parameters['dataCollectionEndpointId'] ?? '') !== '') return template;
  const id = defaultEndpointId(place);
  return (await findEndpoint(azure, id)) ? template : addEndpoint(template, id, location);
}
