import { atValue } from '@hubwright/schema';
import type { AnalyticRuleContent, ArmResource } from '@hubwright/solution';
import { quoteArmLiteral } from '@hubwright/placeholders';
import { analyticRuleKind, analyticRuleProperties } from './analytic-rule-properties.js';
import { escapeArmText } from '../arm/arm-expression.js';
import { contentProductIdExpression, templateSpecNameExpression } from '../main-template/content-template.js';
import type { ContentRenderer } from '../fragment.js';
import { textOf } from '../arm/loose-values.js';
import { dependencyOn, renderPackagedItem, type PackagedItem } from '../main-template/packaged-item.js';
import { replacedRuleCondition } from './render-custom-detection.js';
import { renderPartial } from '../render-partial.js';

/** Renders an analytic rule: one variable that holds all its names, and its content template. */
export const renderAnalyticRule: ContentRenderer<AnalyticRuleContent> = (content, number, context) => {
  const { rule } = content;
  const read = (member: string): string => `variables('analyticRuleObject${number}').${member}${number}`;
  const id = quoteArmLiteral(textOf(rule.id));
  const version = textOf(rule.version) || '1.0.0';
  const contentId = `[${read('_analyticRulecontentId')}]`;
  const resource = renderPartial<ArmResource>('analytic-rule', {
    name: contentId,
    apiVersion: context.profile.apiVersions.alertRuleTemplates,
    kind: analyticRuleKind(rule),
    properties: analyticRuleProperties(rule, () => context.share('TemplateEmptyArray')),
  });
  const item: PackagedItem = {
    kind: 'AnalyticsRule',
    resource,
    templateName: `[${read('analyticRuleTemplateSpecName')}]`,
    contentId,
    version: `[${read('analyticRuleVersion')}]`,
    contentProductId: `[${read('_analyticRulecontentProductId')}]`,
    resourceId: read('analyticRuleId'),
    title: `${content.fileName}_AnalyticalRules Analytics Rule`,
    displayName: escapeArmText(textOf(rule.name), 1),
    condition: replacedRuleCondition(textOf(rule.id), context.solution),
    metadata: { description: `${context.solution.name} Analytics Rule ${number}` },
  };
  return {
    variables: {
      [`analyticRuleObject${number}`]: {
        [`analyticRuleVersion${number}`]: escapeArmText(version, 1),
        [`_analyticRulecontentId${number}`]: escapeArmText(textOf(rule.id), 1),
        [`analyticRuleId${number}`]: `[resourceId('Microsoft.SecurityInsights/AlertRuleTemplates', ${id})]`,
        [`analyticRuleTemplateSpecName${number}`]: templateSpecNameExpression({ tag: 'ar', contentId: id }),
        [`_analyticRulecontentProductId${number}`]: contentProductIdExpression({
          tag: 'ar',
          kind: 'AnalyticsRule',
          contentId: id,
          version: quoteArmLiteral(version),
        }),
      },
    },
    resources: [renderPackagedItem(item, context)],
    dependencies: [dependencyOn(item)],
    origin: atValue(content.source),
  };
};
