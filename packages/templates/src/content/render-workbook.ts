import { atValue } from '@hubwright/schema';
import type { ArmResource, WorkbookContent, WorkbookIdentity } from '@hubwright/solution';
import { escapeArmText } from '../arm/arm-expression.js';
import { contentProductIdExpression, templateSpecNameExpression } from '../main-template/content-template.js';
import type { ContentRenderer, RenderContext } from '../fragment.js';
import {
  dependencyOn,
  renderPackagedItem,
  requireAll,
  type PackagedItem,
} from '../main-template/packaged-item.js';
import { pruneWorkbook } from './prune-workbook.js';
import { renderPartial } from '../render-partial.js';

/** Renders a workbook: its variables, the parameter that names the copy, and its content template. */
export const renderWorkbook: ContentRenderer<WorkbookContent> = (content, number, context) => {
  const { metadata } = content;
  const read = (variable: string): string => `variables('${variable}${number}')`;
  const item: PackagedItem = {
    kind: 'Workbook',
    resource: workbookResource(content, number, context),
    templateName: `[${read('workbookTemplateSpecName')}]`,
    contentId: `[${read('_workbookContentId')}]`,
    version: `[${read('workbookVersion')}]`,
    contentProductId: `[${read('_workbookcontentProductId')}]`,
    resourceId: read('workbookId'),
    title: `${content.fileName} Workbook`,
    displayName: `[parameters('workbook${number}-name')]`,
    metadata: {
      description: escapeArmText(metadata.description, 2),
      dependencies: requireAll(workbookDependencies(metadata)),
      previewImages: metadata.previewImages,
      previewImagesDark: metadata.previewImagesDark,
    },
  };
  const contentId = read('_workbookContentId');
  return {
    parameters: {
      [`workbook${number}-name`]: {
        type: 'string',
        defaultValue: escapeArmText(metadata.title, 1),
        minLength: 1,
        metadata: { description: 'Name for the workbook' },
      },
    },
    variables: {
      [`workbookVersion${number}`]: escapeArmText(metadata.version, 1),
      [`workbookContentId${number}`]: escapeArmText(metadata.key, 1),
      [`workbookId${number}`]: `[resourceId('Microsoft.Insights/workbooks', ${read('workbookContentId')})]`,
      [`workbookTemplateSpecName${number}`]: templateSpecNameExpression({ tag: 'wb', contentId }),
      [`_workbookContentId${number}`]: `[${read('workbookContentId')}]`,
      [`_workbookcontentProductId${number}`]: contentProductIdExpression({
        tag: 'wb',
        kind: 'Workbook',
        contentId,
        version: read('workbookVersion'),
      }),
    },
    resources: [renderPackagedItem(item, context)],
    dependencies: [dependencyOn(item)],
    origin: atValue(content.source),
  };
};

/** The text of a workbook ends in a line break, as the packages in the content hub have it. */
function workbookResource(
  { value, metadata }: WorkbookContent,
  number: number,
  context: RenderContext,
): ArmResource {
  return renderPartial<ArmResource>('workbook', {
    apiVersion: context.profile.apiVersions.workbooks,
    name: `[variables('workbookContentId${number}')]`,
    description: escapeArmText(metadata.description, 2),
    displayName: `[parameters('workbook${number}-name')]`,
    serializedData: `${JSON.stringify(pruneWorkbook(value))}\n`,
    sourceId: context.share('workspaceResourceId'),
  });
}

/** What must be in the workspace for the workbook to show anything. */
function workbookDependencies({
  dataTypes,
  connectors,
}: WorkbookIdentity): { kind: string; contentId: string }[] {
  return [
    ...dataTypes.map((contentId) => ({ contentId: escapeArmText(contentId, 2), kind: 'DataType' })),
    ...connectors.map((contentId) => ({ contentId: escapeArmText(contentId, 2), kind: 'DataConnector' })),
  ];
}
