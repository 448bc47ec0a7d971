// Generated from packages/schema/schemas by `npm run generate`. Do not edit.
// Values have the documented form; a source may deviate from it as far as `normaliseConnector` reads it.
import type { Json } from '../json.js';
/**
 * Data connectors whose tables the query reads; empty when it reads none.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 * via the `definition` "content-parts.requiredDataConnectors".
 */
export type RequiredDataConnectors = RequiredDataConnector[] | null;
/**
 * MITRE ATT&CK tactics, written without blanks.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export type Tactics =
  | (
      | 'Reconnaissance'
      | 'ResourceDevelopment'
      | 'InitialAccess'
      | 'Execution'
      | 'Persistence'
      | 'PrivilegeEscalation'
      | 'DefenseEvasion'
      | 'CredentialAccess'
      | 'Discovery'
      | 'LateralMovement'
      | 'Collection'
      | 'Exfiltration'
      | 'CommandAndControl'
      | 'Impact'
      | 'ImpairProcessControl'
      | 'InhibitResponseFunction'
      | 'PreAttack'
      | 'Evasion'
      | 'Initial Access'
      | 'Privilege Escalation'
      | 'Defense Evasion'
      | 'Credential Access'
      | 'Lateral Movement'
      | 'Command and Control'
      | 'Resource Development'
    )[]
  | null;
/**
 * MITRE ATT&CK techniques and sub-techniques.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export type Techniques = string[] | null;
/**
 * Columns of the result that identify entities.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export type EntityMappings = EntityMapping[] | null;
/**
 * Texts of the alert made from columns of the result.
 */
export type AlertDetailsOverride = {
  /**
   * Name of the alert; `{{Column}}` stands for a value, at most three of them.
   */
  alertDisplayNameFormat?: string | null;
  /**
   * Description of the alert; `{{Column}}` stands for a value.
   */
  alertDescriptionFormat?: string | null;
  /**
   * Name of the alert, by column.
   */
  alertDisplayName?: string | null;
  /**
   * Column that holds the tactics.
   */
  alertTacticsColumnName?: string | null;
  /**
   * Column that holds the severity.
   */
  alertSeverityColumnName?: string | null;
  /**
   * Further properties of the alert, by column.
   */
  alertDynamicProperties?: AlertDynamicProperty[] | null;
  [k: string]: Json | undefined;
} | null;
/**
 * Whether results become one alert or many.
 */
export type EventGroupingSettings = {
  /**
   * One alert for all results, or one for each.
   */
  aggregationKind?: 'SingleAlert' | 'AlertPerResult' | null;
  [k: string]: Json | undefined;
} | null;
/**
 * Whether and how alerts become incidents.
 */
export type IncidentConfiguration = {
  /**
   * Whether an alert opens an incident.
   */
  createIncident?: boolean;
  groupingConfiguration?: GroupingConfiguration;
  [k: string]: Json | undefined;
} | null;
/**
 * How alerts are grouped into one incident.
 */
export type GroupingConfiguration = {
  /**
   * Whether alerts are grouped.
   */
  enabled?: boolean;
  /**
   * Whether a closed incident is opened again.
   */
  reopenClosedIncident?: boolean;
  /**
   * How far back a matching incident may lie.
   */
  lookbackDuration?: string;
  /**
   * What must match: all entities, any alert, or the selected ones.
   */
  matchingMethod?: string;
  /**
   * Kinds of entities that must match.
   */
  groupByEntities?: string[] | null;
  /**
   * Details of the alert that must match.
   */
  groupByAlertDetails?: string[] | null;
  /**
   * Custom details that must match.
   */
  groupByCustomDetails?: string[] | null;
  [k: string]: Json | undefined;
} | null;
/**
 * Who wrote content that belongs to no solution.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export type ContentMetadata = {
  /**
   * Where the content comes from: kind and name.
   */
  source?: {
    [k: string]: Json | undefined;
  };
  /**
   * Name of the author.
   */
  author?: {
    [k: string]: Json | undefined;
  };
  /**
   * Who supports the content: tier, name, email, link.
   */
  support?: {
    [k: string]: Json | undefined;
  };
  /**
   * Domains and verticals of the content.
   */
  categories?: {
    [k: string]: Json | undefined;
  };
  [k: string]: Json | undefined;
} | null;
/**
 * The instructions of a connector page.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export type InstructionSteps = InstructionStep[];
/**
 * A point in time in UTC, ISO 8601.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export type RecordedTime = string;
/**
 * `WorkbooksMetadata.json`: one row a workbook.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export type WorkbooksMetadata = WorkbookMetadata[];

/**
 * An analytic rule template, one YAML file under `Analytic Rules`.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export interface AnalyticRule {
  /**
   * Content id: a GUID that never changes once published.
   */
  id: string;
  /**
   * Name shown in the gallery.
   */
  name: string;
  /**
   * What the rule finds and why it matters; starts with what it identifies.
   */
  description?: string | null;
  /**
   * How the rule runs: on a schedule, near real time, or by one of the engines.
   */
  kind:
    | 'Scheduled'
    | 'NRT'
    | 'Fusion'
    | 'MicrosoftSecurityIncidentCreation'
    | 'MLBehaviorAnalytics'
    | 'ThreatIntelligence'
    | 'Anomaly';
  /**
   * Severity of the alerts; Medium when absent.
   */
  severity?: 'Informational' | 'Low' | 'Medium' | 'High';
  /**
   * Whether the template can be used.
   */
  status?: 'Available' | 'InPreview' | 'Deprecated' | null;
  requiredDataConnectors?: RequiredDataConnectors;
  /**
   * How often a scheduled rule runs, such as `5m`, `1h` or `14d`.
   */
  queryFrequency?: string | null;
  /**
   * How far back a scheduled rule looks; at least `queryFrequency`.
   */
  queryPeriod?: string | null;
  /**
   * How the number of results is compared with `triggerThreshold`: `gt`, `lt`, `eq`, `ne` or the long names, in any case.
   */
  triggerOperator?: string;
  /**
   * Number of results the operator compares with, 0 to 10000.
   */
  triggerThreshold?: number | string;
  tactics?: Tactics;
  relevantTechniques?: Techniques;
  /**
   * Ignored; the techniques of a rule are `relevantTechniques`.
   */
  techniques?: string[] | null;
  /**
   * The query, in KQL.
   */
  query: string;
  entityMappings?: EntityMappings;
  /**
   * Columns that hold ready-made entities.
   */
  sentinelEntitiesMappings?: SentinelEntitiesMapping[] | null;
  /**
   * Details shown with the alert: name, and the column that holds the value; at most 20.
   */
  customDetails?: {
    [k: string]: string | null;
  } | null;
  alertDetailsOverride?: AlertDetailsOverride;
  eventGroupingSettings?: EventGroupingSettings;
  incidentConfiguration?: IncidentConfiguration;
  /**
   * Ignored in a package: a template is always made with false.
   */
  suppressionEnabled?: boolean | null;
  /**
   * Ignored in a package: a template is always made with five hours or one.
   */
  suppressionDuration?: string | null;
  /**
   * Ignored in a package: a rule is made disabled.
   */
  enabled?: boolean | null;
  /**
   * Ignored in a package.
   */
  alertRuleTemplateName?: string | null;
  /**
   * Ignored; sub-techniques are given in `relevantTechniques`.
   */
  subTechniques?: string[] | null;
  /**
   * Ignored; the name of a rule is `name`.
   */
  displayName?: string | null;
  /**
   * Product whose alerts open incidents; for kind MicrosoftSecurityIncidentCreation.
   */
  productFilter?: string | null;
  /**
   * Severities that open incidents; for kind MicrosoftSecurityIncidentCreation.
   */
  severitiesFilter?: string[] | null;
  /**
   * Names of alerts that open incidents; for kind MicrosoftSecurityIncidentCreation.
   */
  displayNamesFilter?: string[] | null;
  /**
   * Names of alerts that open no incident; for kind MicrosoftSecurityIncidentCreation.
   */
  displayNamesExcludeFilter?: string[] | null;
  /**
   * Free tags: texts, or name and value.
   */
  tags?: Json[] | null;
  metadata?: ContentMetadata;
  /**
   * Version of the content, `major.minor.patch`; raise it with every change.
   */
  version?: string | number;
  [k: string]: Json | undefined;
}
/**
 * A connector, and which of its data types the query reads.
 */
export interface RequiredDataConnector {
  /**
   * Id of the connector, as its page has it; some rules give a list.
   */
  connectorId?: string | string[];
  /**
   * Tables or parser functions the query reads.
   */
  dataTypes?: string[] | null;
  /**
   * Kinds of the connector the rule applies to.
   */
  kinds?: string[];
  [k: string]: Json | undefined;
}
/**
 * One entity and the columns that identify it.
 */
export interface EntityMapping {
  /**
   * Kind of the entity.
   */
  entityType:
    | 'Account'
    | 'Host'
    | 'IP'
    | 'URL'
    | 'AzureResource'
    | 'CloudApplication'
    | 'DNS'
    | 'File'
    | 'FileHash'
    | 'IoTDevice'
    | 'Mailbox'
    | 'MailCluster'
    | 'MailMessage'
    | 'Malware'
    | 'Process'
    | 'RegistryKey'
    | 'RegistryValue'
    | 'SecurityGroup'
    | 'SubmissionMail';
  /**
   * Columns that identify the entity: one to three.
   */
  fieldMappings: FieldMapping[];
  [k: string]: Json | undefined;
}
/**
 * An identifier of the entity and the column that holds it.
 */
export interface FieldMapping {
  /**
   * Name of the identifier, such as `FullName` or `Address`.
   */
  identifier: string;
  /**
   * Column of the result.
   */
  columnName: string;
  [k: string]: Json | undefined;
}
/**
 * A column of entities.
 */
export interface SentinelEntitiesMapping {
  /**
   * Column of the result, usually `Entities`.
   */
  columnName: string;
  [k: string]: Json | undefined;
}
/**
 * A property of the alert and the column that holds it.
 */
export interface AlertDynamicProperty {
  /**
   * Property of the alert, such as `ConfidenceLevel`.
   */
  alertProperty?: string;
  /**
   * Column of the result.
   */
  value?: string;
  [k: string]: Json | undefined;
}
/**
 * An ARM template, as far as solutions use it.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export interface ArmTemplate {
  /**
   * Schema of the template.
   */
  $schema?: string;
  /**
   * Version of the template, four numbers.
   */
  contentVersion?: string;
  /**
   * Language version of the template.
   */
  languageVersion?: string;
  /**
   * Profile of API versions.
   */
  apiProfile?: string;
  /**
   * Free data about the template.
   */
  metadata?: {
    [k: string]: Json | undefined;
  };
  /**
   * Values given at deployment, by name.
   */
  parameters?: {
    [k: string]: ArmParameter;
  };
  /**
   * Values worked out once, by name.
   */
  variables?: {
    [k: string]: Json | undefined;
  };
  /**
   * User functions.
   */
  functions?: Json[];
  /**
   * User types.
   */
  definitions?: {
    [k: string]: Json | undefined;
  };
  /**
   * Extensions the template uses.
   */
  extensions?: {
    [k: string]: Json | undefined;
  };
  /**
   * Resources to deploy.
   */
  resources:
    | ArmResource[]
    | {
        [k: string]: Json | undefined;
      };
  /**
   * Values given back.
   */
  outputs?: {
    [k: string]: Json | undefined;
  };
  [k: string]: Json | undefined;
}
/**
 * A parameter of the template.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export interface ArmParameter {
  /**
   * Type of the value.
   */
  type: string;
  /**
   * Value when none is given.
   */
  defaultValue?: {
    [k: string]: Json | undefined;
  };
  /**
   * The only values allowed.
   */
  allowedValues?: Json[];
  /**
   * Smallest number.
   */
  minValue?: number;
  /**
   * Largest number.
   */
  maxValue?: number;
  /**
   * Shortest text or list.
   */
  minLength?: number;
  /**
   * Longest text or list.
   */
  maxLength?: number;
  /**
   * Description and the like.
   */
  metadata?: {
    [k: string]: Json | undefined;
  };
  /**
   * Whether the value may be left out.
   */
  nullable?: boolean;
  [k: string]: Json | undefined;
}
/**
 * A resource.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export interface ArmResource {
  /**
   * Type of the resource.
   */
  type: string;
  /**
   * API version of the type.
   */
  apiVersion?: string;
  /**
   * Name of the resource.
   */
  name: {
    [k: string]: Json | undefined;
  };
  /**
   * Region.
   */
  location?: string;
  /**
   * Kind of the resource.
   */
  kind?: string;
  /**
   * Tags.
   */
  tags?:
    | {
        [k: string]: Json | undefined;
      }
    | string;
  /**
   * Resources that come first.
   */
  dependsOn?: Json[] | string;
  /**
   * Whether to deploy it.
   */
  condition?: boolean | string;
  /**
   * Scope the resource belongs to.
   */
  scope?: string;
  /**
   * Properties of the resource.
   */
  properties?:
    | {
        [k: string]: Json | undefined;
      }
    | string;
  /**
   * Child resources.
   */
  resources?: Json[];
  [k: string]: Json | undefined;
}
/**
 * How calls are authenticated. Secrets are given at connect time, never in the file.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export interface CcpAuth {
  /**
   * How calls are authenticated.
   */
  authType: 'Basic' | 'APIKey' | 'OAuth2' | 'Session' | 'CiscoDuo';
  /**
   * User name; given at connect time.
   */
  Username?: string;
  /**
   * Password; given at connect time.
   */
  Password?: string;
  /**
   * Header (or body member) that carries the key.
   */
  APIKeyName?: string;
  /**
   * Text before the key, such as `Bearer`.
   */
  APIKeyIdentifier?: string;
  /**
   * Whether the key goes into the body.
   */
  IsAPIKeyInPostPayload?: boolean;
  /**
   * The key; given at connect time.
   */
  APIKey?: string;
  /**
   * Grant of OAuth2.
   */
  FlowName?: 'AuthCode' | 'ClientCredentials';
  /**
   * Access token.
   */
  AccessToken?: string;
  /**
   * Text before the access token.
   */
  AccessTokenPrepend?: string;
  /**
   * Refresh token.
   */
  RefreshToken?: string;
  /**
   * Client id; given at connect time.
   */
  ClientId?: string;
  /**
   * Client secret; given at connect time.
   */
  ClientSecret?: string;
  /**
   * Address that gives tokens.
   */
  TokenEndpoint?: string;
  /**
   * Address where the user signs in.
   */
  AuthorizationEndpoint?: string;
  /**
   * Address the sign-in returns to.
   */
  RedirectionEndpoint?: string;
  /**
   * When the access token expires.
   */
  AccessTokenExpirationDateTimeInUtc?: string;
  /**
   * When the refresh token expires.
   */
  RefreshTokenExpirationDateTimeInUtc?: string;
  /**
   * Headers of the token call.
   */
  TokenEndpointHeaders?: {
    [k: string]: Json | undefined;
  };
  /**
   * Headers of the sign-in.
   */
  AuthorizationEndpointHeaders?: {
    [k: string]: Json | undefined;
  };
  /**
   * Query parameters of the sign-in.
   */
  AuthorizationEndpointQueryParameters?: {
    [k: string]: Json | undefined;
  };
  /**
   * Query parameters of the token call.
   */
  TokenEndpointQueryParameters?: {
    [k: string]: Json | undefined;
  };
  /**
   * Header of the assertion (JWT bearer flow).
   */
  JwtHeaderInJson?: {
    [k: string]: Json | undefined;
  };
  /**
   * Claims of the assertion (JWT bearer flow).
   */
  JwtClaimsInJson?: {
    [k: string]: Json | undefined;
  };
  /**
   * Private key of the assertion, PEM PKCS#1.
   */
  JwtPem?: string;
  /**
   * Whether the token call sends JSON.
   */
  IsTokenEndpointPostPayloadJson?: boolean;
  /**
   * Whether the client secret goes into a Basic header.
   */
  IsClientSecretInHeader?: boolean;
  /**
   * Whether the JWT bearer flow is used.
   */
  IsJwtBearerFlow?: boolean;
  /**
   * Member of the token answer with the lifetime of the refresh token.
   */
  RefreshTokenLifetimeinSecAttributeName?: string;
  /**
   * Seconds the token call may take.
   */
  RequestTimeoutInSeconds?: number;
  /**
   * Scopes asked for.
   */
  scope?: string;
  /**
   * Query parameters of the sign-in (Session).
   */
  QueryParameters?: {
    [k: string]: Json | undefined;
  };
  /**
   * Whether the sign-in sends JSON (Session).
   */
  IsPostPayloadJson?: boolean;
  /**
   * Headers of the sign-in and of calls (Session).
   */
  Headers?: {
    [k: string]: Json | undefined;
  };
  /**
   * Minutes a session lives.
   */
  SessionTimeoutInMinutes?: number;
  /**
   * Header or cookie that holds the session id.
   */
  SessionIdName?: string;
  /**
   * Address of the sign-in (Session).
   */
  SessionLoginRequestUri?: string;
  [k: string]: Json | undefined;
}
/**
 * The body of the call that connects a connector of kind APIPolling: POST …/dataConnectors/{id}/connect. Secrets stand here, never in the connector.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export interface CcpConnectRequest {
  /**
   * How calls are authenticated.
   */
  kind: 'Basic' | 'APIKey' | 'OAuth2';
  /**
   * User name (Basic).
   */
  userName?: string;
  /**
   * Password (Basic).
   */
  password?: string;
  /**
   * The key (APIKey).
   */
  apiKey?: string;
  /**
   * Client id (OAuth2).
   */
  clientId?: string;
  /**
   * Client secret (OAuth2).
   */
  clientSecret?: string;
  /**
   * Code of the sign-in (OAuth2).
   */
  authorizationCode?: string;
  /**
   * Values of placeholders.
   */
  requestConfigUserInputValues?: PlaceholderValue[];
  /**
   * Address of the endpoint.
   */
  dataCollectionEndpoint?: string;
  /**
   * Immutable id of the rule.
   */
  dataCollectionRuleImmutableId?: string;
  /**
   * Stream the events go to.
   */
  outputStream?: string;
  [k: string]: Json | undefined;
}
/**
 * The value of a placeholder.
 */
