/**
 * Who fills a placeholder, and when.
 * - `packaging`: the renderer, with values of the deployment such as the workspace.
 * - `runtime`: the polling service, at each request.
 * - `page`: the connector page, with facts of the workspace it is shown in.
 */
export type PlaceholderFiller = 'packaging' | 'runtime' | 'page';

/** A placeholder name with a fixed meaning. */
export interface KnownPlaceholder {
  /** As it is usually spelled, without marks. */
  readonly name: string;
  readonly filledBy: PlaceholderFiller;
  /** One sentence. */
  readonly meaning: string;
}

/** A placeholder of run time, and where in a request it may stand. */
export interface RuntimePlaceholder extends KnownPlaceholder {
  /** Names of the members, in lower case, in which the service fills it; none when no service is known to fill it. */
  readonly within: readonly string[];
}

const parameters = ['queryparameters', 'nextpageurlqueryparameters'];
const templates = ['queryparameterstemplate', 'nextpageurlqueryparameterstemplate'];

/** The `{_Name}` placeholders of requests; see https://learn.microsoft.com/azure/sentinel/data-connector-connection-rules-reference */
export const runtimePlaceholders: readonly RuntimePlaceholder[] = [
  {
    name: '_QueryWindowStartTime',
    filledBy: 'runtime',
    meaning: 'Start of the query window, written in queryTimeFormat.',
    within: [...parameters, ...templates],
  },
  {
    name: '_QueryWindowEndTime',
    filledBy: 'runtime',
    meaning: 'End of the query window, written in queryTimeFormat.',
    within: [...parameters, ...templates],
  },
  {
    name: '_APIKeyName',
    filledBy: 'runtime',
    meaning: 'Name of the API key, auth.ApiKeyName.',
    within: templates,
  },
  { name: '_APIKey', filledBy: 'runtime', meaning: 'The API key itself.', within: templates },
  {
    name: '_NextPageToken',
    filledBy: 'runtime',
    meaning: 'Found in connectors, but no service is known to fill it; the paging section places the token.',
    within: [],
  },
];

/** Placeholders and parameters the package itself fills, so that no connector page has to ask for them. */
export const packagingPlaceholders: readonly KnownPlaceholder[] = [
  packaging('location', 'Region of the workspace.'),
  packaging('workspace-location', 'Region of the workspace.'),
  packaging('workspace', 'Name of the workspace.'),
  packaging('workspaceName', 'Name of the workspace.'),
  packaging('innerWorkspace', 'Name of the workspace, within the connection template.'),
  packaging('workspaceResourceId', 'Resource id of the workspace.'),
  packaging('subscription', 'Id of the subscription.'),
  packaging('subscriptionId', 'Id of the subscription.'),
  packaging('resourceGroupName', 'Name of the resource group.'),
  packaging('guidValue', 'A new GUID for each connection, part of its name.'),
  packaging('connectorDefinitionName', 'Name of the connector definition.'),
  packaging('dcrConfig', 'Endpoint and immutable id of the data collection rule.'),
  packaging('dataCollectionEndpoint', 'Address of the data collection endpoint.'),
  packaging('dataCollectionEndpointId', 'Resource id of the data collection endpoint.'),
  packaging('dataCollectionRuleImmutableId', 'Immutable id of the data collection rule.'),
];

/** Names a connector page fills: `{{graphQueriesTableName}}`, and those `fillWith` of a CopyableLabel may list. */
export const pagePlaceholders: readonly KnownPlaceholder[] = [
  page(
    'graphQueriesTableName',
    'Table the connector writes to, from connectorUiConfig.graphQueriesTableName.',
  ),
  page('WorkspaceId', 'Id of the workspace.'),
  page('WorkspaceName', 'Name of the workspace.'),
  page('PrimaryKey', 'Primary key of the workspace.'),
  page('MicrosoftAwsAccount', 'AWS account of Microsoft that assumes the role.'),
  page('SubscriptionId', 'Id of the subscription.'),
  page('ResourceGroupName', 'Name of the resource group.'),
  page('TenantId', 'Id of the Microsoft Entra tenant.'),
  page('ApplicationId', 'Id of the application a push connector has registered.'),
  page('ApplicationSecret', 'Secret of the application a push connector has registered.'),
  page('DataCollectionEndpoint', 'Address of the data collection endpoint.'),
  page('DataCollectionRuleId', 'Immutable id of the data collection rule.'),
  page('Oidc', 'CloudFormation template of the OpenID Connect provider, for AWS.'),
  page('AWSRoute53Resolver', 'CloudFormation template of the resources of this AWS connector.'),
  page('AWSCloudFront', 'CloudFormation template of the resources of this AWS connector.'),
  page('AwsSecurityHub', 'CloudFormation template of the resources of this AWS connector.'),
  page('CrowdStrike', 'CloudFormation template of the resources of this AWS connector.'),
  page('CarbonBlack', 'CloudFormation template of the resources of this AWS connector.'),
];

/** Finds a `{_Name}` placeholder by its name with the underscore, in any case. */
export function findRuntimePlaceholder(name: string): RuntimePlaceholder | undefined {
  return findByName(runtimePlaceholders, name);
}

/** Finds a placeholder or parameter the package fills, in any case, as ARM parameter names are. */
export function findPackagingPlaceholder(name: string): KnownPlaceholder | undefined {
  return findByName(packagingPlaceholders, name);
}

/** Finds a name the connector page fills, in any case: connectors write `workspaceId` as well as `WorkspaceId`. */
export function findPagePlaceholder(name: string): KnownPlaceholder | undefined {
  return findByName(pagePlaceholders, name);
}

function findByName<Known extends KnownPlaceholder>(
  table: readonly Known[],
  name: string,
): Known | undefined {
  const wanted = name.trim().toLowerCase();
  return table.find((known) => known.name.toLowerCase() === wanted);
}

function packaging(name: string, meaning: string): KnownPlaceholder {
  return { name, filledBy: 'packaging', meaning };
}

function page(name: string, meaning: string): KnownPlaceholder {
  return { name, filledBy: 'page', meaning };
}
