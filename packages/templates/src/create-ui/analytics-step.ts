import type { JsonObject } from '@hubwright/schema';
import type { AnalyticRuleContent, Solution } from '@hubwright/solution';
import { cleanDescription } from '../content/clean-description.js';
import { textOf } from '../arm/loose-values.js';
import type { NumberedContent } from '../main-template/number-content.js';
import { texts } from './texts.js';
import { itemSection, linkBlock, textBlock } from './elements.js';
import { renderStep } from './step.js';

/** The blade of analytic rules: a section with the name and the description of each. */
export function renderAnalyticsStep(
  contents: readonly NumberedContent[],
  { bladeDescriptions }: Solution,
): JsonObject | undefined {
  const sections = contents.flatMap(({ content, number }) =>
    content.contentKind === 'AnalyticsRule' ? [ruleSection(content, number)] : [],
  );
  if (sections.length === 0) return undefined;
  return renderStep({
    name: 'analytics',
    label: 'Analytics',
    preValidation: 'Configure the analytics',
    elements: [
      textBlock('analytics-text', bladeDescriptions.analyticRules || texts.analyticRules),
      linkBlock('analytics-link', { label: 'Learn more', uri: texts.analyticRulesLink }),
      ...sections,
    ],
  });
}

function ruleSection({ rule }: AnalyticRuleContent, number: number): JsonObject {
  return itemSection(`analytic${number}`, textOf(rule.name), cleanDescription(textOf(rule.description)));
}
