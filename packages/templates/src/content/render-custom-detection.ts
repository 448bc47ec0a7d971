import { atValue, type Json, type JsonObject } from '@hubwright/schema';
import type { ArmResource, CustomDetectionContent, Solution } from '@hubwright/solution';
import { quoteArmLiteral } from '@hubwright/placeholders';
import { escapeArmText } from '../arm/arm-expression.js';
import { contentProductIdExpression, templateSpecNameExpression } from '../main-template/content-template.js';
import { detectionResource, readDetection, type DetectionParts } from './custom-detection-resource.js';
import { detectionDeploymentName } from './deployment-name.js';
import type { ContentRenderer, RenderContext } from '../fragment.js';
import { renderPartial } from '../render-partial.js';

/**
 * Renders a Defender XDR custom detection: the deployment that creates it when the solution is installed with
 * `E5Flavor` and, if the solution asks for it, the content template that registers it. The first detection of a
 * solution declares the parameters all of them read.
 */
export const renderCustomDetection: ContentRenderer<CustomDetectionContent> = (content, number, context) => {
  const { solution } = context;
  const detection = readDetection(content.detection as unknown as JsonObject);
  const name = detectionDeploymentName(solution.name, detection.id);
  const deployment = renderPartial<ArmResource>('custom-detection-deployment', {
    name,
    extensionVersion: solution.xdr.extensionVersion,
    detection: detectionResource(detection, 1),
  });
  return {
    ...(number === 1 && { parameters: detectionParameters(solution) }),
    variables: {},
    resources: solution.xdr.registerContent
      ? [deployment, registration(detection, name, context)]
      : [deployment],
    dependencies: [],
    origin: atValue(content.source),
  };
};

/**
 * The condition of the content template of an analytic rule that a custom detection of the solution replaces;
 * undefined for all other rules. `ruleId` is the rule's content id.
 */
export function replacedRuleCondition(ruleId: string, solution: Solution): string | undefined {
  const isReplaced = solution.content.some(
    (content) =>
      content.contentKind === 'CustomDetection' &&
      content.detection.contentProvenance?.source?.id?.toLowerCase() === ruleId.toLowerCase(),
  );
  return isReplaced && ruleId !== '' ? "[not(parameters('E5Flavor'))]" : undefined;
}

function detectionParameters({ xdr }: Solution): Record<string, JsonObject> {
  const parameters = {
    E5Flavor: booleanParameter(
      'Installs custom detections of Microsoft Defender XDR instead of the analytic rules they replace',
    ),
  };
  if (!xdr.registerContent) return parameters;
  return {
    ...parameters,
    RegisterE5Content: booleanParameter(
      'Registers each installed custom detection as content of the solution',
    ),
  };
}

function booleanParameter(description: string): JsonObject {
  return { type: 'bool', defaultValue: false, metadata: { description } };
}

function registration(
  detection: DetectionParts,
  deployment: string,
  { profile, solution }: RenderContext,
): ArmResource {
  const contentId = quoteArmLiteral(detection.id);
  const version = detection.sourceVersion || solution.xdr.detectionVersion || solution.solutionVersion;
  const dependency: Json | undefined =
    detection.requiredWorkloads.length > 0
      ? { requiredWorkloads: [...detection.requiredWorkloads] }
      : undefined;
  return renderPartial<ArmResource>('custom-detection-template', {
    apiVersion: profile.apiVersions.contentTemplates,
    name: templateSpecNameExpression({ tag: 'cd', contentId }),
    deployment: `[resourceId('Microsoft.Resources/deployments', ${quoteArmLiteral(deployment)})]`,
    description: escapeArmText(detection.description || detection.displayName, 1),
    extensionVersion: solution.xdr.extensionVersion,
    detection: detectionResource(detection, 2),
    contentSchemaVersion: profile.contentSchemaVersion,
    contentId: escapeArmText(detection.id, 1),
    displayName: escapeArmText(detection.displayName, 1),
    contentProductId: contentProductIdExpression({
      tag: 'cd',
      kind: 'CustomDetection',
      contentId,
      version: quoteArmLiteral(version),
    }),
    version,
    dependency,
  });
}
