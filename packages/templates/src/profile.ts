/** All that changes between generations of the package format: API versions, fixed texts, shared variables. */
export interface Profile {
  readonly name: string;
  readonly contentSchemaVersion: string;
  readonly apiVersions: Readonly<Record<ApiVersionKey, string>>;
  readonly sharedVariables: Readonly<Record<SharedVariable, string>>;
}

/** The resources a package holds, as keys of the profile's API versions. */
export type ApiVersionKey =
  | 'contentTemplates'
  | 'contentPackages'
  | 'metadata'
  | 'connectorMetadata'
  | 'alertRuleTemplates'
  | 'savedSearches'
  | 'huntingQueries'
  | 'workbooks'
  | 'summaryLogs'
  | 'watchlists'
  | 'legacyDataConnectors'
  | 'dataConnectors'
  | 'dataConnectorDefinitions'
  | 'dataCollectionRules'
  | 'dataCollectionEndpoints'
  | 'tables'
  | 'deployments';

/** Variables declared in mainTemplate when something needs them; their values follow. */
export type SharedVariable =
  | 'workspaceResourceId'
  | 'blanks'
  | 'TemplateEmptyArray'
  | 'TemplateEmptyObject'
  | 'TemplateNullVariable'
  | 'TemplateEmptySpaceString';

/** The content-package shape ("V3") the content hub takes today. */
export const contentPackageProfile: Profile = {
  name: 'v3',
  contentSchemaVersion: '3.0.0',
  apiVersions: {
    contentTemplates: '2023-04-01-preview',
    contentPackages: '2023-04-01-preview',
    metadata: '2022-01-01-preview',
    connectorMetadata: '2023-04-01-preview',
    alertRuleTemplates: '2023-02-01-preview',
    savedSearches: '2025-07-01',
    huntingQueries: '2025-07-01',
    workbooks: '2021-08-01',
    summaryLogs: '2023-01-01-preview',
    watchlists: '2022-08-01',
    legacyDataConnectors: '2021-03-01-preview',
    dataConnectors: '2023-02-01-preview',
    dataConnectorDefinitions: '2022-09-01-preview',
    dataCollectionRules: '2022-06-01',
    dataCollectionEndpoints: '2022-06-01',
    tables: '2022-10-01',
    deployments: '2020-06-01',
  },
  sharedVariables: {
    workspaceResourceId: "[resourceId('microsoft.OperationalInsights/Workspaces', parameters('workspace'))]",
    blanks: "[replace('b', 'b', '')]",
    TemplateEmptyArray: "[json('[]')]",
    TemplateEmptyObject: "[json('{}')]",
    // The official tool declares the text "null"; this gives the value an action had.
    TemplateNullVariable: "[json('null')]",
    TemplateEmptySpaceString: ' ',
  },
};