export interface PlaceholderValue {
  /**
   * Text of the field.
   */
  displayText?: string;
  /**
   * The placeholder.
   */
  placeHolderName: string;
  /**
   * The value.
   */
  placeHolderValue: string;
  /**
   * JSONPaths of the texts that hold the placeholder.
   */
  pollingKeyPaths?: string[];
  /**
   * Member of `pollingConfig.request` that holds the placeholder.
   */
  requestObjectKey?: string;
  [k: string]: Json | undefined;
}
/**
 * A connector of the Codeless Connector Platform (2022): page and polling configuration in one resource.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export interface CcpConnector {
  /**
   * Address of the schema, for editors; not packaged.
   */
  $schema?: string;
  /**
   * Kind of the connector.
   */
  kind: 'APIPolling';
  /**
   * Type of the resource.
   */
  type?: string;
  /**
   * API version.
   */
  apiVersion?: string;
  /**
   * Name of the resource.
   */
  name?: string;
  /**
   * Region.
   */
  location?: string;
  /**
   * Id of the resource.
   */
  id?: string;
  /**
   * Version of the resource on the server.
   */
  etag?: string;
  /**
   * Resources that come first.
   */
  dependsOn?: Json[];
  /**
   * Whether to deploy it.
   */
  condition?: boolean | string;
  /**
   * Tags.
   */
  tags?: {
    [k: string]: Json | undefined;
  };
  properties: CcpProperties;
  [k: string]: Json | undefined;
}
/**
 * Page and polling configuration.
 */
export interface CcpProperties {
  connectorUiConfig: ConnectorUiConfig;
  /**
   * How events are got; a list when there are many calls.
   */
  pollingConfig:
    | {
        [k: string]: Json | undefined;
      }
    | PollingConfig[];
  [k: string]: Json | undefined;
}
/**
 * The page of a connector.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export interface ConnectorUiConfig {
  /**
   * Id of the connector, without blanks; rules and packages refer to it.
   */
  id?: string;
  /**
   * Name of the connector.
   */
  title: string;
  /**
   * Who publishes the connector.
   */
  publisher: string;
  /**
   * What the connector brings, in Markdown.
   */
  descriptionMarkdown: string;
  /**
   * Notice above the instructions, usually about a parser, in Markdown.
   */
  additionalRequirementBanner?: string | null;
  /**
   * Table of the queries; `{{graphQueriesTableName}}` stands for it. Ends in `_CL` for kind APIPolling.
   */
  graphQueriesTableName?: string;
  /**
   * Queries of the graph of events over time.
   */
  graphQueries?: GraphQuery[];
  /**
   * Examples of queries.
   */
  sampleQueries?: SampleQuery[] | null;
  /**
   * Tables the connector fills.
   */
  dataTypes?: ConnectorDataType[];
  /**
   * How it is found out whether the connector is connected.
   */
  connectivityCriteria?: ConnectivityCriterion[];
  /**
   * How it is found out whether the connector is connected; the name of the gallery.
   */
  connectivityCriterias?: ConnectivityCriterion[];
  /**
   * Whether one criterion is enough.
   */
  isConnectivityCriteriasMatchSome?: boolean;
  availability?: ConnectorAvailability;
  permissions?: ConnectorPermissions;
  /**
   * The instructions of the page.
   */
  instructionSteps?: InstructionStep[];
  metadata?: ConnectorMetadata;
  /**
   * The logo: SVG text, or the name of a file.
   */
  logo?:
    | string
    | {
        [k: string]: Json | undefined;
      };
  /**
   * Picture of the connector.
   */
  customImage?: string;
  /**
   * Links to documentation.
   */
  documentLinks?: Json[];
  /**
   * Not used.
   */
  lastDataReceivedQuery?: string;
  /**
   * Flag that shows the connector.
   */
  featureFlag?: {
    [k: string]: Json | undefined;
  };
  /**
   * Related solutions.
   */
  relatedSolutions?: Json[];
  /**
   * Whether the connector is deprecated.
   */
  isDeprecated?: boolean;
  [k: string]: Json | undefined;
}
/**
 * A line of the graph.
 */
export interface GraphQuery {
  /**
   * Name of the metric.
   */
  metricName: string;
  /**
   * Legend of the line.
   */
  legend: string;
  /**
   * Query that gives the events, in KQL.
   */
  baseQuery: string;
  [k: string]: Json | undefined;
}
/**
 * An example.
 */
export interface SampleQuery {
  /**
   * What the query shows.
   */
  description: string;
  /**
   * The query, in KQL.
   */
  query: string;
  [k: string]: Json | undefined;
}
/**
 * A table.
 */
export interface ConnectorDataType {
  /**
   * Name of the table.
   */
  name: string;
  /**
   * Query that gives the time of the last event, one row, in KQL.
   */
  lastDataReceivedQuery?: string;
  [k: string]: Json | undefined;
}
/**
 * A criterion.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export interface ConnectivityCriterion {
  /**
   * How it is found out whether data arrives.
   */
  type: string;
  /**
   * KQL queries for IsConnectedQuery; else nothing.
   */
  value?: string[] | null | string;
  [k: string]: Json | undefined;
}
/**
 * Whether the connector is shown.
 */
export interface ConnectorAvailability {
  /**
   * 0 hidden, 1 shown, 2 behind a flag, 3 internal.
   */
  status?: number;
  /**
   * Whether the connector is a preview.
   */
  isPreview?: boolean;
  /**
   * The flag.
   */
  featureFlag?: {
    [k: string]: Json | undefined;
  };
  [k: string]: Json | undefined;
}
/**
 * What a user needs before connecting; the page lists it as prerequisites.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export interface ConnectorPermissions {
  /**
   * Permissions on Azure resources.
   */
  resourceProvider?: ResourceProviderPermission[];
  /**
   * Prerequisites in words.
   */
  customs?: CustomPermission[];
  /**
   * Roles in the tenant: one or more.
   */
  tenant?: ('GlobalAdmin' | 'SecurityAdmin' | 'SecurityReader' | 'InformationProtection')[];
  /**
   * Licences: one or more.
   */
  licenses?: ('OfficeIRM' | 'OfficeATP' | 'Office365' | 'AadP1P2' | 'Mcas' | 'Aatp' | 'Mdatp' | 'Mtp' | 'IoT')[];
  [k: string]: Json | undefined;
}
/**
 * Permissions on a resource provider.
 */
export interface ResourceProviderPermission {
  /**
   * Resource provider the permissions are on.
   */
  provider: string;
  /**
   * Name of the item in the list of prerequisites, such as Workspace or Keys.
   */
  providerDisplayName?: string;
  /**
   * What is needed, in Markdown.
   */
  permissionsDisplayText?: string;
  requiredPermissions?: RequiredPermissions;
  /**
   * Level the permissions are needed on.
   */
  scope?: 'Subscription' | 'ResourceGroup' | 'Workspace' | '/providers/microsoft.aadiam';
  [k: string]: Json | undefined;
}
/**
 * The rights that are checked.
 */
export interface RequiredPermissions {
  /**
   * The right to read.
   */
  read?: boolean;
  /**
   * The right to write.
   */
  write?: boolean;
  /**
   * The right to delete.
   */
  delete?: boolean;
  /**
   * The right to act, such as listing keys.
   */
  action?: boolean;
  [k: string]: Json | undefined;
}
/**
 * A prerequisite in words.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export interface CustomPermission {
  /**
   * Name of the prerequisite.
   */
  name: string;
  /**
   * What is needed, in Markdown.
   */
  description: string;
  [k: string]: Json | undefined;
}
/**
 * A step of the instructions.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export interface InstructionStep {
  /**
   * Title of the step.
   */
  title?: string | null;
  /**
   * Text of the step, in Markdown.
   */
  description?: string | null;
  /**
   * Controls of the step.
   */
  instructions?: Instruction[] | null;
  /**
   * Steps within the step.
   */
  innerSteps?: InstructionStep[] | null;
  /**
   * Whether a line is drawn under the step.
   */
  bottomBorder?: boolean;
  /**
   * Whether a mark says that it is coming soon.
   */
  isComingSoon?: boolean;
  /**
   * Name of the step.
   */
  name?: string;
  /**
   * Id of the step.
   */
  id?: string;
  /**
   * Tag of the step.
   */
  tag?: string;
  /**
   * Picture beside the title.
   */
  icon?: string;
  /**
   * Time the step takes.
   */
  estimatedTime?: string;
  [k: string]: Json | undefined;
}
/**
 * A control of a step, by its type.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export interface Instruction {
  /**
   * Kind of the control.
   */
  type:
    | 'AADDataTypes'
    | 'APIKey'
    | 'AwsS3'
    | 'AzureActiveDirectory'
    | 'BasicAuth'
    | 'ConfigureLogSettings'
    | 'ConnectionToggleButton'
    | 'ContextPane'
    | 'CopyableLabel'
    | 'DataConnectorMarkdown'
    | 'DataConnectorsGrid'
    | 'DeployPushConnectorButton'
    | 'DeployPushConnectorButton_test'
    | 'Dropdown'
    | 'FilterAlert'
    | 'GCPContextPane'
    | 'GCPGrid'
    | 'InfoMessage'
    | 'InstallAgent'
    | 'InstructionStepsGroup'
    | 'IoT'
    | 'IoTV2'
    | 'MCasDataTypes'
    | 'MSG'
    | 'MSG_test'
    | 'Markdown'
    | 'MarkdownControlEnvBased'
    | 'MicrosoftDefenderForCloudTenantBased'
    | 'MicrosoftThreatIntelligence'
    | 'OAuth2'
    | 'OAuthForm'
    | 'Office365'
    | 'OfficeDataTypes'
    | 'OmsDatasource'
    | 'OmsSolutions'
    | 'PolicyAssignment'
    | 'PremiumMicrosoftDefenderForThreatIntelligence'
    | 'Radio'
    | 'SentinelResourceProvider'
    | 'ServicePrincipalIDTextBox_test'
    | 'Textbox'
    | 'ThreatIntelligenceTaxii';
  /**
   * Settings of the control; which ones depends on the type.
   */
  parameters?: {
    [k: string]: Json | undefined;
  };
  [k: string]: Json | undefined;
}
/**
 * Metadata of the connector.
 */
