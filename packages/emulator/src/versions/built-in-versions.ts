const deploymentVersions =
  '2015-11-01 2016-02-01 2016-07-01 2016-09-01 2017-05-10 2018-02-01 2018-05-01 2019-03-01 2019-05-01 2019-05-10 2019-07-01 2019-08-01 2019-10-01 2020-06-01 2020-08-01 2020-10-01 2021-01-01 2021-04-01 2022-09-01 2023-07-01 2024-03-01 2024-07-01 2024-11-01 2025-03-01 2025-04-01';

const workspaceVersions =
  '2015-11-01-preview 2017-04-26-preview 2020-03-01-preview 2020-08-01 2020-10-01 2021-06-01 2021-12-01-preview 2022-10-01 2023-09-01 2025-02-01 2025-07-01';

const sentinelPreviews =
  '2019-01-01-preview 2021-03-01-preview 2021-09-01-preview 2021-10-01-preview 2022-01-01-preview 2022-04-01-preview 2022-05-01-preview 2022-06-01-preview 2022-07-01-preview 2022-08-01-preview 2022-09-01-preview 2022-10-01-preview 2022-11-01-preview 2022-12-01-preview 2023-02-01-preview 2023-03-01-preview';

const sentinelStable = '2020-01-01 2021-04-01 2021-10-01 2022-08-01 2022-11-01 2023-02-01';

const sentinelLater =
  '2023-04-01-preview 2023-05-01-preview 2023-06-01-preview 2023-07-01-preview 2023-08-01-preview 2023-09-01-preview 2023-10-01-preview 2023-11-01 2023-12-01-preview 2024-01-01-preview 2024-03-01 2024-04-01-preview 2024-09-01 2024-10-01-preview 2025-01-01-preview 2025-03-01 2025-04-01-preview 2025-06-01 2025-07-01-preview 2025-09-01 2025-10-01-preview';

const sentinelVersions = `${sentinelPreviews} ${sentinelStable} ${sentinelLater}`;

const definitionVersions = `2022-09-01-preview 2022-10-01-preview 2022-11-01-preview 2022-12-01-preview 2023-02-01-preview 2023-03-01-preview ${sentinelLater}`;

const collectionVersions =
  '2019-11-01-preview 2021-04-01 2021-09-01-preview 2022-06-01 2023-03-11 2024-03-11 2025-05-11';

const siteVersions =
  '2015-08-01 2016-08-01 2018-02-01 2018-11-01 2019-08-01 2020-06-01 2020-12-01 2021-01-15 2021-02-01 2021-03-01 2022-03-01 2022-09-01 2023-01-01 2023-12-01 2024-04-01';

const storageVersions =
  '2016-12-01 2017-06-01 2018-02-01 2018-07-01 2018-11-01 2019-04-01 2019-06-01 2021-01-01 2021-02-01 2021-04-01 2021-06-01 2021-08-01 2021-09-01 2022-05-01 2022-09-01 2023-01-01 2023-05-01 2024-01-01';

const vaultVersions =
  '2016-10-01 2018-02-14 2019-09-01 2021-04-01-preview 2021-10-01 2022-07-01 2023-02-01 2023-07-01';

/**
 * The API versions of the types that solutions and their deployment use, as the change logs of the services list them
 * (https://learn.microsoft.com/azure/templates/). Schemas that are given add to them.
 */
