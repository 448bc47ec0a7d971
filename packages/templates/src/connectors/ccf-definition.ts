import type { ArmResource } from '@hubwright/solution';
import { sentinelResourceName } from '../arm/arm-expression.js';
import { renderCcfContentTemplate } from './ccf-content-template.js';
import { ccfVersion, renderCcfMetadata } from './ccf-metadata.js';
import type { CcfNames } from './ccf-names.js';
import type { ConnectorParts } from './connector-parts.js';
import { renderConnectorResource } from './connector-resource.js';
import { renderDataCollectionRule, renderTable } from './data-collection-resources.js';
import { connectorDefinitionType, workspaceLocation } from './data-connector-names.js';
import { createDefinitionScope } from './definition-scope.js';
import { escapeUiTexts } from '../arm/escape-ui-text.js';
import type { RenderContext } from '../fragment.js';
import { isMainTemplateName } from './known-names.js';
import { createTemplateParameters } from './template-parameters.js';

/** Renders the content template of a connector's page, with the rules and tables its data goes through. */
export function renderDefinitionTemplate(
  parts: ConnectorParts,
  names: CcfNames,
  context: RenderContext,
): ArmResource {
  const parameters = createTemplateParameters();
  const scope = createDefinitionScope(names.number, parameters);
  const resources = [
    renderDefinition(parts, names, context, 2),
    renderDefinitionMetadata(names, context),
    ...parts.rules.map(({ value, name }) => renderDataCollectionRule(value, name, scope, context)),
    ...parts.tables.map(({ value, name }) => renderTable(value, name, scope, context)),
  ];
  return renderCcfContentTemplate({
    names: names.definition,
    displayName: parts.title,
    parameters: parameters.list(),
    variables: {},
    resources,
    profile: context.profile,
  });
}

/** Renders the connector definition, for a number of evaluations: 2 inside its content template, 1 outside. */
export function renderDefinition(
  parts: ConnectorParts,
  names: CcfNames,
  { profile }: RenderContext,
  evaluations: 1 | 2,
): ArmResource {
  return renderConnectorResource({
    name: sentinelResourceName(`variables('${names.definition.contentId}')`),
    apiVersion: profile.apiVersions.dataConnectorDefinitions,
    type: connectorDefinitionType,
    location: workspaceLocation,
    kind: parts.kind,
    properties: escapeUiTexts(parts.properties, evaluations, isMainTemplateName),
  });
}

/** Renders the metadata of the connector definition, which leads the content hub to the template of its connections. */
export function renderDefinitionMetadata(names: CcfNames, context: RenderContext): ArmResource {
  const { contentId, kind } = names.connections;
  return renderCcfMetadata(names.definition, context, {
    criteria: [{ version: ccfVersion, contentId: `[variables('${contentId}')]`, kind }],
  });
}