export interface ConnectorMetadata {
  /**
   * Content id.
   */
  id?: string;
  /**
   * Kind of the content.
   */
  kind?: string;
  /**
   * Version of the connector.
   */
  version?: string | number;
  /**
   * Where it comes from.
   */
  source?: {
    /**
     * Kind of the source.
     */
    kind?: string;
    /**
     * Name of the source.
     */
    name?: string;
    [k: string]: Json | undefined;
  };
  /**
   * Who wrote it.
   */
  author?: {
    /**
     * Name of the author.
     */
    name?: string;
    /**
     * Address of the author.
     */
    email?: string;
    [k: string]: Json | undefined;
  };
  /**
   * Who supports it.
   */
  support?: {
    /**
     * Who answers.
     */
    tier?: string;
    /**
     * Name of the supporter.
     */
    name?: string;
    /**
     * Address of the supporter.
     */
    email?: string;
    /**
     * Page of the supporter.
     */
    link?: string;
    [k: string]: Json | undefined;
  };
  [k: string]: Json | undefined;
}
/**
 * How a connector of kind APIPolling gets its events.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export interface PollingConfig {
  /**
   * Not read: the service gives the id.
   */
  id?: string;
  /**
   * Whether polling is on.
   */
  isActive?: boolean;
  /**
   * Not used.
   */
  owner?: string;
  /**
   * Not used.
   */
  version?: string | number;
  /**
   * Not used.
   */
  source?: string;
  /**
   * Not used.
   */
  templateFilePath?: string;
  /**
   * Not used.
   */
  templateFileName?: string;
  auth: CcpAuth;
  request: PollerRequest;
  response: PollerResponse;
  paging?: CcpPaging;
  [k: string]: Json | undefined;
}
/**
 * The call a poller makes.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export interface PollerRequest {
  /**
   * Address that is called.
   */
  apiEndpoint?: string;
  /**
   * HTTP method.
   */
  httpMethod?: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'Get' | 'Post' | 'get' | 'post';
  /**
   * Format of times: a .NET pattern, UnixTimestamp (seconds) or UnixTimestampInMills.
   */
  queryTimeFormat?: string;
  /**
   * Query parameter of the start of the window.
   */
  startTimeAttributeName?: string;
  /**
   * Query parameter of the end of the window.
   */
  endTimeAttributeName?: string;
  /**
   * Query parameter of the window when one holds both ends.
   */
  queryTimeIntervalAttributeName?: string;
  /**
   * Text between start and end.
   */
  queryTimeIntervalDelimiter?: string;
  /**
   * Text before the start.
   */
  queryTimeIntervalPrepend?: string;
  /**
   * Minutes between two runs, and width of the window.
   */
  queryWindowInMin?: number;
  /**
   * Minutes the window lies back.
   */
  queryWindowDelayInMin?: number;
  /**
   * Query parameters of each call.
   */
  queryParameters?: {
    [k: string]:
      | string
      | number
      | boolean
      | {
          [k: string]: Json | undefined;
        }
      | Json[]
      | null;
  };
  /**
   * Body of the call; `{_QueryWindowStartTime}` and `{_QueryWindowEndTime}` stand for times.
   */
  queryParametersTemplate?: string;
  /**
   * Whether the body is JSON.
   */
  isPostPayloadJson?: boolean;
  /**
   * Calls a second.
   */
  rateLimitQPS?: number;
  rateLimitConfig?: RateLimitConfig;
  /**
   * Seconds a call may take.
   */
  timeoutInSeconds?: number;
  /**
   * Retries of a failed call.
   */
  retryCount?: number;
  /**
   * Headers of each call.
   */
  headers?: {
    [k: string]:
      | string
      | number
      | boolean
      | {
          [k: string]: Json | undefined;
        }
      | Json[]
      | null;
  };
  /**
   * Calls a second while paging.
   */
  paginatedCallsPerSecond?: number;
  /**
   * Whether the service logs answers.
   */
  logResponseContent?: boolean;
  /**
   * Minutes the first window reaches back (WebSocket).
   */
  firstWindowBackfillInMin?: number;
  /**
   * Start of the first window.
   */
  initialCheckpointTimeUtc?: string;
  /**
   * Place of the start time in the body.
   */
  startTimeJsonPath?: string;
  [k: string]: Json | undefined;
}
/**
 * How the answers tell the limit.
 */
export interface RateLimitConfig {
  /**
   * When the limit is looked at.
   */
  evaluation?: {
    /**
     * When headers are read.
     */
    checkMode?: string;
    [k: string]: Json | undefined;
  };
  /**
   * Where the limit is told.
   */
  extraction?: {
    /**
     * Which headers.
     */
    source?: string;
    /**
     * Headers of the limit.
     */
    headers?: {
      /**
       * Header of the limit.
       */
      limit?: {
        /**
         * Name of the header.
         */
        name?: string;
        /**
         * Format of the value.
         */
        format?: string;
        [k: string]: Json | undefined;
      };
      /**
       * Header of the rest.
       */
      remaining?: {
        /**
         * Name of the header.
         */
        name?: string;
        /**
         * Format of the value.
         */
        format?: string;
        [k: string]: Json | undefined;
      };
      /**
       * Header of the time of the reset.
       */
      reset?: {
        /**
         * Name of the header.
         */
        name?: string;
        /**
         * Format of the value.
         */
        format?: string;
        [k: string]: Json | undefined;
      };
      [k: string]: Json | undefined;
    };
    [k: string]: Json | undefined;
  };
  /**
   * How long to wait.
   */
  retryStrategy?: {
    /**
     * Whether to wait as the headers say.
     */
    useResetOrRetryAfterHeaders?: boolean;
    [k: string]: Json | undefined;
  };
  [k: string]: Json | undefined;
}
/**
 * How the answer is read.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export interface PollerResponse {
  /**
   * JSONPaths of the events in the answer; `$` is the whole body.
   */
  eventsJsonPaths?: string[];
  /**
   * JSONPath of a status in the body.
   */
  successStatusJsonPath?: string;
  /**
   * Value of the status when all is well.
   */
  successStatusValue?: string | boolean | number;
  /**
   * Whether the body is compressed.
   */
  isGzipCompressed?: boolean;
  /**
   * Whether the members of the found object are the events.
   */
  convertChildPropertiesToArray?: boolean;
  /**
   * Format of the body.
   */
  format?: 'json' | 'csv' | 'xml' | 'parquet' | 'JSON' | 'CSV' | 'XML' | 'Json' | 'Csv' | 'Xml';
  /**
   * Compression of the body.
   */
  compressionAlgo?: 'gzip' | 'multi-gzip' | 'deflate' | 'GZIP' | 'Gzip';
  /**
   * Character between the fields of CSV.
   */
  csvDelimiter?: string;
  /**
   * Whether CSV has a header row.
   */
  hasCsvHeader?: boolean;
  /**
   * Whether CSV stands between boundary lines.
   */
  hasCsvBoundary?: boolean;
  /**
   * Quote character of CSV.
   */
  csvEscape?: string;
  [k: string]: Json | undefined;
}
/**
 * How the next page is found.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export interface CcpPaging {
  /**
   * How the next page is found.
   */
  pagingType: 'None' | 'LinkHeader' | 'NextPageToken' | 'PageToken' | 'NextPageUrl' | 'Offset';
  /**
   * Events a page.
   */
  pageSize?: number;
  /**
   * Query parameter of the page size.
   */
  pageSizeParaName?: string;
  /**
   * Query parameter of the page size.
   */
  pageSizeParameterName?: string;
  /**
   * JSONPath of the next address in the body.
   */
  linkHeaderTokenJsonPath?: string;
  /**
   * Relation of the link that leads on.
   */
  linkHeaderRelLinkName?: string;
  /**
   * JSONPath of the token of the next page.
   */
  nextPageTokenJsonPath?: string;
  /**
   * Header of the answer that holds the token.
   */
  nextPageTokenResponseHeader?: string;
  /**
   * JSONPath of a flag that says whether there is more.
   */
  hasNextFlagJsonPath?: string;
  /**
   * Query parameter of the token.
   */
  nextPageParaName?: string;
  /**
   * Header of the call that carries the token.
   */
  nextPageRequestHeader?: string;
  /**
   * Address of the next page.
   */
  nextPageUrl?: string;
  /**
   * Query parameters of the next address.
   */
  nextPageUrlQueryParameters?: {
    [k: string]:
      | string
      | number
      | boolean
      | {
          [k: string]: Json | undefined;
        }
      | Json[]
      | null;
  };
  /**
   * Body of the call of the next page.
   */
  nextPageUrlQueryParametersTemplate?: string;
  /**
   * Query parameter of the offset.
   */
  offsetParaName?: string;
  /**
   * Parameter of the end of the page.
   */
  offsetEndParaName?: string;
  /**
   * JSONPath of the number of pages (2021).
   */
  pageCountAttributePath?: string;
  /**
   * JSONPath of the number of events (2021).
   */
  pageTotalCountAttributePath?: string;
  /**
   * JSONPath of the time of an event (2021).
   */
  pageTimeStampAttributePath?: string;
  /**
   * Whether the latest time is looked for among the events (2021).
   */
  searchTheLatestTimeStampFromEventsList?: boolean;
  /**
   * Whether later pages carry only the paging parameters.
   */
  pagingQueryParamOnly?: boolean;
  /**
   * Where the token goes.
   */
  pagingInfoPlacement?: string;
  /**
   * Whether the next address is relative.
   */
  isNextPageTokenRelativeUrl?: boolean;
  /**
   * HTTP method of later pages.
   */
  nextPageHttpMethod?: string;
  /**
   * Parameter of the page number.
   */
  pageNumberParaName?: string;
  /**
   * JSONPath of the page number.
   */
  pageNumberJsonPath?: string;
  /**
   * JSONPath of the number of pages.
   */
  pageCountJsonPath?: string;
  /**
   * JSONPath of the number of events.
   */
  totalResultsJsonPath?: string;
  /**
   * Whether pages count from zero.
   */
  zeroBasedIndexing?: boolean;
  /**
   * Whether the page size goes into the body.
   */
  pageSizeInPayload?: boolean;
  [k: string]: Json | undefined;
}
/**
 * The page of a connector.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export interface UiConfig {
  /**
   * Id of the connector, without blanks; rules and packages refer to it.
   */
  id?: string;
  /**
   * Name of the connector.
   */
  title: string;
  /**
   * Who publishes the connector.
   */
  publisher: string;
  /**
   * What the connector brings, in Markdown.
   */
  descriptionMarkdown: string;
  /**
   * Notice above the instructions, usually about a parser, in Markdown.
   */
  additionalRequirementBanner?: string | null;
  /**
   * Table of the queries; `{{graphQueriesTableName}}` stands for it. Ends in `_CL` for kind APIPolling.
   */
  graphQueriesTableName?: string;
  /**
   * Queries of the graph of events over time.
   */
  graphQueries?: GraphQuery[];
  /**
   * Examples of queries.
   */
  sampleQueries?: SampleQuery[] | null;
  /**
   * Tables the connector fills.
   */
  dataTypes?: ConnectorDataType[];
  /**
   * How it is found out whether the connector is connected.
   */
  connectivityCriteria?: ConnectivityCriterion[];
  /**
   * How it is found out whether the connector is connected; the name of the gallery.
   */
  connectivityCriterias?: ConnectivityCriterion[];
  /**
   * Whether one criterion is enough.
   */
  isConnectivityCriteriasMatchSome?: boolean;
  availability?: ConnectorAvailability;
  permissions?: ConnectorPermissions;
  /**
   * The instructions of the page.
   */
  instructionSteps?: InstructionStep[];
  metadata?: ConnectorMetadata;
  /**
   * The logo: SVG text, or the name of a file.
   */
  logo?:
    | string
    | {
        [k: string]: Json | undefined;
      };
  /**
   * Picture of the connector.
   */
  customImage?: string;
  /**
   * Links to documentation.
   */
  documentLinks?: Json[];
  /**
   * Not used.
   */
  lastDataReceivedQuery?: string;
  /**
   * Flag that shows the connector.
   */
  featureFlag?: {
    [k: string]: Json | undefined;
  };
  /**
   * Related solutions.
   */
  relatedSolutions?: Json[];
  /**
   * Whether the connector is deprecated.
   */
  isDeprecated?: boolean;
  [k: string]: Json | undefined;
}
/**
 * A Defender XDR custom detection, one YAML file under `Custom Detections`.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export interface CustomDetection {
  /**
   * Content id.
   */
  id?: string;
  /**
   * Content id, as the portal exports it.
   */
  guid?: string;
  /**
   * Name of the detection.
   */
  name?: string;
  /**
   * Name shown for the detection.
   */
  displayName?: string;
  /**
   * What the detection finds.
   */
  description?: string | null;
  /**
   * Version of the content.
   */
  version?: string | number;
  /**
   * API version of the detection resource.
   */
  apiVersion?: string;
  /**
   * Type of the resource.
   */
  type?: string;
  /**
   * Whether the detection runs; a package always makes it disabled.
   */
  status?: string;
  /**
   * Whether the detection runs; a package always makes it disabled.
   */
  isEnabled?: boolean;
  /**
   * Content the detection was made from.
   */
  contentProvenance?: {
    /**
     * The rule template it replaces.
     */
    source?: {
      /**
       * Content id of the analytic rule.
       */
      id?: string;
      /**
       * Kind of the source.
       */
      kind?: string;
      /**
       * Name of the source.
       */
      name?: string;
      [k: string]: Json | undefined;
    };
    [k: string]: Json | undefined;
  };
  /**
   * The query of the detection.
   */
  queryCondition?: {
    /**
     * The query, in KQL.
     */
    queryText?: string;
    [k: string]: Json | undefined;
  };
  /**
   * The query, in KQL.
   */
  query?: string;
  /**
   * How often the detection runs.
   */
  schedule?: {
    [k: string]: Json | undefined;
  };
  /**
   * The alert, its entities and response actions.
   */
  detectionAction?: {
    [k: string]: Json | undefined;
  };
  tactics?: Tactics;
  relevantTechniques?: Techniques;
  requiredDataConnectors?: RequiredDataConnectors;
  [k: string]: Json | undefined;
}
/**
 * A data collection endpoint.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export interface DataCollectionEndpoint {
  /**
   * Address of the schema, for editors; not packaged.
   */
  $schema?: string;
  /**
   * Type of the resource.
   */
  type?: string;
  /**
   * API version.
   */
  apiVersion?: string;
  /**
   * Name of the resource.
   */
  name?: string;
  /**
   * Region.
   */
  location?: string;
  /**
   * Kind of the resource.
   */
  kind?: string;
  /**
   * Tags.
   */
  tags?: {
    [k: string]: Json | undefined;
  };
  /**
   * Whether to deploy it.
   */
  condition?: boolean | string;
  /**
   * Resources that come first.
   */
  dependsOn?: Json[];
  /**
   * Managed identity.
   */
  identity?: {
    [k: string]: Json | undefined;
  };
  /**
   * Properties of the endpoint.
   */
  properties?: {
    /**
     * Who may reach it.
     */
    networkAcls?: {
      /**
       * Whether it is open to the internet.
       */
      publicNetworkAccess?: 'Enabled' | 'Disabled' | 'SecuredByPerimeter';
      [k: string]: Json | undefined;
    };
    /**
     * What the endpoint is for.
     */
    description?: string;
    /**
     * Address for agents.
     */
    configurationAccess?: {
      [k: string]: Json | undefined;
    };
    /**
     * Address for logs.
     */
    logsIngestion?: {
      [k: string]: Json | undefined;
    };
    /**
     * Address for metrics.
     */
    metricsIngestion?: {
      [k: string]: Json | undefined;
    };
    /**
     * Id given by the service.
     */
    immutableId?: string;
    [k: string]: Json | undefined;
  };
  [k: string]: Json | undefined;
}
/**
 * A data collection rule: streams, their transformation and where they go.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export interface DataCollectionRule {
  /**
   * Address of the schema, for editors; not packaged.
   */
  $schema?: string;
  /**
   * Type of the resource.
   */
  type?: string;
  /**
   * API version.
   */
  apiVersion?: string;
  /**
   * Name of the resource.
   */
  name?: string;
  /**
   * Region.
   */
  location?: string;
  /**
   * Kind of the resource.
   */
  kind?: string | null;
  /**
   * Tags.
   */
  tags?: {
    [k: string]: Json | undefined;
  };
  /**
   * Whether to deploy it.
   */
  condition?: boolean | string;
  /**
   * Resources that come first.
   */
  dependsOn?: Json[] | string;
  /**
   * Id of the resource.
   */
  id?: string;
  /**
   * Scope of the resource.
   */
  scope?: string;
  /**
   * A remark.
   */
  comments?: string;
  /**
   * Managed identity.
   */
  identity?: {
    [k: string]: Json | undefined;
  };
  /**
   * Not used.
   */
  sku?: {
    [k: string]: Json | undefined;
  };
  properties: DataCollectionRuleProperties;
  [k: string]: Json | undefined;
}
/**
 * Properties of the rule.
 */