export const builtInVersions: Readonly<Record<string, string>> = {
  'Microsoft.Resources/subscriptions': `2016-06-01 2018-06-01 2019-06-01 2020-01-01 2021-01-01 2022-12-01 ${deploymentVersions}`,
  'Microsoft.Resources/resourceGroups': deploymentVersions,
  'Microsoft.Resources/deployments': deploymentVersions,
  'Microsoft.Resources/templateSpecs': '2019-06-01-preview 2021-03-01-preview 2021-05-01 2022-02-01',
  'Microsoft.Resources/templateSpecs/versions': '2019-06-01-preview 2021-03-01-preview 2021-05-01 2022-02-01',
  'Microsoft.OperationalInsights/workspaces': workspaceVersions,
  'Microsoft.OperationalInsights/workspaces/tables':
    '2021-12-01-preview 2022-10-01 2023-09-01 2025-02-01 2025-07-01',
  'Microsoft.OperationalInsights/workspaces/savedSearches': `2015-03-20 ${workspaceVersions}`,
  'Microsoft.OperationalInsights/workspaces/dataSources': workspaceVersions,
  'Microsoft.OperationsManagement/solutions': '2015-11-01-preview',
  'Microsoft.Insights/dataCollectionEndpoints': collectionVersions.replace('2019-11-01-preview ', ''),
  'Microsoft.Insights/dataCollectionRules': collectionVersions,
  'Microsoft.Insights/dataCollectionRuleAssociations': collectionVersions,
  'Microsoft.Insights/components': '2014-04-01 2015-05-01 2018-05-01-preview 2020-02-02-preview 2020-02-02',
  'Microsoft.Insights/workbooks':
    '2018-06-17-preview 2020-02-12 2020-10-20 2021-03-08 2021-08-01 2022-04-01 2023-06-01',
  'Microsoft.SecurityInsights/alertRules': sentinelVersions,
  'Microsoft.SecurityInsights/alertRules/actions': sentinelVersions,
  'Microsoft.SecurityInsights/alertRuleTemplates': sentinelVersions,
  'Microsoft.SecurityInsights/automationRules': sentinelVersions,
  'Microsoft.SecurityInsights/contentPackages': sentinelLater,
  'Microsoft.SecurityInsights/contentTemplates': sentinelLater,
  'Microsoft.SecurityInsights/contentProductPackages': sentinelLater,
  'Microsoft.SecurityInsights/contentProductTemplates': sentinelLater,
  'Microsoft.SecurityInsights/dataConnectors': sentinelVersions,
  'Microsoft.SecurityInsights/dataConnectorDefinitions': definitionVersions,
  'Microsoft.SecurityInsights/metadata': `${sentinelPreviews} 2023-02-01 ${sentinelLater}`,
  'Microsoft.SecurityInsights/onboardingStates': sentinelVersions,
  'Microsoft.SecurityInsights/settings': sentinelVersions,
  'Microsoft.SecurityInsights/watchlists': sentinelVersions,
  'Microsoft.SecurityInsights/watchlists/watchlistItems': sentinelVersions,
  'Microsoft.Logic/workflows':
    '2015-02-01-preview 2016-06-01 2016-10-01 2017-07-01 2018-07-01-preview 2019-05-01',
  'Microsoft.Web/connections': '2015-08-01-preview 2016-06-01 2018-07-01-preview',
  'Microsoft.Web/customApis': '2016-06-01 2018-07-01-preview',
  'Microsoft.Web/serverfarms': siteVersions,
  'Microsoft.Web/sites/config': siteVersions,
  'Microsoft.Web/sites': siteVersions,
  'Microsoft.Authorization/roleAssignments':
    '2015-07-01 2018-09-01-preview 2020-04-01-preview 2020-08-01-preview 2020-10-01-preview 2022-04-01',
  'Microsoft.Authorization/roleDefinitions': '2015-07-01 2018-01-01-preview 2022-04-01',
  'Microsoft.KeyVault/vaults': vaultVersions,
  'Microsoft.KeyVault/vaults/accessPolicies': vaultVersions,
  'Microsoft.KeyVault/vaults/secrets': vaultVersions,
  'Microsoft.Storage/storageAccounts': storageVersions,
  'Microsoft.Storage/storageAccounts/blobServices': storageVersions,
  'Microsoft.Storage/storageAccounts/blobServices/containers': storageVersions,
  'Microsoft.Storage/storageAccounts/fileServices': storageVersions,
  'Microsoft.Storage/storageAccounts/fileServices/shares': storageVersions,
  'Microsoft.Storage/storageAccounts/queueServices': storageVersions,
  'Microsoft.ManagedIdentity/userAssignedIdentities': '2018-11-30 2023-01-31',
};
