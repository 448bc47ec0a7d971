import type { JsonObject } from '@hubwright/schema';
import type { ArmResource, CcfConnectorContent, LegacyConnectorContent } from '@hubwright/solution';
import { quoteArmLiteral } from '@hubwright/placeholders';
import { renderConnectorResource } from './connector-resource.js';
import { dataConnectorType } from './data-connector-names.js';
import { escapeUiTexts } from '../arm/escape-ui-text.js';
import { identifyLegacyConnector } from './legacy-ui-config.js';
import { contentPackageProfile, type Profile } from '../profile.js';
import { renderPartial } from '../render-partial.js';
import { renderStandaloneCcf, type StandaloneParts } from './render-standalone-ccf.js';
import { toJsonObject } from '../arm/source-members.js';
import { workspaceParameters } from './standalone-scope.js';

/**
 * Renders one connector as an ARM template of its own, for "Deploy a custom template" in the portal or for a test in a
 * workspace before it is packaged. It takes the workspace's name, and for a codeless connector what its page would ask
 * for; secrets are `securestring`. The same connector always gives the same template.
 */
export function renderConnector(
  content: LegacyConnectorContent | CcfConnectorContent,
  profile: Profile = contentPackageProfile,
): JsonObject {
  const parts =
    content.contentKind === 'CcfConnector'
      ? renderStandaloneCcf(content, profile)
      : renderStandaloneLegacy(content, profile);
  return renderPartial('deployment-template', parts);
}

/** Names that can be the last segment of a resource id. */
const resourceName = /^[A-Za-z0-9_.-]{1,260}$/;

function renderStandaloneLegacy(content: LegacyConnectorContent, profile: Profile): StandaloneParts {
  const { id } = identifyLegacyConnector(content);
  const name = resourceName.test(id) ? quoteArmLiteral(id) : `guid(${quoteArmLiteral(id)})`;
  const page = toJsonObject(content.uiConfig);
  const connector: ArmResource = renderConnectorResource({
    name: `[concat(parameters('workspace'),'/Microsoft.SecurityInsights/',${name})]`,
    apiVersion: profile.apiVersions.legacyDataConnectors,
    type: dataConnectorType,
    location: "[parameters('location')]",
    kind: content.kind,
    properties: escapeUiTexts(
      {
        connectorUiConfig: { ...page, id },
        ...(content.pollingConfig && { pollingConfig: toJsonObject(content.pollingConfig) }),
      },
      1,
      () => false,
    ),
  });
  return { parameters: workspaceParameters, variables: {}, resources: [connector] };
}