export interface DataCollectionRuleProperties {
  /**
   * What the rule is for.
   */
  description?: string;
  /**
   * Resource id of the endpoint.
   */
  dataCollectionEndpointId?: string;
  /**
   * Id given by the service.
   */
  immutableId?: string;
  /**
   * Given by the service.
   */
  metadata?: {
    [k: string]: Json | undefined;
  };
  /**
   * Addresses of a rule of kind Direct.
   */
  endpoints?: {
    [k: string]: Json | undefined;
  };
  /**
   * Custom streams by name, `Custom-…`, and the columns that arrive.
   */
  streamDeclarations?: {
    [k: string]: StreamDeclaration;
  };
  /**
   * Where data comes from; empty for connectors.
   */
  dataSources?: {
    [k: string]: Json | undefined;
  };
  destinations: DataCollectionRuleDestinations;
  /**
   * Which streams go where, and how they change on the way.
   */
  dataFlows: DataFlow[];
  /**
   * Settings of agents.
   */
  agentSettings?: {
    [k: string]: Json | undefined;
  };
  /**
   * Enrichment data.
   */
  references?: {
    [k: string]: Json | undefined;
  };
  [k: string]: Json | undefined;
}
/**
 * Columns of a stream.
 */
export interface StreamDeclaration {
  /**
   * Columns of the stream.
   */
  columns: StreamColumn[];
  [k: string]: Json | undefined;
}
/**
 * A column.
 */
export interface StreamColumn {
  /**
   * Name of the column; members of an event are matched by it.
   */
  name: string;
  /**
   * Type of the column.
   */
  type: 'string' | 'int' | 'long' | 'real' | 'boolean' | 'dynamic' | 'datetime';
  /**
   * What the column holds.
   */
  description?: string;
  [k: string]: Json | undefined;
}
/**
 * Where data goes.
 */
export interface DataCollectionRuleDestinations {
  /**
   * Log Analytics workspaces.
   */
  logAnalytics?: {
    /**
     * Resource id of the workspace.
     */
    workspaceResourceId?: string;
    /**
     * Id of the workspace.
     */
    workspaceId?: string;
    /**
     * Name data flows use.
     */
    name: string;
    [k: string]: Json | undefined;
  }[];
  /**
   * Azure Monitor metrics.
   */
  azureMonitorMetrics?: {
    [k: string]: Json | undefined;
  };
  [k: string]: Json | undefined;
}
/**
 * A data flow.
 */
export interface DataFlow {
  /**
   * Input streams.
   *
   * @minItems 1
   */
  streams: string[];
  /**
   * Names of destinations.
   *
   * @minItems 1
   */
  destinations: string[];
  /**
   * Transformation, KQL on the table `source`.
   */
  transformKql?: string;
  /**
   * Stream of the table: `Custom-<table>` or `Microsoft-<table>`.
   */
  outputStream?: string;
  /**
   * Built-in transformation.
   */
  builtInTransform?: string;
  /**
   * Keep what no column takes.
   */
  captureOverflow?: boolean;
  /**
   * Stages of a transformation (preview).
   */
  transformations?: Json[];
  [k: string]: Json | undefined;
}
/**
 * The page of a connector of the Codeless Connector Framework.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export interface DataConnectorDefinition {
  /**
   * Address of the schema, for editors; not packaged.
   */
  $schema?: string;
  /**
   * Kind of the definition.
   */
  kind?: 'Customizable' | 'StaticUI';
  /**
   * Type of the resource.
   */
  type?: string;
  /**
   * API version.
   */
  apiVersion?: string;
  /**
   * Name of the resource.
   */
  name?: string;
  /**
   * Region.
   */
  location?: string;
  /**
   * Id of the resource.
   */
  id?: string;
  /**
   * Version of the resource on the server.
   */
  etag?: string;
  /**
   * Resources that come first.
   */
  dependsOn?: Json[] | string;
  /**
   * Whether to deploy it.
   */
  condition?: boolean | string;
  /**
   * Tags.
   */
  tags?: {
    [k: string]: Json | undefined;
  };
  /**
   * A remark.
   */
  comments?: string;
  /**
   * Scope of the resource.
   */
  scope?: string;
  /**
   * Loop over copies.
   */
  copy?: {
    [k: string]: Json | undefined;
  };
  properties: DataConnectorDefinitionProperties;
  [k: string]: Json | undefined;
}
/**
 * Properties of the definition.
 */
export interface DataConnectorDefinitionProperties {
  connectorUiConfig: ConnectorUiConfig;
  /**
   * Template that makes connections.
   */
  connectionsConfig?: {
    /**
     * Template spec.
     */
    templateSpecName?: string;
    /**
     * Version of the template spec.
     */
    templateSpecVersion?: string;
    [k: string]: Json | undefined;
  };
  /**
   * Given by the service.
   */
  createdTimeUtc?: string;
  /**
   * Given by the service.
   */
  lastModifiedUtc?: string;
  [k: string]: Json | undefined;
}
/**
 * The page of a connector.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export interface ConnectorUiConfig1 {
  /**
   * Id of the connector, without blanks; rules and packages refer to it.
   */
  id?: string;
  /**
   * Name of the connector.
   */
  title: string;
  /**
   * Who publishes the connector.
   */
  publisher: string;
  /**
   * What the connector brings, in Markdown.
   */
  descriptionMarkdown: string;
  /**
   * Notice above the instructions, usually about a parser, in Markdown.
   */
  additionalRequirementBanner?: string | null;
  /**
   * Table of the queries; `{{graphQueriesTableName}}` stands for it. Ends in `_CL` for kind APIPolling.
   */
  graphQueriesTableName?: string;
  /**
   * Queries of the graph of events over time.
   */
  graphQueries?: GraphQuery[];
  /**
   * Examples of queries.
   */
  sampleQueries?: SampleQuery[] | null;
  /**
   * Tables the connector fills.
   */
  dataTypes?: ConnectorDataType[];
  /**
   * How it is found out whether the connector is connected.
   */
  connectivityCriteria?: ConnectivityCriterion[];
  /**
   * How it is found out whether the connector is connected; the name of the gallery.
   */
  connectivityCriterias?: ConnectivityCriterion[];
  /**
   * Whether one criterion is enough.
   */
  isConnectivityCriteriasMatchSome?: boolean;
  availability?: ConnectorAvailability;
  permissions?: ConnectorPermissions;
  /**
   * The instructions of the page.
   */
  instructionSteps?: InstructionStep[];
  metadata?: ConnectorMetadata;
  /**
   * The logo: SVG text, or the name of a file.
   */
  logo?:
    | string
    | {
        [k: string]: Json | undefined;
      };
  /**
   * Picture of the connector.
   */
  customImage?: string;
  /**
   * Links to documentation.
   */
  documentLinks?: Json[];
  /**
   * Not used.
   */
  lastDataReceivedQuery?: string;
  /**
   * Flag that shows the connector.
   */
  featureFlag?: {
    [k: string]: Json | undefined;
  };
  /**
   * Related solutions.
   */
  relatedSolutions?: Json[];
  /**
   * Whether the connector is deprecated.
   */
  isDeprecated?: boolean;
  [k: string]: Json | undefined;
}
/**
 * A data connector: how the events of a connector page are got.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export interface DataConnector {
  /**
   * Address of the schema, for editors; not packaged.
   */
  $schema?: string;
  /**
   * Kind of the data connector.
   */
  kind:
    | 'RestApiPoller'
    | 'GCP'
    | 'AmazonWebServicesS3'
    | 'Push'
    | 'StorageAccountBlobContainer'
    | 'WebSocket'
    | 'OCI'
    | 'PurviewAudit';
  /**
   * Type of the resource.
   */
  type?: string;
  /**
   * API version.
   */
  apiVersion?: string;
  /**
   * Name of the resource.
   */
  name?: string;
  /**
   * Region.
   */
  location?: string;
  /**
   * Id of the resource.
   */
  id?: string;
  /**
   * Version of the resource on the server.
   */
  etag?: string;
  /**
   * Resources that come first.
   */
  dependsOn?: Json[] | string;
  /**
   * Whether to deploy it.
   */
  condition?: boolean | string;
  /**
   * Tags.
   */
  tags?: {
    [k: string]: Json | undefined;
  };
  /**
   * A remark.
   */
  comments?: string;
  /**
   * Scope of the resource.
   */
  scope?: string;
  /**
   * Loop over copies.
   */
  copy?: {
    [k: string]: Json | undefined;
  };
  /**
   * Filters of the Event Grid subscription the package makes.
   */
  eventGridAdvancedFilters?: {
    [k: string]: Json | undefined;
  };
  /**
   * Whether Event Grid uses a managed identity.
   */
  eventGridUseManagedIdentity?: boolean;
  /**
   * How many connections are deployed.
   */
  connectionDeployment?: string;
  properties: DataConnectorProperties;
  [k: string]: Json | undefined;
}
/**
 * Properties of the data connector.
 */
