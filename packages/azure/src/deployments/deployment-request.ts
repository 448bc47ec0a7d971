import type { Deployment } from '@azure/arm-resources';
import type { Json, JsonObject } from '@hubwright/schema';

/** What is deployed to a resource group. */
export interface DeploymentRequest {
  readonly resourceGroup: string;
  readonly name: string;
  readonly template: JsonObject;
  /** Values by name; secrets are among them. */
  readonly parameters: Readonly<Record<string, Json>>;
}

/**
 * The body of a deployment. The mode is always incremental: the complete mode deletes what the template does not name, and the group
 * holds a workspace with its data.
 * https://learn.microsoft.com/azure/azure-resource-manager/templates/deployment-modes
 */
export function deploymentBody({ template, parameters }: DeploymentRequest): Deployment {
  return {
    properties: {
      mode: 'Incremental',
      template,
      parameters: Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, { value }])),
    },
  };
}
