import type { JsonObject } from '@hubwright/schema';
import { refuse, type Evaluation } from '../refusal.js';
import { takes, type FunctionTable } from './template-function.js';

/**
 * Functions that tell what is deployed, and to where.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-scope
 * @see https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-deployment
 */
export const scopeFunctions: FunctionTable = {
  resourceGroup: takes(0, 0, (_, { target }) =>
    target.resourceGroup
      ? {
          id: `/subscriptions/${target.subscriptionId}/resourceGroups/${target.resourceGroup.name}`,
          name: target.resourceGroup.name,
          type: 'Microsoft.Resources/resourceGroups',
          location: target.resourceGroup.location,
          tags: {},
          properties: { provisioningState: 'Succeeded' },
        }
      : refuseScope('resourceGroup'),
  ),
  managementGroup: takes(0, 0, () => refuseScope('managementGroup')),
  subscription: takes(0, 0, (_, { target, scope }) => ({
    id: `/subscriptions/${target.subscriptionId}`,
    subscriptionId: target.subscriptionId,
    tenantId: scope.tenantId,
    displayName: 'Emulated subscription',
  })),
  tenant: takes(0, 0, (_, { scope }) => ({
    id: `/tenants/${scope.tenantId}`,
    tenantId: scope.tenantId,
    countryCode: 'US',
    displayName: 'Emulated tenant',
  })),
  // A token says too little of whose it is, so everybody is the same principal.
  deployer: takes(0, 0, (_, { scope }) => ({
    objectId: '00000000-0000-0000-0000-000000000000',
    tenantId: scope.tenantId,
    userPrincipalName: '',
  })),
  deployment: takes(0, 0, (_, { target }) => ({
    name: target.deploymentName,
    properties: {
      template: target.template,
      parameters: target.parameters,
      mode: 'Incremental',
      provisioningState: 'Accepted',
    },
  })),
  environment: takes(0, 0, () => publicCloud),
};

function refuseScope(name: string): Evaluation {
  return refuse(
    `The template function '${name}' is not expected at this location. Please see https://aka.ms/arm-template-expressions for usage details.`,
  );
}

/** The public cloud, as `environment` describes it. */
const publicCloud: JsonObject = {
  name: 'AzureCloud',
  gallery: 'https://gallery.azure.com/',
  graph: 'https://graph.windows.net/',
  portal: 'https://portal.azure.com',
  graphAudience: 'https://graph.windows.net/',
  activeDirectoryDataLake: 'https://datalake.azure.net/',
  batch: 'https://batch.core.windows.net/',
  media: 'https://rest.media.azure.net',
  sqlManagement: 'https://management.core.windows.net:8443/',
  vmImageAliasDoc:
    'https://raw.githubusercontent.com/Azure/azure-rest-api-specs/master/arm-compute/quickstart-templates/aliases.json',
  resourceManager: 'https://management.azure.com/',
  authentication: {
    loginEndpoint: 'https://login.microsoftonline.com/',
    audiences: ['https://management.core.windows.net/', 'https://management.azure.com/'],
    tenant: 'common',
    identityProvider: 'AAD',
  },
  suffixes: {
    acrLoginServer: '.azurecr.io',
    azureDatalakeAnalyticsCatalogAndJob: 'azuredatalakeanalytics.net',
    azureDatalakeStoreFileSystem: 'azuredatalakestore.net',
    azureFrontDoorEndpointSuffix: 'azurefd.net',
    keyvaultDns: '.vault.azure.net',
    sqlServerHostname: '.database.windows.net',
    storage: 'core.windows.net',
  },
};