export interface DataConnectorProperties {
  /**
   * Id of the connector page.
   */
  connectorDefinitionName: string;
  /**
   * Table, for display.
   */
  dataType?: string;
  /**
   * Whether polling is on.
   */
  isActive?: boolean;
  auth?: PollerAuth;
  /**
   * The call that is made.
   */
  request?: {
    [k: string]: Json | undefined;
  };
  response?: PollerResponse;
  paging?: PollerPaging;
  dcrConfig?: DcrConfig;
  /**
   * Columns added to each event.
   */
  addOnAttributes?: {
    [k: string]: string | number | boolean | null;
  };
  stepInfo?: StepInfo;
  /**
   * Configuration of each step, by its id.
   */
  stepCollectorConfigs?: {
    [k: string]: StepCollectorConfig;
  };
  /**
   * Whether events of nested steps are joined.
   */
  shouldJoinNestedData?: boolean;
  /**
   * Member that holds joined events.
   */
  joinedDataStepName?: string;
  /**
   * Transformations of the service.
   */
  extra?: {
    /**
     * Name of the transformation.
     */
    transformName?: string;
    /**
     * Name of the transformation of nested steps.
     */
    nestedTransformName?: string;
    [k: string]: Json | undefined;
  };
  /**
   * Role in Amazon Web Services.
   */
  roleArn?: string;
  /**
   * Queues that announce files.
   */
  sqsUrls?: string[] | string;
  /**
   * Table the events go to.
   */
  destinationTable?: string;
  /**
   * State of the kinds of data.
   */
  dataTypes?: {
    [k: string]: Json | undefined;
  };
  /**
   * Format of the files.
   */
  dataFormat?: {
    /**
     * Format of a file.
     */
    Format?: string;
    /**
     * Whether files are compressed.
     */
    IsCompressed?: boolean;
    /**
     * Compression of files.
     */
    compressType?: string;
    /**
     * Compression of files.
     */
    CompressType?: string;
    [k: string]: Json | undefined;
  };
  /**
   * Tenant.
   */
  TenantId?: string;
  /**
   * Kind of the source.
   */
  SourceType?: string;
  /**
   * State of the kinds of data.
   */
  DataTypes?: {
    [k: string]: Json | undefined;
  };
  /**
   * Tenant.
   */
  tenantId?: string;
  /**
   * Kind of the source.
   */
  sourceType?: string;
  /**
   * Filters of the Event Grid subscription the package makes.
   */
  eventGridAdvancedFilters?: {
    [k: string]: Json | undefined;
  };
  /**
   * Whether Event Grid uses a managed identity.
   */
  eventGridUseManagedIdentity?: boolean;
  Paging?: PollerPaging;
  /**
   * Stream the events go to.
   */
  streamName?: string;
  /**
   * How many connections are deployed.
   */
  connectionDeployment?: string;
  [k: string]: Json | undefined;
}
/**
 * How calls are authenticated. Keys are matched in any case.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export interface PollerAuth {
  /**
   * How calls are authenticated.
   */
  type?:
    | 'Basic'
    | 'APIKey'
    | 'OAuth2'
    | 'JwtToken'
    | 'Session'
    | 'AWS'
    | 'GCP'
    | 'GitHub'
    | 'ServiceBus'
    | 'Oracle'
    | 'None'
    | 'CiscoDuo'
    | 'AliCloudSlsV1'
    | 'ServicePrincipal'
    | 'Push';
  /**
   * The key.
   */
  ApiKey?: string;
  /**
   * Header that carries the key.
   */
  ApiKeyName?: string;
  /**
   * Text before the key.
   */
  ApiKeyIdentifier?: string;
  /**
   * Whether the key goes into the body.
   */
  IsApiKeyInPostPayload?: boolean;
  /**
   * Client id.
   */
  ClientId?: string;
  /**
   * Client secret.
   */
  ClientSecret?: string;
  /**
   * Code of the sign-in.
   */
  AuthorizationCode?: string;
  /**
   * Scopes asked for.
   */
  Scope?: string;
  /**
   * Address the sign-in returns to.
   */
  RedirectUri?: string;
  /**
   * Grant of OAuth2.
   */
  GrantType?: 'authorization_code' | 'client_credentials' | 'password';
  /**
   * Address that gives tokens.
   */
  TokenEndpoint?: string;
  /**
   * Headers of the token call.
   */
  TokenEndpointHeaders?: {
    [k: string]: Json | undefined;
  };
  /**
   * Query parameters of the token call.
   */
  TokenEndpointQueryParameters?: {
    [k: string]: Json | undefined;
  };
  /**
   * Address where the user signs in.
   */
  AuthorizationEndpoint?: string;
  /**
   * Headers of the sign-in.
   */
  AuthorizationEndpointHeaders?: {
    [k: string]: Json | undefined;
  };
  /**
   * Query parameters of the sign-in.
   */
  AuthorizationEndpointQueryParameters?: {
    [k: string]: Json | undefined;
  };
  /**
   * Whether credentials go into a Basic header.
   */
  IsCredentialsInHeaders?: boolean;
  /**
   * Whether the client secret goes into a Basic header.
   */
  IsClientSecretInHeader?: boolean;
  /**
   * Text before the access token.
   */
  AccessTokenPrepend?: string;
  /**
   * Whether the JWT bearer flow is used.
   */
  IsJwtBearerFlow?: boolean;
  /**
   * User name: a text for Basic, key and value for JwtToken and Session.
   */
  UserName?:
    | {
        /**
         * Name it is sent as.
         */
        key?: string;
        /**
         * The value.
         */
        value?: string;
        [k: string]: Json | undefined;
      }
    | string;
  /**
   * Password: a text for Basic, key and value for JwtToken and Session.
   */
  Password?:
    | {
        /**
         * Name it is sent as.
         */
        key?: string;
        /**
         * The value.
         */
        value?: string;
        [k: string]: Json | undefined;
      }
    | string;
  /**
   * Token of the user.
   */
  UserToken?: string;
  /**
   * Text before the token of the user.
   */
  UserTokenPrepend?: string;
  /**
   * HTTP method of the token call.
   */
  TokenEndpointHttpMethod?: string;
  /**
   * Whether the token call sends JSON.
   */
  IsJsonRequest?: boolean;
  /**
   * JSONPath of the token.
   */
  JwtTokenJsonPath?: string;
  /**
   * Whether the token is in a header of the answer.
   */
  JwtTokenInResponseHeader?: boolean;
  /**
   * Header of the token.
   */
  JwtTokenHeaderName?: string;
  /**
   * Text before the token.
   */
  JwtTokenIdentifier?: string;
  /**
   * Whether the token goes without a text before it.
   */
  NoAccessTokenPrepend?: boolean;
  /**
   * Query parameters of the sign-in.
   */
  QueryParameters?: {
    [k: string]: Json | undefined;
  };
  /**
   * Headers of the sign-in.
   */
  Headers?: {
    [k: string]: Json | undefined;
  };
  /**
   * Body of the sign-in.
   */
  QueryParametersTemplate?: string;
  /**
   * Seconds the token call may take.
   */
  RequestTimeoutInSeconds?: number;
  /**
   * Address of the sign-in (Session).
   */
  SessionLoginRequestUri?: string;
  /**
   * Header or cookie of the session id.
   */
  SessionIdName?: string;
  /**
   * Minutes a session lives.
   */
  SessionTimeoutInMinutes?: number;
  /**
   * Whether the sign-in sends JSON.
   */
  IsPostPayloadJson?: boolean;
  /**
   * Tenant.
   */
  TenantId?: string;
  /**
   * User.
   */
  UserId?: string;
  /**
   * Fingerprint of the key.
   */
  PublicFingerprint?: string;
  /**
   * Private key.
   */
  PemFile?: string;
  /**
   * Pass phrase of the private key.
   */
  PassPhrase?: string;
  /**
   * Installation of the GitHub app.
   */
  InstallationId?: string;
  /**
   * Role in Amazon Web Services.
   */
  RoleArn?: string;
  /**
   * External id of the role.
   */
  ExternalId?: string;
  /**
   * Service account in Google Cloud.
   */
  ServiceAccountEmail?: string;
  /**
   * Project in Google Cloud.
   */
  ProjectNumber?: string;
  /**
   * Workload identity provider in Google Cloud.
   */
  WorkloadIdentityProviderId?: string;
  /**
   * Credentials of the queue.
   */
  CredentialsConfig?: {
    [k: string]: Json | undefined;
  };
  /**
   * Credentials of the storage account.
   */
  StorageAccountCredentialsConfig?: {
    [k: string]: Json | undefined;
  };
  /**
   * Id of the access key.
   */
  AccessKeyId?: string;
  /**
   * Secret of the access key.
   */
  AccessKeySecret?: string;
  /**
   * Application that pushes.
   */
  AppId?: string;
  /**
   * Service principal that pushes.
   */
  ServicePrincipalId?: string;
  [k: string]: Json | undefined;
}
/**
 * How the next page is found.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export interface PollerPaging {
  /**
   * How the next page is found.
   */
  pagingType?:
    | 'None'
    | 'LinkHeader'
    | 'PersistentLinkHeader'
    | 'NextPageUrl'
    | 'NextPageToken'
    | 'PersistentToken'
    | 'Offset'
    | 'CountBasedPaging'
    | 'PageToken'
    | 'none';
  /**
   * Events a page.
   */
  pageSize?: number;
  /**
   * Query parameter of the page size.
   */
  pageSizeParaName?: string;
  /**
   * Query parameter of the page size.
   */
  pageSizeParameterName?: string;
  /**
   * JSONPath of the next address in the body.
   */
  linkHeaderTokenJsonPath?: string;
  /**
   * Relation of the link that leads on.
   */
  linkHeaderRelLinkName?: string;
  /**
   * JSONPath of the token of the next page.
   */
  nextPageTokenJsonPath?: string;
  /**
   * Header of the answer that holds the token.
   */
  nextPageTokenResponseHeader?: string;
  /**
   * JSONPath of a flag that says whether there is more.
   */
  hasNextFlagJsonPath?: string;
  /**
   * Query parameter of the token.
   */
  nextPageParaName?: string;
  /**
   * Header of the call that carries the token.
   */
  nextPageRequestHeader?: string;
  /**
   * Address of the next page.
   */
  nextPageUrl?: string;
  /**
   * Query parameters of the next address.
   */
  nextPageUrlQueryParameters?: {
    [k: string]:
      | string
      | number
      | boolean
      | {
          [k: string]: Json | undefined;
        }
      | Json[]
      | null;
  };
  /**
   * Body of the call of the next page.
   */
  nextPageUrlQueryParametersTemplate?: string;
  /**
   * Query parameter of the offset.
   */
  offsetParaName?: string;
  /**
   * Parameter of the end of the page.
   */
  offsetEndParaName?: string;
  /**
   * JSONPath of the number of pages (2021).
   */
  pageCountAttributePath?: string;
  /**
   * JSONPath of the number of events (2021).
   */
  pageTotalCountAttributePath?: string;
  /**
   * JSONPath of the time of an event (2021).
   */
  pageTimeStampAttributePath?: string;
  /**
   * Whether the latest time is looked for among the events (2021).
   */
  searchTheLatestTimeStampFromEventsList?: boolean;
  /**
   * Whether later pages carry only the paging parameters.
   */
  pagingQueryParamOnly?: boolean;
  /**
   * Where the token goes.
   */
  pagingInfoPlacement?: string;
  /**
   * Whether the next address is relative.
   */
  isNextPageTokenRelativeUrl?: boolean;
  /**
   * HTTP method of later pages.
   */
  nextPageHttpMethod?: string;
  /**
   * Parameter of the page number.
   */
  pageNumberParaName?: string;
  /**
   * JSONPath of the page number.
   */
  pageNumberJsonPath?: string;
  /**
   * JSONPath of the number of pages.
   */
  pageCountJsonPath?: string;
  /**
   * JSONPath of the number of events.
   */
  totalResultsJsonPath?: string;
  /**
   * Whether pages count from zero.
   */
  zeroBasedIndexing?: boolean;
  /**
   * Whether the page size goes into the body.
   */
  pageSizeInPayload?: boolean;
  [k: string]: Json | undefined;
}
/**
 * Where the events go.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export interface DcrConfig {
  /**
   * Address of the endpoint.
   */
  dataCollectionEndpoint?: string;
  /**
   * Immutable id of the rule.
   */
  dataCollectionRuleImmutableId?: string;
  /**
   * Input stream of the rule.
   */
  streamName: string;
  [k: string]: Json | undefined;
}
/**
 * Steps that follow.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export interface StepInfo {
  /**
   * Kind of the step.
   */
  stepType?: string;
  /**
   * The steps that follow.
   */
  nextSteps?: NextStep[];
  [k: string]: Json | undefined;
}
/**
 * A step.
 */
