import { atValue, type Json, type JsonObject } from '@hubwright/schema';
import type { CcfConnectorContent } from '@hubwright/solution';
import { renderConnectionTemplate } from './ccf-connections.js';
import { renderDefinition, renderDefinitionMetadata, renderDefinitionTemplate } from './ccf-definition.js';
import { ccfVersion } from './ccf-metadata.js';
import { ccfNames, type CcfNames } from './ccf-names.js';
import { readConnectorParts } from './connector-parts.js';
import type { ContentRenderer } from '../fragment.js';

/**
 * Renders a codeless connector (CCF): a template of its page with rule and tables, the page and its metadata as the
 * content hub shows them at once, and a template from which the service makes a connection when somebody connects.
 */
export const renderCcfConnector: ContentRenderer<CcfConnectorContent> = (content, number, context) => {
  const parts = readConnectorParts(content);
  const names = ccfNames(number);
  const resources = [
    renderDefinitionTemplate(parts, names, context),
    renderDefinition(parts, names, context, 1),
    renderDefinitionMetadata(names, context),
    renderConnectionTemplate(parts, names, context),
  ];
  if (mentions(resources, "variables('workspaceResourceId')")) context.share('workspaceResourceId');
  const variables: Record<string, Json> = {
    ...nameVariables(names, parts.id),
    ...(mentions(resources, `variables('${names.dataCollectionEndpointId}')`) && {
      [names.dataCollectionEndpointId]: workspaceEndpointId,
    }),
  };
  const placed = mentions(
    [...resources, variables],
    "parameters('subscription')",
    "parameters('resourceGroupName')",
  );
  return {
    ...(placed && { parameters: placeParameters }),
    variables,
    resources,
    dependencies: [
      {
        kind: 'DataConnector',
        contentId: `[variables('${names.connections.contentId}')]`,
        version: ccfVersion,
      },
    ],
    origin: atValue(content.definition.source, content.definition.pointer),
  };
};

/** Where Microsoft Sentinel makes the endpoint of a workspace: beside it, with its name. */
const workspaceEndpointId =
  "[concat('/subscriptions/',parameters('subscription'),'/resourceGroups/',parameters('resourceGroupName'),'/providers/Microsoft.Insights/dataCollectionEndpoints/',parameters('workspace'))]";

/** Parameters of mainTemplate that all codeless connectors share. */
const placeParameters: Record<string, JsonObject> = {
  resourceGroupName: {
    type: 'string',
    defaultValue: '[resourceGroup().name]',
    metadata: { description: 'resource group name where Microsoft Sentinel is setup' },
  },
  subscription: {
    type: 'string',
    defaultValue: "[last(split(subscription().id, '/'))]",
    metadata: { description: 'subscription id where Microsoft Sentinel is setup' },
  },
};

function nameVariables({ definition, connections }: CcfNames, id: string): Record<string, string> {
  return {
    dataConnectorCCPVersion: '1.0.0',
    [definition.contentId]: id,
    [definition.templateName]: templateName(definition.contentId),
    [connections.contentId]: `${id}Connections`,
    [connections.templateName]: templateName(connections.contentId),
  };
}

function templateName(contentIdVariable: string): string {
  return `[concat(parameters('workspace'),'-dc-',uniquestring(variables('${contentIdVariable}')))]`;
}

/** Tells whether any of some expressions occurs in rendered values. */
function mentions(values: readonly Json[], ...expressions: string[]): boolean {
  const text = JSON.stringify(values);
  return expressions.some((expression) => text.includes(expression));
}
