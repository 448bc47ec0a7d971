import { atValue, type Json } from '@hubwright/schema';
import type { ArmResource, LegacyConnectorContent } from '@hubwright/solution';
import { metadataName, sentinelResourceName } from '../arm/arm-expression.js';
import {
  contentProductIdExpression,
  renderContentTemplate,
  templateSpecNameExpression,
} from '../main-template/content-template.js';
import { sentinelResourceId, workspaceLocation } from './data-connector-names.js';
import { escapeUiTexts } from '../arm/escape-ui-text.js';
import type { ContentRenderer, RenderContext } from '../fragment.js';
import { isSolutionName } from './known-names.js';
import { identifyLegacyConnector, renderLegacyPage, type LegacyIdentity } from './legacy-ui-config.js';
import { renderMetadataResource, type MetadataView } from '../main-template/metadata-resource.js';
import { renderPartial } from '../render-partial.js';
import { toJsonObject } from '../arm/source-members.js';

/**
 * Renders a connector of the first generations: its content template, and the metadata and the connector itself that
 * make its page appear as soon as the solution is installed.
 */
export const renderLegacyConnector: ContentRenderer<LegacyConnectorContent> = (content, number, context) => {
  const names = legacyNames(number);
  const identity = identifyLegacyConnector(content);
  const metadata = metadataView(names, context);
  return {
    variables: legacyVariables(names, identity),
    resources: [
      renderTemplate(content, identity.title, names, context),
      renderMetadataResource({
        ...metadata,
        location: workspaceLocation,
        dependsOn: [`[variables('${names.id}')]`],
      }),
      renderConnector(content, names, context, 1),
    ],
    dependencies: [
      {
        kind: 'DataConnector',
        contentId: `[variables('${names.contentId}')]`,
        version: `[variables('${names.version}')]`,
      },
    ],
    origin: atValue(content.source, content.uiPointer),
  };
};

/** Variables of mainTemplate that belong to one connector. */
interface LegacyNames {
  readonly uiConfigId: string;
  readonly contentId: string;
  readonly id: string;
  readonly templateName: string;
  readonly version: string;
  readonly contentProductId: string;
}

function legacyNames(number: number): LegacyNames {
  return {
    uiConfigId: `_uiConfigId${number}`,
    contentId: `_dataConnectorContentId${number}`,
    id: `_dataConnectorId${number}`,
    templateName: `dataConnectorTemplateSpecName${number}`,
    version: `dataConnectorVersion${number}`,
    contentProductId: `_dataConnectorcontentProductId${number}`,
  };
}

/** Each id is a variable that a second one reads: only what comes from a variable passes for an id in the store's checks. */
function legacyVariables(
  names: LegacyNames,
  { id, version: connectorVersion }: LegacyIdentity,
): Record<string, Json> {
  const contentId = `variables('${names.contentId}')`;
  const version = `variables('${names.version}')`;
  return {
    ...twice(names.uiConfigId, id),
    ...twice(names.contentId, id),
    ...twice(names.id, `[${sentinelResourceId('dataConnectors', contentId)}]`),
    [names.templateName]: templateSpecNameExpression({ tag: 'dc', contentId }),
    [names.version]: connectorVersion,
    [names.contentProductId]: contentProductIdExpression({
      tag: 'dc',
      kind: 'DataConnector',
      contentId,
      version,
    }),
  };
}

function twice(name: string, value: string): Record<string, string> {
  const first = name.slice(1);
  return { [first]: value, [name]: `[variables('${first}')]` };
}

function renderTemplate(
  content: LegacyConnectorContent,
  title: string,
  names: LegacyNames,
  context: RenderContext,
): ArmResource {
  const { profile, solution } = context;
  const version = `[variables('${names.version}')]`;
  return renderContentTemplate({
    apiVersion: profile.apiVersions.contentTemplates,
    name: `[variables('${names.templateName}')]`,
    description: `${solution.name} data connector with template version ${solution.solutionVersion}`,
    contentVersion: version,
    parameters: {},
    variables: {},
    resources: [
      renderConnector(content, names, context, 2),
      renderMetadataResource(metadataView(names, context)),
    ],
    contentSchemaVersion: profile.contentSchemaVersion,
    contentId: `[variables('${names.contentId}')]`,
    contentKind: 'DataConnector',
    displayName: title,
    contentProductId: `[variables('${names.contentProductId}')]`,
    version,
  });
}

function renderConnector(
  content: LegacyConnectorContent,
  names: LegacyNames,
  context: RenderContext,
  evaluations: 1 | 2,
): ArmResource {
  const { kind, pollingConfig } = content;
  return renderPartial<ArmResource>('legacy-data-connector', {
    name: sentinelResourceName(`variables('${names.contentId}')`),
    apiVersion: context.profile.apiVersions.legacyDataConnectors,
    kind,
    connectorUiConfig: renderLegacyPage(content, `[variables('${names.uiConfigId}')]`, evaluations, context),
    pollingConfig: pollingConfig && escapeUiTexts(toJsonObject(pollingConfig), evaluations, isSolutionName),
  });
}

function metadataView(names: LegacyNames, { profile, attribution }: RenderContext): MetadataView {
  return {
    apiVersion: profile.apiVersions.connectorMetadata,
    name: metadataName('DataConnector', `variables('${names.id}')`),
    parentId: `[${sentinelResourceId('dataConnectors', `variables('${names.contentId}')`)}]`,
    contentId: `[variables('${names.contentId}')]`,
    kind: 'DataConnector',
    version: `[variables('${names.version}')]`,
    ...attribution,
  };
}