export interface NextStep {
  /**
   * Key of the step in `stepCollectorConfigs`.
   */
  stepId: string;
  /**
   * KQL on `source` that gives the values of `$name$`.
   */
  stepPlaceholdersParsingKql?: string;
  /**
   * KQL on `source` that gives the values of `$name$`.
   */
  stepPlaceholdersParsingQuery?: string;
  [k: string]: Json | undefined;
}
/**
 * A step.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export interface StepCollectorConfig {
  request?: PollerRequest;
  response?: PollerResponse;
  paging?: PollerPaging;
  /**
   * How the calls of the step are authenticated.
   */
  auth?: {
    [k: string]: Json | undefined;
  };
  stepInfo?: StepInfo;
  /**
   * Whether events of nested steps are joined.
   */
  shouldJoinNestedData?: boolean;
  /**
   * Member that holds joined events.
   */
  joinedDataStepName?: string;
  /**
   * Columns added to each event.
   */
  addOnAttributes?: {
    [k: string]: Json | undefined;
  };
  dcrConfig?: DcrConfig;
  [k: string]: Json | undefined;
}
/**
 * Where Google Cloud publishes events.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export interface GcpRequest {
  /**
   * Project of the subscriptions.
   */
  projectId: string;
  /**
   * Pub/Sub subscriptions.
   */
  subscriptionNames: string[];
  [k: string]: Json | undefined;
}
/**
 * Queues that announce blobs.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export interface BlobRequest {
  /**
   * Queue of new blobs.
   */
  QueueUri?: string;
  /**
   * Queue of blobs that failed.
   */
  DlqUri?: string;
  [k: string]: Json | undefined;
}
/**
 * Stream of Oracle Cloud.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export interface OciRequest {
  /**
   * Id of the stream.
   */
  streamId?: string;
  /**
   * Partitions that are read.
   */
  partitions?: string | number;
  /**
   * Address of the service.
   */
  serviceEndpointBaseUrl?: string;
  /**
   * Where reading starts.
   */
  cursorType?: string;
  /**
   * Calls a second.
   */
  rateLimitQPS?: number;
  /**
   * Minutes between two runs.
   */
  queryWindowInMin?: number;
  /**
   * Kind of the source.
   */
  type?: string;
  /**
   * Retries of a failed call.
   */
  retryCount?: number;
  /**
   * Seconds a call may take.
   */
  timeoutInSeconds?: number;
  [k: string]: Json | undefined;
}
/**
 * A hunting query, one YAML file under `Hunting Queries`.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export interface HuntingQuery {
  /**
   * Content id: a GUID that never changes once published.
   */
  id: string;
  /**
   * Name shown in the gallery.
   */
  name: string;
  /**
   * What the query looks for and why.
   */
  description?: string | null;
  /**
   * Ignored; a hunting query has no severity.
   */
  severity?: string | null;
  requiredDataConnectors?: RequiredDataConnectors;
  tactics?: Tactics;
  relevantTechniques?: Techniques;
  /**
   * The query, in KQL.
   */
  query: string;
  entityMappings?: EntityMappings;
  /**
   * Ignored in a package.
   */
  kind?: string;
  /**
   * Ignored in a package.
   */
  status?: string;
  /**
   * Ignored; the name of a query is `name`.
   */
  displayName?: string;
  /**
   * Ignored; a hunting query has no schedule.
   */
  queryFrequency?: string;
  /**
   * Ignored; a hunting query has no schedule.
   */
  queryPeriod?: string;
  /**
   * Ignored; a hunting query has no schedule.
   */
  triggerOperator?: string;
  /**
   * Ignored; a hunting query has no schedule.
   */
  triggerThreshold?: number | string;
  /**
   * Ignored; the techniques of a query are `relevantTechniques`.
   */
  techniques?: string[] | null;
  /**
   * Ignored; a hunting query has no custom details.
   */
  customDetails?: {
    [k: string]: Json | undefined;
  } | null;
  /**
   * Free tags: texts, or name and value.
   */
  tags?: Json[] | null;
  metadata?: ContentMetadata;
  /**
   * Version of the content, `major.minor.patch`; raise it with every change.
   */
  version?: string | number;
  [k: string]: Json | undefined;
}
/**
 * A placeholder of the polling configuration, and how it is asked for. Give `pollingKeyPaths` or `requestObjectKey`.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export interface PlaceHolderInput {
  /**
   * Text of the field.
   */
  displayText?: string;
  /**
   * Member of `pollingConfig.request` that holds the placeholder.
   */
  requestObjectKey?: string;
  /**
   * JSONPaths within `pollingConfig` of the texts that hold the placeholder.
   */
  pollingKeyPaths?: string[];
  /**
   * The placeholder.
   */
  placeHolderName: string;
  /**
   * Left empty; the connect call carries the value.
   */
  placeHolderValue?: string;
  [k: string]: Json | undefined;
}
/**
 * A text with a copy button.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export interface CopyableLabelParameters {
  /**
   * Text above the box.
   */
  label?: string;
  /**
   * Text to copy; `{0}` stands for the first value of `fillWith`.
   */
  value?: string;
  /**
   * Values the portal fills in, such as WorkspaceId.
   */
  fillWith?: string[];
  /**
   * Rows of the box.
   */
  rows?: number;
  /**
   * Whether the label is wide.
   */
  wideLabel?: boolean;
  /**
   * Whether the box has many lines.
   */
  isMultiLine?: boolean;
  /**
   * Name of the value.
   */
  name?: string;
  /**
   * Whether the box is disabled.
   */
  disabled?: boolean;
  /**
   * Text shown while the value is not known.
   */
  placeholder?: string;
  [k: string]: Json | undefined;
}
/**
 * A message on coloured ground.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export interface InfoMessageParameters {
  /**
   * The message.
   */
  text?: string;
  /**
   * Whether it is shown.
   */
  visible?: boolean;
  /**
   * Whether it stands in the text; false gives it a blue ground.
   */
  inline?: boolean;
  /**
   * Kind of the message.
   */
  type?: string;
  [k: string]: Json | undefined;
}
/**
 * A link to another page of the portal.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export interface InstallAgentParameters {
  /**
   * Which page of the portal the link opens.
   */
  linkType:
    | 'InstallAgentOnWindowsVirtualMachine'
    | 'InstallAgentOnWindowsNonAzure'
    | 'InstallAgentOnLinuxVirtualMachine'
    | 'InstallAgentOnLinuxNonAzure'
    | 'OpenSyslogSettings'
    | 'OpenCustomLogsSettings'
    | 'OpenWaf'
    | 'OpenAzureFirewall'
    | 'OpenMicrosoftAzureMonitoring'
    | 'OpenFrontDoors'
    | 'OpenCdnProfile'
    | 'AutomaticDeploymentCEF'
    | 'OpenAzureInformationProtection'
    | 'OpenAzureActivityLog'
    | 'OpenIotPricingModel'
    | 'OpenPolicyAssignment'
    | 'OpenAllAssignmentsBlade'
    | 'OpenCreateDataCollectionRule'
    | 'InstallAgentOnNonAzure'
    | 'InstallAgentOnVirtualMachine'
    | 'OpenAdvancedWorkspaceSettings';
  /**
   * Policy definition of a policy assignment.
   */
  policyDefinitionGuid?: string;
  /**
   * What is assigned: an initiative or a policy; files give numbers.
   */
  assignMode?: string | number;
  /**
   * Kind of the rule to create; files give numbers.
   */
  dataCollectionRuleType?: string | number;
  [k: string]: Json | undefined;
}
/**
 * A button that assigns a policy.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export interface PolicyAssignmentParameters {
  /**
   * Which page of the portal the link opens.
   */
  linkType?:
    | 'InstallAgentOnWindowsVirtualMachine'
    | 'InstallAgentOnWindowsNonAzure'
    | 'InstallAgentOnLinuxVirtualMachine'
    | 'InstallAgentOnLinuxNonAzure'
    | 'OpenSyslogSettings'
    | 'OpenCustomLogsSettings'
    | 'OpenWaf'
    | 'OpenAzureFirewall'
    | 'OpenMicrosoftAzureMonitoring'
    | 'OpenFrontDoors'
    | 'OpenCdnProfile'
    | 'AutomaticDeploymentCEF'
    | 'OpenAzureInformationProtection'
    | 'OpenAzureActivityLog'
    | 'OpenIotPricingModel'
    | 'OpenPolicyAssignment'
    | 'OpenAllAssignmentsBlade'
    | 'OpenCreateDataCollectionRule'
    | 'InstallAgentOnNonAzure'
    | 'InstallAgentOnVirtualMachine'
    | 'OpenAdvancedWorkspaceSettings';
  /**
   * Policy definition of a policy assignment.
   */
  policyDefinitionGuid?: string;
  /**
   * What is assigned: an initiative or a policy; files give numbers.
   */
  assignMode?: string | number;
  /**
   * Kind of the rule to create; files give numbers.
   */
  dataCollectionRuleType?: string | number;
  [k: string]: Json | undefined;
}
/**
 * Steps that can be folded.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export interface InstructionStepsGroupParameters {
  /**
   * Title of the group.
   */
  title?: string;
  /**
   * Text of the group, in Markdown.
   */
  description?: string;
  /**
   * The steps.
   */
  instructionSteps: InstructionStep[];
  /**
   * Whether all sections can be folded at once.
   */
  canCollapseAllSections?: boolean;
  /**
   * Whether the padding is left out.
   */
  noFxPadding?: boolean;
  /**
   * Whether the group starts unfolded.
   */
  expanded?: boolean;
  /**
   * Whether the group is enabled.
   */
  enable?: boolean;
  [k: string]: Json | undefined;
}
/**
 * Asks for an API key and connects.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export interface APIKeyParameters {
  /**
   * Whether the form is enabled.
   */
  enable?: boolean;
  /**
   * Placeholders of the polling configuration the user gives values for.
   */
  userRequestPlaceHoldersInput?: PlaceHolderInput[];
  /**
   * Data collection rule of the connector (2022).
   */
  transformation?: {
    /**
     * Kind of the transformation.
     */
    transformationType?: string;
    /**
     * Stream the events go to.
     */
    outputStream?: string;
    /**
     * Template spec of the rule.
     */
    dataCollectionRuleTemplateSpecName?: string;
    /**
     * Template spec of the table.
     */
    logAnalyticsTableTemplateSpecName?: string;
    [k: string]: Json | undefined;
  };
  [k: string]: Json | undefined;
}
/**
 * Asks for user name and password and connects.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export interface BasicAuthParameters {
  /**
   * Whether the form is enabled.
   */
  enable?: boolean;
  /**
   * Placeholders of the polling configuration the user gives values for.
   */
  userRequestPlaceHoldersInput?: PlaceHolderInput[];
  /**
   * Data collection rule of the connector (2022).
   */
  transformation?: {
    /**
     * Kind of the transformation.
     */
    transformationType?: string;
    /**
     * Stream the events go to.
     */
    outputStream?: string;
    /**
     * Template spec of the rule.
     */
    dataCollectionRuleTemplateSpecName?: string;
    /**
     * Template spec of the table.
     */
    logAnalyticsTableTemplateSpecName?: string;
    [k: string]: Json | undefined;
  };
  [k: string]: Json | undefined;
}
/**
 * Signs in with OAuth2 and connects.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export interface OAuth2Parameters {
  /**
   * Whether the form is enabled.
   */
  enable?: boolean;
  /**
   * Placeholders of the polling configuration the user gives values for.
   */
  userRequestPlaceHoldersInput?: PlaceHolderInput[];
  /**
   * Data collection rule of the connector (2022).
   */
  transformation?: {
    /**
     * Kind of the transformation.
     */
    transformationType?: string;
    /**
     * Stream the events go to.
     */
    outputStream?: string;
    /**
     * Template spec of the rule.
     */
    dataCollectionRuleTemplateSpecName?: string;
    /**
     * Template spec of the table.
     */
    logAnalyticsTableTemplateSpecName?: string;
    [k: string]: Json | undefined;
  };
  [k: string]: Json | undefined;
}
/**
 * Text in Markdown.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export interface MarkdownParameters {
  /**
   * The text.
   */
  content?: string;
  /**
   * The text.
   */
  text?: string;
  [k: string]: Json | undefined;
}
/**
 * Text in Markdown that differs by cloud.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export interface MarkdownControlEnvBasedParameters {
  /**
   * Text in the public cloud.
   */
  prodScript?: string;
  /**
   * Text in the government cloud.
   */
  govScript?: string;
  [k: string]: Json | undefined;
}
/**
 * A text field; its value becomes a parameter of the connection.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export interface TextboxParameters {
  /**
   * Text above the field.
   */
  label?: string;
  /**
   * Name of the value; `{{name}}` in the data connector.
   */
  name: string;
  /**
   * Kind of the field.
   */
  type?: 'text' | 'password' | 'number' | 'email' | 'securestring' | 'string' | 'url' | 'secureString';
  /**
   * Text in the empty field.
   */
  placeholder?: string;
  validations?: InputValidations;
  /**
   * Text under the field.
   */
  description?: string;
  /**
   * Value at the start.
   */
  defaultValue?: string | number | boolean;
  /**
   * Whether a value must be given.
   */
  required?: boolean;
  /**
   * Whether the field is enabled.
   */
  enable?: boolean;
  /**
   * Text on hover.
   */
  tooltip?: string;
  [k: string]: Json | undefined;
}
/**
 * Checks of the input.
 */
export interface InputValidations {
  /**
   * Whether a value must be given.
   */
  required?: boolean;
  /**
   * Shortest value.
   */
  minLength?: number;
  /**
   * Longest value.
   */
  maxLength?: number;
  [k: string]: Json | undefined;
}
/**
 * A list to choose from; its value becomes a parameter of the connection.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export interface DropdownParameters {
  /**
   * Text above the list.
   */
  label?: string;
  /**
   * Name of the value.
   */
  name: string;
  /**
   * Values to choose from.
   */
  options: {
    /**
     * Value.
     */
    key?: string;
    /**
     * Text shown.
     */
    text?: string;
    [k: string]: Json | undefined;
  }[];
  /**
   * Text while nothing is chosen.
   */
  placeholder?: string;
  /**
   * Whether many can be chosen.
   */
  isMultiSelect?: boolean;
  /**
   * Whether a choice must be made.
   */
  required?: boolean;
  /**
   * Whether all are chosen at the start.
   */
  defaultAllSelected?: boolean;
  /**
   * Value at the start.
   */
  defaultValue?: string | Json[];
  /**
   * Kind of the value.
   */
  type?: string;
  validations?: InputValidations1;
  /**
   * Text under the list.
   */
  description?: string;
  [k: string]: Json | undefined;
}
/**
 * Checks of the input.
 */
export interface InputValidations1 {
  /**
   * Whether a value must be given.
   */
  required?: boolean;
  /**
   * Shortest value.
   */
  minLength?: number;
  /**
   * Longest value.
   */
  maxLength?: number;
  [k: string]: Json | undefined;
}
/**
 * A choice of one, with instructions for each.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export interface RadioParameters {
  /**
   * Text above the choice.
   */
  title?: string;
  /**
   * Text above the choice.
   */
  label?: string;
  /**
   * Name of the value.
   */
  name?: string;
  validations?: InputValidations2;
  /**
   * Value at the start.
   */
  defaultValue?: string;
  /**
   * Values to choose from.
   */
  options: {
    /**
     * Text shown.
     */
    label?: string;
    /**
     * Value.
     */
    value?: string;
    /**
     * Instructions shown when it is chosen.
     */
    instructions?: Instruction[];
    [k: string]: Json | undefined;
  }[];
  [k: string]: Json | undefined;
}
/**
 * Checks of the input.
 */
export interface InputValidations2 {
  /**
   * Whether a value must be given.
   */
  required?: boolean;
  /**
   * Shortest value.
   */
  minLength?: number;
  /**
   * Longest value.
   */
  maxLength?: number;
  [k: string]: Json | undefined;
}
/**
 * The button that connects and disconnects.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export interface ConnectionToggleButtonParameters {
  /**
   * Name of the button.
   */
  name?: string;
  /**
   * Text of the button while disconnected.
   */
  connectLabel?: string;
  /**
   * Text of the button while connected.
   */
  disconnectLabel?: string;
  /**
   * Text of the button.
   */
  label?: string;
  /**
   * Whether it is disabled.
   */
  disabled?: boolean;
  /**
   * Whether it is shown as the main button.
   */
  isPrimary?: boolean;
  [k: string]: Json | undefined;
}
/**
 * Asks for the client of an OAuth2 application and signs in.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export interface OAuthFormParameters {
  /**
   * Label of the client id.
   */
  clientIdLabel?: string;
  /**
   * Label of the client secret.
   */
  clientSecretLabel?: string;
  /**
   * Text of the connect button.
   */
  connectButtonLabel?: string;
  /**
   * Text of the disconnect button.
   */
  disconnectButtonLabel?: string;
  /**
   * Text in the empty client id.
   */
  clientIdPlaceholder?: string;
  /**
   * Text in the empty client secret.
   */
  clientSecretPlaceholder?: string;
  /**
   * Whether the redirect address is shown.
   */
  showRedirectUri?: boolean;
  /**
   * Whether the redirect address is sent.
   */
  sendRedirectUri?: boolean;
  [k: string]: Json | undefined;
}
/**
 * A list of the connections made.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export interface DataConnectorsGridParameters {
  /**
   * Columns of the list.
   */
  mapping?: {
    /**
     * Title of the column.
     */
    columnName: string;
    /**
     * Path into the dataConnectors resource.
     */
    columnValue: string;
    [k: string]: Json | undefined;
  }[];
  /**
   * Items of the menu of a row.
   */
  menuItems?: string[];
  [k: string]: Json | undefined;
}
/**
 * A pane that adds a connection.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export interface ContextPaneParameters {
  /**
   * Text of the button that opens the pane.
   */
  label?: string;
  /**
   * Title of the pane.
   */
  title?: string;
  /**
   * Line under the title.
   */
  subtitle?: string;
  /**
   * Kind of the pane.
   */
  contextPaneType?: string;
  /**
   * Steps in the pane.
   */
  instructionSteps?: InstructionStep[];
  /**
   * Whether the button is the main one.
   */
  isPrimary?: boolean;
  [k: string]: Json | undefined;
}
/**
 * A list of the Google Cloud connections made.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export interface GCPGridParameters {
  [k: string]: Json | undefined;
}
/**
 * A pane that adds a Google Cloud connection.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export interface GCPContextPaneParameters {
  /**
   * Text of the button that opens the pane.
   */
  label?: string;
  /**
   * Title of the pane.
   */
  title?: string;
  /**
   * Line under the title.
   */
  subtitle?: string;
  /**
   * Kind of the pane.
   */
  contextPaneType?: string;
  /**
   * Steps in the pane.
   */
  instructionSteps?: InstructionStep[];
  /**
   * Whether the button is the main one.
   */
  isPrimary?: boolean;
  [k: string]: Json | undefined;
}
/**
 * The form of an Amazon S3 connection.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export interface AwsS3Parameters {
  [k: string]: Json | undefined;
}
/**
 * Deploys what a push connector needs.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export interface DeployPushConnectorButtonParameters {
  /**
   * Text of the button.
   */
  label?: string;
  /**
   * Name of the application that is registered.
   */
  applicationDisplayName?: string;
  [k: string]: Json | undefined;
}
/**
 * Deploys what a push connector needs.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export interface DeployPushConnectorButtonTestParameters {
  /**
   * Text of the button.
   */
  label?: string;
  /**
   * Name of the application that is registered.
   */
  applicationDisplayName?: string;
  [k: string]: Json | undefined;
}
/**
 * A field for the id of a service principal.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export interface ServicePrincipalIDTextBoxTestParameters {
  /**
   * Tenant.
   */
  tenantId?: string;
  /**
   * Name of the value.
   */
  name?: string;
  /**
   * Application.
   */
  appId?: string;
  /**
   * Text above the field.
   */
  label?: string;
  [k: string]: Json | undefined;
}
/**
 * A form of first-party connectors.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export interface MSGParameters {
  /**
   * Kind of the form.
   */
  type?: string;
  /**
   * Text of the form.
   */
  description?: string;
  /**
   * Items of the form.
   */
  items?: Json[];
  [k: string]: Json | undefined;
}
/**
 * A form of first-party connectors.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export interface OmsDatasourceParameters {
  [k: string]: Json | undefined;
}
/**
 * A form of first-party connectors.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export interface OmsSolutionsParameters {
  [k: string]: Json | undefined;
}
/**
 * A form of first-party connectors.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export interface ConfigureLogSettingsParameters {
  [k: string]: Json | undefined;
}
/**
 * A form of first-party connectors.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export interface MSGTestParameters {
  [k: string]: Json | undefined;
}
/**
 * A form of first-party connectors.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export interface MicrosoftDefenderForCloudTenantBasedParameters {
  [k: string]: Json | undefined;
}
/**
 * A form of first-party connectors.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export interface MicrosoftThreatIntelligenceParameters {
  [k: string]: Json | undefined;
}
/**
 * A form of first-party connectors.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export interface PremiumMicrosoftDefenderForThreatIntelligenceParameters {
  [k: string]: Json | undefined;
}
/**
 * A form of first-party connectors.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export interface SentinelResourceProviderParameters {
  [k: string]: Json | undefined;
}
/**
 * A form of first-party connectors.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export interface AADDataTypesParameters {
  [k: string]: Json | undefined;
}
/**
 * A form of first-party connectors.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export interface OfficeDataTypesParameters {
  [k: string]: Json | undefined;
}
/**
 * A form of first-party connectors.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export interface MCasDataTypesParameters {
  [k: string]: Json | undefined;
}
/**
 * A form of first-party connectors.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export interface Office365Parameters {
  [k: string]: Json | undefined;
}
/**
 * A form of first-party connectors.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export interface FilterAlertParameters {
  [k: string]: Json | undefined;
}
/**
 * A form of first-party connectors.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export interface ThreatIntelligenceTaxiiParameters {
  [k: string]: Json | undefined;
}
/**
 * A form of first-party connectors.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export interface IoTParameters {
  [k: string]: Json | undefined;
}
/**
 * A form of first-party connectors.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export interface IoTV2Parameters {
  [k: string]: Json | undefined;
}
/**
 * A form of first-party connectors.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export interface DataConnectorMarkdownParameters {
  [k: string]: Json | undefined;
}
/**
 * A form of first-party connectors.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export interface AzureActiveDirectoryParameters {
  [k: string]: Json | undefined;
}
/**
 * A parser: a saved function, one YAML file under `Parsers`.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export interface ParserFunction {
  /**
   * Content id; not used by the package.
   */
  id?: string;
  Function?: ParserFunctionHeader;
  /**
   * Schema the parser normalises to, and its version.
   */
  Normalization?: {
    [k: string]: Json | undefined;
  };
  /**
   * Links to what the parser is based on.
   */
  References?: Json[];
  /**
   * Category of the saved function.
   */
  Category?: string;
  /**
   * Name queries call, the function alias.
   */
  FunctionName: string;
  /**
   * Alias of the function when it is not its name.
   */
  FunctionAlias?: string;
  /**
   * Built-in ASIM parser of the same meaning.
   */
  EquivalentBuiltInParser?: string;
  /**
   * Product whose events are parsed.
   */
  Product?: {
    [k: string]: Json | undefined;
  };
  /**
   * Name of the parser in ASIM.
   */
  ParserName?: string;
  /**
   * What the parser does.
   */
  Description?: string;
  /**
   * The body of the function, in KQL.
   */
  FunctionQuery: string;
  /**
   * The body of the function, as ASIM sources name it.
   */
  ParserQuery?: string;
  /**
   * Parsers a unifying parser calls.
   */
  Parsers?: Json[];
  /**
   * Parameters of the function.
   */
  FunctionParams?: FunctionParameter[] | null;
  /**
   * Parameters of the function, as ASIM sources name them.
   */
  ParserParams?: FunctionParameter[] | null;
  /**
   * Free tags.
   */
  tags?: Json[] | null;
  [k: string]: Json | undefined;
}
/**
 * The parser as a product.
 */
