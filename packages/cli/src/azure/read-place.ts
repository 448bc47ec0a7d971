import type { WorkspacePlace } from '@hubwright/azure';
import { UsageError } from '../usage-error.js';
import type { AzureOptions } from './azure-options.js';
import { readAzureDefaults } from './azure-defaults.js';

/** Where a command works: a workspace, and the region of what is made, when somebody chose one. */
export interface ChosenPlace {
  readonly place: WorkspacePlace;
  readonly location: string | undefined;
}

/**
 * Reads where to work: from the options, from `AZURE_SUBSCRIPTION_ID`, and from `azure` in the `hubwright.config.json` that is in force
 * in a folder (absolute), in this order. Throws a `UsageError` that names all that is missing.
 */
export function readPlace(
  options: AzureOptions,
  environment: Readonly<Record<string, string | undefined>>,
  folder: string,
  root: string,
): ChosenPlace {
  const defaults = readAzureDefaults(folder, root);
  const subscriptionId =
    options.subscription ?? (environment['AZURE_SUBSCRIPTION_ID'] || defaults.subscription);
  const resourceGroup = options.resourceGroup ?? defaults.resourceGroup;
  const workspace = options.workspace ?? defaults.workspace;
  const missing = [
    subscriptionId === undefined ? '--subscription (or AZURE_SUBSCRIPTION_ID)' : '',
    resourceGroup === undefined ? '--resource-group' : '',
    workspace === undefined ? '--workspace' : '',
  ].filter((option) => option !== '');
  if (subscriptionId === undefined || resourceGroup === undefined || workspace === undefined) {
    throw new UsageError(
      `The command needs to know where the workspace is: ${missing.join(', ')}. "azure" in hubwright.config.json can say it too.`,
    );
  }
  refuseMalformed(subscriptionId, resourceGroup, workspace);
  return {
    place: { subscriptionId, resourceGroup, workspace },
    location: options.location ?? defaults.location,
  };
}

/** Names that Azure cannot have would make another address of the one we mean. */
function refuseMalformed(subscriptionId: string, resourceGroup: string, workspace: string): void {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(subscriptionId))
    throw new UsageError(
      `"${subscriptionId}" is no id of a subscription, which is a GUID: "az account show" prints it.`,
    );
  // https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules
  if (!/^[\p{L}\p{N}_.()-]{1,90}$/u.test(resourceGroup) || resourceGroup.endsWith('.'))
    throw new UsageError(`"${resourceGroup}" is no name of a resource group.`);
  if (!/^[A-Za-z0-9][A-Za-z0-9-]{2,61}[A-Za-z0-9]$/.test(workspace))
    throw new UsageError(`"${workspace}" is no name of a workspace: 4 to 63 letters, digits and hyphens.`);
}
