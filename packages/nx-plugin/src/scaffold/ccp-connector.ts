import type { ConnectorOptions } from './connector-options.js';
import { connectorPage } from './connector-page.js';
import { type ScaffoldFile, identifierOf, jsonFile } from './scaffold-file.js';

/** A polling connector of the Codeless Connector Platform of 2022: one deployment template with page and polling. */
export function ccpConnectorFiles(options: ConnectorOptions): ScaffoldFile[] {
  const id = identifierOf(options.title);
  return [
    jsonFile(`Data Connectors/azuredeploy_${id}_poller_connector.json`, {
      $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
      contentVersion: '1.0.0.0',
      parameters: {
        workspace: {
          type: 'string',
          minLength: 1,
          metadata: { description: 'Name of the Log Analytics workspace that Microsoft Sentinel uses.' },
        },
      },
      resources: [
        {
          type: 'Microsoft.OperationalInsights/workspaces/providers/dataConnectors',
          apiVersion: '2021-03-01-preview',
          name: `[concat(parameters('workspace'), '/Microsoft.SecurityInsights/${id}')]`,
          kind: 'APIPolling',
          properties: {
            connectorUiConfig: {
              ...connectorPage(options, `${id}_CL`),
              connectivityCriteria: [{ type: 'SentinelKindsV2', value: ['APIPolling'] }],
              instructionSteps: [
                {
                  title: `Connect ${options.title}`,
                  description: 'Enter the API key and select **Connect**.',
                  instructions: [{ type: 'APIKey', parameters: { enable: 'true' } }],
                },
              ],
            },
            pollingConfig: pollingConfig(options),
          },
        },
      ],
    }),
  ];
}

function pollingConfig({ endpoint }: ConnectorOptions): object {
  return {
    auth: { authType: 'APIKey', APIKeyName: 'Authorization', APIKeyIdentifier: 'Bearer' },
    request: {
      apiEndpoint: endpoint,
      httpMethod: 'Get',
      queryWindowInMin: 5,
      queryTimeFormat: 'yyyy-MM-ddTHH:mm:ssZ',
      startTimeAttributeName: 'since',
      endTimeAttributeName: 'until',
      rateLimitQPS: 1,
      retryCount: 3,
      timeoutInSeconds: 60,
      headers: { Accept: 'application/json' },
    },
    response: { eventsJsonPaths: ['$.events'] },
    paging: { pagingType: 'NextPageToken', nextPageTokenJsonPath: '$.next', nextPageParaName: 'cursor' },
  };
}