export interface ParserFunctionHeader {
  /**
   * Name shown for the parser.
   */
  Title?: string;
  /**
   * Version of the parser.
   */
  Version?: string | number;
  /**
   * Date of the last change.
   */
  LastUpdated?: string;
  [k: string]: Json | undefined;
}
/**
 * A parameter of the function.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export interface FunctionParameter {
  /**
   * Name of the parameter.
   */
  Name: string;
  /**
   * Type, such as `string`, `datetime` or `table:(*)`.
   */
  Type: string;
  /**
   * Default value.
   */
  Default?: string | number | boolean | null;
  /**
   * What the parameter does.
   */
  Description?: string;
  [k: string]: Json | undefined;
}
/**
 * A playbook: the ARM template of a Logic App, a custom connector or a function app.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export interface Playbook {
  /**
   * Schema of the template.
   */
  $schema?: string;
  /**
   * Version of the template, four numbers.
   */
  contentVersion?: string;
  /**
   * Language version of the template.
   */
  languageVersion?: string;
  /**
   * Profile of API versions.
   */
  apiProfile?: string;
  /**
   * Values worked out once, by name.
   */
  variables?: {
    [k: string]: Json | undefined;
  };
  /**
   * User functions.
   */
  functions?: Json[];
  /**
   * User types.
   */
  definitions?: {
    [k: string]: Json | undefined;
  };
  /**
   * Extensions the template uses.
   */
  extensions?: {
    [k: string]: Json | undefined;
  };
  /**
   * Values given back.
   */
  outputs?: {
    [k: string]: Json | undefined;
  };
  /**
   * Values given at deployment, by name.
   */
  parameters?: {
    [k: string]: ArmParameter;
  };
  metadata?: PlaybookMetadata;
  /**
   * Resources to deploy.
   */
  resources:
    | ArmResource[]
    | {
        [k: string]: Json | undefined;
      };
  [k: string]: Json | undefined;
}
/**
 * What the gallery shows of the playbook.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export interface PlaybookMetadata {
  /**
   * Name shown.
   */
  title?: string;
  /**
   * What the playbook does.
   */
  description?: string | string[];
  /**
   * What must be there first.
   */
  prerequisites?: string | string[];
  /**
   * What happens, in steps.
   */
  mainSteps?: string | string[];
  /**
   * Template that deploys the prerequisites.
   */
  prerequisitesDeployTemplateFile?: string;
  /**
   * What to do after deployment.
   */
  postDeployment?: string[] | string;
  /**
   * What to do after deployment.
   */
  postDeploymentSteps?: string[] | string;
  /**
   * Time of the last change.
   */
  lastUpdateTime?: string;
  /**
   * Kinds of entities the playbook works on.
   */
  entities?: string[] | string;
  /**
   * Free tags.
   */
  tags?: string[] | string;
  /**
   * Who supports the playbook.
   */
  support?: {
    /**
     * Who answers.
     */
    tier?: string;
    /**
     * Template the support applies to.
     */
    armtemplate?: string;
    [k: string]: Json | undefined;
  };
  /**
   * Who wrote the playbook.
   */
  author?:
    | {
        /**
         * Name of the author.
         */
        name?: string;
        [k: string]: Json | undefined;
      }
    | string;
  /**
   * Changes by version.
   */
  releaseNotes?:
    | {
        /**
         * Version.
         */
        version?: string;
        /**
         * Headline.
         */
        title?: string;
        /**
         * What changed.
         */
        notes?: Json[] | string;
        [k: string]: Json | undefined;
      }[]
    | {
        [k: string]: Json | undefined;
      };
  /**
   * What the playbook does.
   */
  comments?: string;
  /**
   * Where the playbook comes from.
   */
  source?: {
    [k: string]: Json | undefined;
  };
  [k: string]: Json | undefined;
}
/**
 * What a connector asked of an API and what it was answered, as `hubwright poll --record` writes it. Secrets are `***`.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export interface Recording {
  /**
   * Version of this format.
   */
  version: 1;
  /**
   * The connector, as a path from the folder of the recording: a file, or the folder of a solution.
   */
  connector: string;
  now?: RecordedTime;
  /**
   * Values of the connector that are no secrets, by name.
   */
  values?: {
    [k: string]: string;
  };
  /**
   * Names of the secrets that were given; a replay puts `***` in their places.
   */
  secrets?: string[];
  /**
   * Pages of a window to fetch at most, when the run was limited.
   */
  maxPages?: number;
  /**
   * What the run was told to take for true of the service, as with `--assume`.
   */
  assumptions?: {
    /**
     * What the offset of a later page counts.
     */
    offset?: 'item-count' | 'item-count-plus-one' | 'page-index';
    /**
     * Whether Offset paging sends an offset with the first page.
     */
    'first-offset'?: 'absent' | 'sent';
    /**
     * Whether Offset paging ends with a page of fewer events than pageSize, or only with an empty one.
     */
    'short-page'?: 'ends' | 'goes-on';
    /**
     * What an answer without the flag of hasNextFlagJsonPath says of a next page.
     */
    'missing-flag'?: 'goes-on' | 'ends';
    /**
     * Whether the address of a next page gets the parameters of the connector that it lacks.
     */
    'next-link'?: 'as-it-is' | 'with-parameters';
    /**
     * Where the paging parameters of a POST go without pagingInfoPlacement.
     */
    'post-paging'?: 'body' | 'query';
    /**
     * What queryParametersTemplate is for a GET.
     */
    'get-template'?: 'query' | 'ignored';
    /**
     * Where parameters of a POST go that stand beside queryParametersTemplate.
     */
    'beside-template'?: 'query' | 'body';
    /**
     * What successStatusJsonPath has to give without successStatusValue.
     */
    'success-value'?: 'true' | 'any';
    /**
     * Whether paginatedCallsPerSecond is the rate of later pages.
     */
    'page-rate'?: 'own' | 'same';
    /**
     * Which statuses are tried again: those that may pass, or all.
     */
    failures?: 'transient' | 'all';
    /**
     * Whether Retry-After is waited for when rateLimitConfig does not ask for it.
     */
    'retry-after'?: 'always' | 'when-configured';
    /**
     * How waits between attempts grow: 1, 2, 4 … seconds up to a minute, or one second each.
     */
    backoff?: 'exponential' | 'constant';
    /**
     * What stands before a key in a header of its own, without ApiKeyIdentifier.
     */
    'api-key-prefix'?: 'none' | 'token';
    /**
     * Where IsApiKeyInPostPayload puts the key of a GET.
     */
    'get-payload-key'?: 'header' | 'query';
    /**
     * Where TokenEndpointQueryParameters go in the token call.
     */
    'token-parameters'?: 'body' | 'query';
    /**
     * Whether a JWT assertion gets iat, exp and aud that its claims lack.
     */
    'assertion-claims'?: 'completed' | 'as-given';
    /**
     * What stands before UserToken without UserTokenPrepend.
     */
    'user-token-prefix'?: 'bearer' | 'none';
    /**
     * How a session id goes back.
     */
    'session-id'?: 'as-it-came' | 'header' | 'cookie';
    /**
     * Where QueryParameters of a session go in its sign-in.
     */
    'session-parameters'?: 'body' | 'query';
    /**
     * Which calls have the Headers of a session.
     */
    'session-headers'?: 'every-call' | 'sign-in';
    /**
     * How long a token or session is used when nobody says: an hour and 20 minutes, or until it is refused.
     */
    'unstated-lifetime'?: 'limited' | 'until-refused';
    /**
     * Whether status 401 leads to a new token or session, once for a page.
     */
    'refused-token'?: 'renewed' | 'final';
    /**
     * How a nested step without auth is signed in: as the call before it, or not at all.
     */
    'step-auth'?: 'inherited' | 'none';
    /**
     * What several calls for one record make of it: a row for each call, or one row with a list.
     */
    'joined-calls'?: 'rows' | 'list';
    /**
     * What several events of one call are joined as.
     */
    'joined-events'?: 'list' | 'rows';
    /**
     * Whether a step is called for a record that leaves a placeholder empty.
     */
    'empty-placeholder'?: 'skip' | 'call';
    /**
     * Whether a placeholder may come from a step further back.
     */
    'outer-placeholder'?: 'taken' | 'refused';
    [k: string]: Json | undefined;
  };
  /**
   * A run for each poller of the connector, in their order.
   *
   * @minItems 1
   */
  runs: {
    /**
     * The windows that were asked for; the end of one is the start of the next.
     */
    windows: {
      start: RecordedTime;
      end: RecordedTime;
      [k: string]: Json | undefined;
    }[];
    /**
     * Requests and their answers, in the order they were sent, sign-ins and failed attempts included.
     */
    exchanges: RecordedExchange[];
    [k: string]: Json | undefined;
  }[];
  [k: string]: Json | undefined;
}
/**
 * This interface was referenced by `Root`'s JSON-Schema
 */
