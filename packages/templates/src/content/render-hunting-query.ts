import { atValue } from '@hubwright/schema';
import type { ArmResource, HuntingQueryContent } from '@hubwright/solution';
import { quoteArmLiteral } from '@hubwright/placeholders';
import { escapeArmText } from '../arm/arm-expression.js';
import { contentProductIdExpression, templateSpecNameExpression } from '../main-template/content-template.js';
import type { ContentRenderer } from '../fragment.js';
import { huntingQueryTags } from './hunting-query-tags.js';
import { textOf } from '../arm/loose-values.js';
import { dependencyOn, renderPackagedItem, type PackagedItem } from '../main-template/packaged-item.js';
import { renderPartial } from '../render-partial.js';

/** Renders a hunting query: one variable that holds its names, and the content template of its saved search. */
export const renderHuntingQuery: ContentRenderer<HuntingQueryContent> = (content, number, context) => {
  const { query } = content;
  const read = (member: string): string => `variables('huntingQueryObject${number}').${member}${number}`;
  const version = textOf(query.version) || '1.0.0';
  const id = textOf(query.id);
  const resource = renderPartial<ArmResource>('hunting-query', {
    apiVersion: context.profile.apiVersions.huntingQueries,
    name: `${context.solution.name.replaceAll(' ', '_')}_Hunting_Query_${number}`,
    displayName: escapeArmText(textOf(query.name), 2),
    query: escapeArmText(textOf(query.query), 2),
    tags: huntingQueryTags(query),
  });
  const item: PackagedItem = {
    kind: 'HuntingQuery',
    resource,
    templateName: `[${read('huntingQueryTemplateSpecName')}]`,
    contentId: `[${read('_huntingQuerycontentId')}]`,
    version: `[${read('huntingQueryVersion')}]`,
    contentProductId: contentProductIdExpression({
      tag: 'hq',
      kind: 'HuntingQuery',
      contentId: read('_huntingQuerycontentId'),
      version: quoteArmLiteral(version),
    }),
    resourceId: `resourceId('Microsoft.OperationalInsights/savedSearches', ${read('_huntingQuerycontentId')})`,
    title: `${content.fileName}_HuntingQueries Hunting Query`,
    displayName: escapeArmText(textOf(query.name), 1),
    metadata: { description: `${context.solution.name} Hunting Query ${number}` },
  };
  return {
    variables: {
      [`huntingQueryObject${number}`]: {
        [`huntingQueryVersion${number}`]: escapeArmText(version, 1),
        [`_huntingQuerycontentId${number}`]: escapeArmText(id, 1),
        [`huntingQueryTemplateSpecName${number}`]: templateSpecNameExpression({
          tag: 'hq',
          contentId: quoteArmLiteral(id),
        }),
      },
    },
    resources: [renderPackagedItem(item, context)],
    dependencies: [dependencyOn(item)],
    origin: atValue(content.source),
  };
};
