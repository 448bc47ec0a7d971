import type { ConnectorOptions } from './connector-options.js';
import { identifierOf } from './scaffold-file.js';

/** The parts of `connectorUiConfig` that both generations of codeless connectors share. */
export function connectorPage({ title, publisher }: ConnectorOptions, table: string): object {
  return {
    id: identifierOf(title),
    title,
    publisher,
    descriptionMarkdown: `Collects events of ${title} over its REST API.`,
    graphQueriesTableName: table,
    graphQueries: [
      {
        metricName: 'Total events received',
        legend: `${title} events`,
        baseQuery: '{{graphQueriesTableName}}',
      },
    ],
    sampleQueries: [
      {
        description: 'Latest events',
        query: '{{graphQueriesTableName}}\n| sort by TimeGenerated desc\n| take 10',
      },
    ],
    dataTypes: [
      {
        name: '{{graphQueriesTableName}}',
        lastDataReceivedQuery:
          '{{graphQueriesTableName}}\n| summarize Time = max(TimeGenerated)\n| where isnotempty(Time)',
      },
    ],
    availability: { status: 1, isPreview: false },
    permissions: {
      resourceProvider: [
        {
          provider: 'Microsoft.OperationalInsights/workspaces',
          permissionsDisplayText: 'read and write permissions are required.',
          providerDisplayName: 'Workspace',
          scope: 'Workspace',
          requiredPermissions: { read: true, write: true, delete: true },
        },
      ],
      customs: [{ name: `${title} API key`, description: `A key that may read events of ${title}.` }],
    },
  };
}