export interface RecordedExchange {
  /**
   * Milliseconds after the beginning of the run at which the request was sent; 0 without it.
   */
  afterMs?: number;
  /**
   * The request as it was sent, secrets hidden.
   */
  request: {
    /**
     * The HTTP method.
     */
    method: string;
    /**
     * The address with its query.
     */
    url: string;
    headers?: RecordedHeaders;
    /**
     * Its body; JSON is written with indentation.
     */
    body?: string;
    [k: string]: Json | undefined;
  };
  /**
   * The answer, whatever its status.
   */
  response?: {
    /**
     * The status code.
     */
    status: number;
    /**
     * Where the answer came from, when redirects led elsewhere.
     */
    url?: string;
    headers?: RecordedHeaders;
    /**
     * The body as text; JSON is written with indentation.
     */
    body?: string;
    /**
     * The body in Base64, when it is no text.
     */
    base64?: string;
    /**
     * The body came compressed this way within HTTP's own compression, and a replay compresses it again.
     */
    compression?: 'gzip';
    [k: string]: Json | undefined;
  };
  /**
   * Why no answer came.
   */
  fault?: 'timeout' | 'network' | 'untrusted' | 'broken' | 'refused' | 'redirect' | 'too-large' | 'unsendable';
  /**
   * The same as a sentence.
   */
  problem?: string;
  [k: string]: Json | undefined;
}
/**
 * Headers by name; several of one name are a list.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export interface RecordedHeaders {
  [k: string]: string | string[];
}
/**
 * The data file of a solution, `Data/Solution_<name>.json`. Keys are matched in any case.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export interface SolutionData {
  /**
   * Address of the schema, for editors; not packaged.
   */
  $schema?: string;
  /**
   * Name of the solution; the name of its folder.
   */
  Name: string;
  /**
   * Author and address, `Name - name@example.com`.
   */
  Author: string;
  /**
   * An `<img>` tag with the logo, 75 by 75.
   */
  Logo?: string;
  /**
   * What the solution is, in Markdown.
   */
  Description?: string;
  /**
   * Paths of the connectors.
   */
  'Data Connectors'?: string[];
  /**
   * Paths of the parsers.
   */
  Parsers?: string[];
  /**
   * Paths of the workbooks.
   */
  Workbooks?: string[];
  /**
   * Paths of the analytic rules.
   */
  'Analytic Rules'?: string[];
  /**
   * Paths of the hunting queries.
   */
  'Hunting Queries'?: string[];
  /**
   * Paths of the playbooks.
   */
  Playbooks?: string[];
  /**
   * Paths of the watchlists.
   */
  Watchlists?: string[];
  /**
   * Paths of saved searches.
   */
  SavedSearches?: string[];
  /**
   * Paths of the summary rules.
   */
  'Summary Rules'?: string[];
  /**
   * Paths of the custom detections of Defender XDR.
   */
  'Custom Detections'?: string[];
  /**
   * File that names publisher and offer.
   */
  Metadata?: string;
  /**
   * Not used: paths are found by the place of the data file.
   */
  BasePath?: string;
  /**
   * Version of the solution, `major.minor.patch`.
   */
  Version: string;
  /**
   * Whether content is packaged as templates.
   */
  TemplateSpec?: boolean;
  /**
   * Whether the connectors are part of the product (StaticUI).
   */
  Is1PConnector?: boolean;
  /**
   * Ids of connectors that are part of the product (StaticUI).
   */
  StaticDataConnectorIds?: string[];
  /**
   * Ids of solutions this one needs.
   */
  dependentDomainSolutionIds?: string[];
  /**
   * Whether continuous integration packages the solution.
   */
  createPackage?: boolean;
  /**
   * Text of each workbook, or one for all.
   */
  WorkbookDescription?: string | string[];
  /**
   * Text of each playbook, or one for all.
   */
  PlaybookDescription?: string | string[];
  /**
   * Text of each watchlist, or one for all.
   */
  WatchlistDescription?: string | string[];
  /**
   * Text of the workbooks blade.
   */
  WorkbookBladeDescription?: string;
  /**
   * Text of the analytics blade.
   */
  AnalyticalRuleBladeDescription?: string;
  /**
   * Text of the hunting queries blade.
   */
  HuntingQueryBladeDescription?: string;
  /**
   * Text of the playbooks blade.
   */
  PlaybooksBladeDescription?: string;
  /**
   * Whether custom detections are registered as content.
   */
  'Include XDR Content Registration'?: boolean;
  /**
   * Version of the extension that makes custom detections.
   */
  'XDR Extension Version'?: string;
  /**
   * API version of the custom detections.
   */
  'XDR Detection Version'?: string;
  [k: string]: Json | undefined;
}
/**
 * Who publishes a solution and under which offer: `SolutionMetadata.json`.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export interface SolutionMetadata {
  /**
   * Address of the schema, for editors; not packaged.
   */
  $schema?: string;
  /**
   * Publisher in Partner Center.
   */
  publisherId: string;
  /**
   * Offer in Partner Center; with the publisher it makes the solution id.
   */
  offerId: string;
  /**
   * Plan of the offer; not used.
   */
  planId?: string;
  /**
   * Day of the first publication, `yyyy-mm-dd`.
   */
  firstPublishDate?: string;
  /**
   * Day of the last publication, `yyyy-mm-dd`.
   */
  lastPublishDate?: string;
  /**
   * Names of the providers.
   */
  providers?: string[];
  categories?: SolutionCategories;
  support: SolutionSupport;
  /**
   * Ignored; the data file has the version.
   */
  version?: string;
  /**
   * Ignored.
   */
  dependencies?: {
    [k: string]: Json | undefined;
  };
  /**
   * Customer usage attribution id, `pid-…`.
   */
  trackingId?: string;
  /**
   * Ignored; the data file has the logo.
   */
  icon?: string;
  /**
   * Ignored; the data file has the description.
   */
  description?: string;
  /**
   * Ignored; the package writes it.
   */
  contentId?: string;
  /**
   * Ignored; the package writes it.
   */
  contentKind?: string;
  /**
   * Ignored; the package writes it.
   */
  contentProductId?: string;
  /**
   * Ignored; the package writes it.
   */
  contentSchemaVersion?: string;
  /**
   * Ignored; the package writes it.
   */
  packageId?: string;
  /**
   * Ignored; the package writes it.
   */
  packageKind?: string;
  /**
   * Ignored; the package writes it.
   */
  packageName?: string;
  /**
   * Ignored; the package writes it.
   */
  packageVersion?: string;
  [k: string]: Json | undefined;
}
/**
 * Where the content hub lists the solution.
 */
export interface SolutionCategories {
  /**
   * Domains of the content hub.
   */
  domains?: string[];
  /**
   * Industries.
   */
  verticals?: string[] | null;
  [k: string]: Json | undefined;
}
/**
 * Who supports the solution.
 */
export interface SolutionSupport {
  /**
   * Name of the supporter.
   */
  name?: string;
  /**
   * Email address of the supporter.
   */
  email?: string;
  /**
   * Who answers: Microsoft, a partner or the community.
   */
  tier?: string;
  /**
   * Page of the supporter.
   */
  link?: string;
  [k: string]: Json | undefined;
}
/**
 * A summary rule, one YAML file under `Summary Rules`.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export interface SummaryRule {
  /**
   * Content id: a GUID that never changes once published.
   */
  id: string;
  /**
   * Name shown for the rule.
   */
  displayName: string;
  /**
   * Old name of `displayName`.
   */
  name?: string;
  /**
   * What the rule summarises.
   */
  description?: string | null;
  requiredDataConnectors?: RequiredDataConnectors;
  /**
   * Table the results go to; ends in `_CL`.
   */
  destinationTable: string;
  /**
   * The query, in KQL.
   */
  query: string;
  /**
   * Width of the time bins, in minutes.
   */
  binSize: 20 | 30 | 60 | 120 | 180 | 360 | 720 | 1440 | '20' | '30' | '60' | '120' | '180' | '360' | '720' | '1440';
  /**
   * Minutes to wait for late events.
   */
  binDelay?: number | string;
  /**
   * Start of the first bin, an ISO 8601 time.
   */
  binStartTime?: string;
  /**
   * Column the bins are made by.
   */
  timeSelector?: string;
  /**
   * Kind of the rule.
   */
  ruleType?: string;
  /**
   * Version of the content, `major.minor.patch`; raise it with every change.
   */
  version?: string | number;
  tactics?: Tactics;
  relevantTechniques?: Techniques;
  /**
   * Free tags: texts, or name and value.
   */
  tags?: Json[] | null;
  metadata?: ContentMetadata;
  /**
   * Ignored in a package.
   */
  kind?: string;
  [k: string]: Json | undefined;
}
/**
 * A table of a Log Analytics workspace.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export interface Table {
  /**
   * Address of the schema, for editors; not packaged.
   */
  $schema?: string;
  /**
   * Type of the resource.
   */
  type?: string;
  /**
   * API version.
   */
  apiVersion?: string;
  /**
   * Name of the resource.
   */
  name?: string;
  /**
   * Region.
   */
  location?: string;
  /**
   * Kind of the resource.
   */
  kind?: string | null;
  /**
   * Tags.
   */
  tags?: {
    [k: string]: Json | undefined;
  };
  /**
   * Whether to deploy it.
   */
  condition?: boolean | string;
  /**
   * Resources that come first.
   */
  dependsOn?: Json[] | string;
  /**
   * Id of the resource.
   */
  id?: string;
  /**
   * Scope of the resource.
   */
  scope?: string;
  /**
   * A remark.
   */
  comments?: string;
  /**
   * Given by the service.
   */
  systemData?: {
    [k: string]: Json | undefined;
  };
  properties: TableProperties;
  [k: string]: Json | undefined;
}
/**
 * Properties of the table.
 */
export interface TableProperties {
  /**
   * Plan of the table.
   */
  plan?: 'Analytics' | 'Basic' | 'Auxiliary';
  /**
   * Days of interactive retention; -1 for the default of the workspace.
   */
  retentionInDays?: number;
  /**
   * Days kept in all; -1 for the default.
   */
  totalRetentionInDays?: number;
  schema: TableSchema;
  /**
   * Days in the archive.
   */
  archiveRetentionInDays?: number;
  /**
   * Given by the service.
   */
  retentionInDaysAsDefault?: boolean;
  /**
   * Given by the service.
   */
  totalRetentionInDaysAsDefault?: boolean;
  /**
   * Given by the service.
   */
  provisioningState?: string;
  /**
   * Restored logs.
   */
  restoredLogs?: {
    [k: string]: Json | undefined;
  };
  /**
   * Search results.
   */
  searchResults?: {
    [k: string]: Json | undefined;
  };
  /**
   * Given by the service.
   */
  resultStatistics?: {
    [k: string]: Json | undefined;
  };
  /**
   * Given by the service.
   */
  lastPlanModifiedDate?: string;
  [k: string]: Json | undefined;
}
/**
 * Schema of the table.
 */
export interface TableSchema {
  /**
   * Name of the table; custom tables end in `_CL`.
   */
  name: string;
  /**
   * Name shown.
   */
  displayName?: string;
  /**
   * What the table holds.
   */
  description?: string;
  /**
   * Columns of the table.
   */
  columns?: TableColumn[];
  /**
   * Kind of the table.
   */
  tableType?: string;
  /**
   * Sub-kind of the table.
   */
  tableSubType?: string;
  /**
   * Columns every table has.
   */
  standardColumns?: Json[];
  /**
   * Categories.
   */
  categories?: string[];
  /**
   * Labels.
   */
  labels?: string[];
  /**
   * Solutions.
   */
  solutions?: string[];
  /**
   * Who made the table.
   */
  source?: string;
  /**
   * Given by the service.
   */
  isTroubleshootingAllowed?: boolean;
  /**
   * Given by the service.
   */
  isTroubleshootEnabled?: boolean;
  [k: string]: Json | undefined;
}
/**
 * A column.
 */
export interface TableColumn {
  /**
   * Name of the column.
   */
  name: string;
  /**
   * Type of the column.
   */
  type: 'string' | 'int' | 'long' | 'real' | 'boolean' | 'dynamic' | 'datetime' | 'guid' | 'bool';
  /**
   * What the column holds.
   */
  description?: string;
  /**
   * Name shown.
   */
  displayName?: string;
  /**
   * How the value is shown.
   */
  dataTypeHint?: string | null;
  /**
   * Whether it is shown by default.
   */
  isDefaultDisplay?: boolean;
  /**
   * Whether it is hidden.
   */
  isHidden?: boolean;
  [k: string]: Json | undefined;
}
/**
 * A watchlist: an ARM template whose first resource is the watchlist.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export interface Watchlist {
  /**
   * Schema of the template.
   */
  $schema?: string;
  /**
   * Version of the template, four numbers.
   */
  contentVersion?: string;
  /**
   * Language version of the template.
   */
  languageVersion?: string;
  /**
   * Profile of API versions.
   */
  apiProfile?: string;
  /**
   * Free data about the template.
   */
  metadata?: {
    [k: string]: Json | undefined;
  };
  /**
   * Values worked out once, by name.
   */
  variables?: {
    [k: string]: Json | undefined;
  };
  /**
   * User functions.
   */
  functions?: Json[];
  /**
   * User types.
   */
  definitions?: {
    [k: string]: Json | undefined;
  };
  /**
   * Extensions the template uses.
   */
  extensions?: {
    [k: string]: Json | undefined;
  };
  /**
   * Values given back.
   */
  outputs?: {
    [k: string]: Json | undefined;
  };
  /**
   * Values given at deployment, by name.
   */
  parameters?: {
    [k: string]: ArmParameter;
  };
  /**
   * Resources; only the first is packaged.
   *
   * @minItems 1
   */
  resources: WatchlistResource[];
  [k: string]: Json | undefined;
}
/**
 * The watchlist resource.
 */
export interface WatchlistResource {
  /**
   * Type of the resource.
   */
  type: string;
  /**
   * API version of the type.
   */
  apiVersion?: string;
  /**
   * Name of the resource.
   */
  name: {
    [k: string]: Json | undefined;
  };
  /**
   * Region.
   */
  location?: string;
  /**
   * Kind of the resource.
   */
  kind?: string;
  /**
   * Tags.
   */
  tags?: {
    [k: string]: Json | undefined;
  };
  /**
   * Resources that come first.
   */
  dependsOn?: Json[];
  /**
   * Whether to deploy it.
   */
  condition?: boolean | string;
  /**
   * Id of the resource.
   */
  id?: string;
  properties: WatchlistProperties;
  [k: string]: Json | undefined;
}
/**
 * Properties of the watchlist.
 */
export interface WatchlistProperties {
  /**
   * Name shown for the watchlist.
   */
  displayName: string;
  /**
   * Alias queries use.
   */
  watchlistAlias?: string;
  /**
   * Column used for lookups.
   */
  itemsSearchKey?: string;
  /**
   * The items, as CSV text.
   */
  rawContent?: string;
  /**
   * File the items came from.
   */
  source?: string;
  /**
   * Where the items come from.
   */
  sourceType?: string;
  /**
   * Who maintains the watchlist.
   */
  provider?: string;
  /**
   * What the watchlist holds.
   */
  description?: string;
  /**
   * MIME type of the items.
   */
  contentType?: string;
  /**
   * Lines before the header.
   */
  numberOfLinesToSkip?: number | string;
  /**
   * Type of the watchlist.
   */
  watchlistType?: string;
  /**
   * How long items live.
   */
  defaultDuration?: string;
  /**
   * Tenant of the watchlist.
   */
  tenantId?: string;
  /**
   * Labels.
   */
  labels?: string[];
  /**
   * Whether it is deleted.
   */
  isDeleted?: boolean;
  /**
   * Id of the watchlist.
   */
  watchlistId?: string;
  /**
   * State of the upload.
   */
  uploadStatus?: string;
  [k: string]: Json | undefined;
}
/**
 * A row of `WorkbooksMetadata.json`: what the gallery says of a workbook.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 */
export interface WorkbookMetadata {
  /**
   * Key of the workbook, unique.
   */
  workbookKey: string;
  /**
   * Name shown.
   */
  title: string;
  /**
   * Version of the workbook.
   */
  version: string;
  /**
   * What the workbook shows.
   */
  description?: string;
  /**
   * File name of the workbook.
   */
  templateRelativePath: string;
  /**
   * Tables the workbook reads.
   */
  dataTypesDependencies?: string[];
  /**
   * Ids of the connectors it needs.
   */
  dataConnectorsDependencies?: string[];
  /**
   * Pictures: at least one dark (Black) and one light (White).
   */
  previewImagesFileNames?: string[];
  /**
   * Addresses of light pictures.
   */
  previewImages?: string[];
  /**
   * Addresses of dark pictures.
   */
  previewImagesDark?: string[];
  /**
   * File name of the logo.
   */
  logoFileName?: string;
  /**
   * Line under the title.
   */
  subtitle?: string;
  /**
   * Who made the workbook.
   */
  provider?: string;
  /**
   * Flag that shows the workbook.
   */
  featureFlag?: string;
  /**
   * Where the workbook comes from.
   */
  source?: {
    /**
     * Kind of the source.
     */
    kind?: string;
    /**
     * Name of the source.
     */
    name?: string;
    [k: string]: Json | undefined;
  };
  /**
   * Who supports the workbook.
   */
  support?: {
    [k: string]: Json | undefined;
  };
  /**
   * Who wrote the workbook.
   */
  author?: {
    [k: string]: Json | undefined;
  };
  /**
   * Domains and verticals.
   */
  categories?: {
    [k: string]: Json | undefined;
  };
  /**
   * Free tags.
   */
  tags?: Json[];
  [k: string]: Json | undefined;
}
