import { atValue } from '@hubwright/schema';
import type { ParserContent } from '@hubwright/solution';
import { quoteArmLiteral } from '@hubwright/placeholders';
import { escapeArmText, metadataName } from '../arm/arm-expression.js';
import { contentProductIdExpression, templateSpecNameExpression } from '../main-template/content-template.js';
import type { ContentRenderer } from '../fragment.js';
import { renderMetadataResource } from '../main-template/metadata-resource.js';
import { dependencyOn, renderPackagedItem, type PackagedItem } from '../main-template/packaged-item.js';
import { renderParserSavedSearch } from './parser-saved-search.js';

/**
 * Renders a parser: its content template, and the saved search and metadata that make the function callable as soon
 * as the solution is installed.
 */
export const renderParser: ContentRenderer<ParserContent> = (content, number, context) => {
  const { profile, attribution } = context;
  const read = (member: string): string => `variables('parserObject${number}').${member}${number}`;
  const savedSearch = 'Microsoft.OperationalInsights/workspaces/savedSearches';
  const id = `resourceId('${savedSearch}', parameters('workspace'), ${quoteArmLiteral(content.name)})`;
  const alias = `${content.functionAlias}-Parser`;
  const place = { apiVersion: profile.apiVersions.savedSearches, name: `[${read('_parserName')}]` };
  const dependsOn = [`[${read('_parserId')}]`];
  const item: PackagedItem = {
    kind: 'Parser',
    resource: renderParserSavedSearch(content, { ...place, evaluations: 2 }),
    templateName: `[${read('parserTemplateSpecName')}]`,
    contentId: `[${read('parserContentId')}]`,
    version: `[${read('parserVersion')}]`,
    contentProductId: contentProductIdExpression({
      tag: 'pr',
      kind: 'Parser',
      contentId: read('parserContentId'),
      version: quoteArmLiteral(content.version),
    }),
    resourceId: read('_parserId'),
    title: `${content.fileName} Data Parser`,
    displayName: escapeArmText(content.displayName, 1),
    metadata: { dependsOn },
  };
  const activeMetadata = renderMetadataResource({
    apiVersion: profile.apiVersions.metadata,
    name: metadataName('Parser', item.resourceId),
    location: "[parameters('workspace-location')]",
    dependsOn,
    parentId: `[${item.resourceId}]`,
    contentId: item.contentId,
    kind: 'Parser',
    version: item.version,
    ...attribution,
  });
  return {
    variables: {
      [`parserObject${number}`]: {
        [`_parserName${number}`]: `[concat(parameters('workspace'),'/',${quoteArmLiteral(content.name)})]`,
        [`_parserId${number}`]: `[${id}]`,
        [`parserTemplateSpecName${number}`]: templateSpecNameExpression({
          tag: 'pr',
          contentId: quoteArmLiteral(alias),
        }),
        [`parserVersion${number}`]: escapeArmText(content.version, 1),
        [`parserContentId${number}`]: alias,
      },
    },
    resources: [
      renderPackagedItem(item, context),
      renderParserSavedSearch(content, { ...place, evaluations: 1 }),
      activeMetadata,
    ],
    dependencies: [dependencyOn(item)],
    origin: atValue(content.source),
  };
};
