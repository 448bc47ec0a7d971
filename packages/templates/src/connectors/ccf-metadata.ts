import type { JsonObject } from '@hubwright/schema';
import type { ArmResource } from '@hubwright/solution';
import { sentinelResourceName } from '../arm/arm-expression.js';
import type { CcfTemplateNames } from './ccf-names.js';
import { sentinelResourceId } from './data-connector-names.js';
import type { RenderContext } from '../fragment.js';
import { renderMetadataResource } from '../main-template/metadata-resource.js';

/** Version of every codeless connector: the content hub compares the versions of solutions alone. */
export const ccfVersion = "[variables('dataConnectorCCPVersion')]";

const parentTypes = {
  DataConnector: 'dataConnectorDefinitions',
  ResourcesDataConnector: 'dataConnectors',
} as const;

/** Renders the metadata of a connector's page, or of its connections. */
export function renderCcfMetadata(
  names: CcfTemplateNames,
  { profile, attribution }: RenderContext,
  dependencies?: JsonObject,
): ArmResource {
  const contentId = `variables('${names.contentId}')`;
  return renderMetadataResource({
    apiVersion: profile.apiVersions.metadata,
    name: sentinelResourceName(`concat('DataConnector-', ${contentId})`),
    parentId: `[${sentinelResourceId(parentTypes[names.kind], contentId)}]`,
    contentId: `[${contentId}]`,
    kind: names.kind,
    version: ccfVersion,
    ...attribution,
    source: { ...attribution.source, name: "[variables('_solutionName')]" },
    ...(dependencies && { dependencies }),
  });
}
