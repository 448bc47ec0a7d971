import { atValue, isJsonObject, type Json } from '@hubwright/schema';
import type { ArmResource, PlaybookContent } from '@hubwright/solution';
import { quoteArmLiteral } from '@hubwright/placeholders';
import { escapeArmText, metadataName } from '../arm/arm-expression.js';
import {
  contentProductIdExpression,
  contentTags,
  renderContentTemplate,
  templateSpecNameExpression,
} from '../main-template/content-template.js';
import type { ContentRenderer, RenderContext } from '../fragment.js';
import { renderMetadataResource } from '../main-template/metadata-resource.js';
import { playbookDependencies } from './playbook-dependencies.js';
import { playbookDisplayName, playbookReference, playbookVersion } from './playbook-identity.js';
import { playbookTemplateMetadata } from './playbook-metadata.js';
import { playbookTemplate } from './playbook-template.js';

/**
 * Renders a playbook, a Logic Apps custom connector or a function app: the variables that identify it and the
 * content template from which it is deployed. The three kinds share one counter.
 */
export const renderPlaybook: ContentRenderer<PlaybookContent> = (content, number, context) => ({
  variables: playbookVariables(content, number),
  resources: [playbookContentTemplate(content, number, context)],
  dependencies: [{ kind: content.contentKind, ...playbookReference(content.name, number) }],
  origin: atValue(content.source),
});

function playbookVariables(
  { contentKind: kind, name, template }: PlaybookContent,
  number: number,
): Record<string, Json> {
  const tag = contentTags[kind];
  const contentId = `variables('_playbookContentId${number}')`;
  const version = `variables('playbookVersion${number}')`;
  return {
    [name]: escapeArmText(name, 1),
    [`_${name}`]: `[variables(${quoteArmLiteral(name)})]`,
    [`playbookVersion${number}`]: playbookVersion(template),
    [`playbookContentId${number}`]: escapeArmText(name, 1),
    [`_playbookContentId${number}`]: `[variables('playbookContentId${number}')]`,
    ...(kind === 'Playbook' && {
      [`playbookId${number}`]: `[resourceId('Microsoft.Logic/workflows', variables('playbookContentId${number}'))]`,
    }),
    [`playbookTemplateSpecName${number}`]: templateSpecNameExpression({ tag, contentId }),
    [`_playbookcontentProductId${number}`]: contentProductIdExpression({ tag, kind, contentId, version }),
  };
}

function playbookContentTemplate(
  content: PlaybookContent,
  number: number,
  context: RenderContext,
): ArmResource {
  const { solution, profile, share } = context;
  const inner = playbookTemplate(content, number, share);
  const displayName = playbookDisplayName(content);
  const resource = renderContentTemplate({
    apiVersion: profile.apiVersions.contentTemplates,
    name: `[variables('playbookTemplateSpecName${number}')]`,
    description: `${displayName} Playbook with template version ${solution.solutionVersion}`,
    contentVersion: `[variables('playbookVersion${number}')]`,
    parameters: inner.parameters,
    variables: inner.variables,
    resources: [...inner.resources, playbookMetadataResource(content, number, context)],
    contentSchemaVersion: profile.contentSchemaVersion,
    contentId: `[variables('_playbookContentId${number}')]`,
    contentKind: content.contentKind,
    displayName: escapeArmText(displayName, 1),
    contentProductId: `[variables('_playbookcontentProductId${number}')]`,
    version: `[variables('playbookVersion${number}')]`,
  });
  const metadata = playbookTemplateMetadata(content.template, playbookVersion(content.template), share);
  return metadata ? withTemplateMetadata(resource, metadata) : resource;
}

/**
 * The id of a playbook is known at installation. That of a custom connector or function app depends on a parameter
 * of its own, so its name and parent are evaluated at its deployment.
 */
function playbookMetadataResource(
  content: PlaybookContent,
  number: number,
  context: RenderContext,
): ArmResource {
  const { contentKind: kind } = content;
  const id = `variables('playbookId${number}')`;
  const criteria = playbookDependencies(content, context.solution);
  return renderMetadataResource({
    apiVersion: context.profile.apiVersions.metadata,
    name: kind === 'Playbook' ? metadataName(kind, id) : innerMetadataName(kind, id),
    parentId: kind === 'Playbook' ? `[${id}]` : `[[${id}]`,
    contentId: `[variables('_playbookContentId${number}')]`,
    kind,
    version: `[variables('playbookVersion${number}')]`,
    ...context.attribution,
    ...(criteria.length > 0 && { dependencies: { criteria } }),
  });
}

function innerMetadataName(kind: string, id: string): string {
  return `[[concat(variables('workspace-name'),'/Microsoft.SecurityInsights/',concat('${kind}-', last(split(${id},'/'))))]`;
}

function withTemplateMetadata(resource: ArmResource, metadata: Record<string, Json>): ArmResource {
  const properties = resource.properties ?? {};
  const mainTemplate = properties['mainTemplate'];
  if (!isJsonObject(mainTemplate)) return resource;
  return { ...resource, properties: { ...properties, mainTemplate: { ...mainTemplate, metadata } } };
}
