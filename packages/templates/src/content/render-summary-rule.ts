import { atValue, type Json } from '@hubwright/schema';
import type { ArmResource, SummaryRuleContent } from '@hubwright/solution';
import { quoteArmLiteral } from '@hubwright/placeholders';
import { escapeArmText } from '../arm/arm-expression.js';
import {
  contentProductIdExpression,
  renderContentTemplate,
  templateSpecNameExpression,
} from '../main-template/content-template.js';
import type { ContentRenderer, RenderContext } from '../fragment.js';
import { listOf, textOf, type LooseMembers } from '../arm/loose-values.js';
import { renderMetadataResource } from '../main-template/metadata-resource.js';
import { requireAll } from '../main-template/packaged-item.js';
import { summaryRuleName, summaryRuleResource } from './summary-rule-resource.js';

const ruleId =
  "resourceId('Microsoft.OperationalInsights/workspaces/summaryLogs', parameters('workspaceName'), variables('resourceId'))";

/** Renders a summary rule: one variable that holds its names, and the content template of the rule. */
export const renderSummaryRule: ContentRenderer<SummaryRuleContent> = (content, number, context) => {
  const rule: LooseMembers = { ...content.rule };
  const id = textOf(rule['id']);
  const name = summaryRuleName(rule);
  const read = reader(number);
  return {
    variables: {
      [`summaryRuleObject${number}`]: {
        [`summaryRuleName${number}`]: `[concat(parameters('workspace'),'/',${quoteArmLiteral(name)})]`,
        [`summaryRuleVersion${number}`]: versionOf(rule),
        [`_summaryRuleContentId${number}`]: id,
        [`summaryRuleTemplateSpecName${number}`]: templateSpecNameExpression({
          tag: 'sr',
          contentId: quoteArmLiteral(id),
        }),
      },
    },
    resources: [withHubMembers(summaryRuleTemplate(content, number, context), read('_summaryRuleContentId'))],
    dependencies: [
      { kind: 'SummaryRule', contentId: read('_summaryRuleContentId'), version: read('summaryRuleVersion') },
    ],
    origin: atValue(content.source),
  };
};

/**
 * The rule's metadata finds the rule by an id that is evaluated when the rule is created. What that id reads is
 * declared in the inner template; packages of the official tool leave it undeclared and cannot be deployed.
 */
function summaryRuleTemplate(
  content: SummaryRuleContent,
  number: number,
  context: RenderContext,
): ArmResource {
  const rule: LooseMembers = { ...content.rule };
  const { profile, solution } = context;
  const read = reader(number);
  const name = summaryRuleName(rule);
  return renderContentTemplate({
    apiVersion: profile.apiVersions.contentTemplates,
    name: read('summaryRuleTemplateSpecName'),
    description: `${name} Summary Rule with template version ${solution.solutionVersion}`,
    contentVersion: read('summaryRuleVersion'),
    parameters: { workspaceName: { type: 'string', defaultValue: "[parameters('workspace')]" } },
    variables: { resourceId: escapeArmText(name, 2) },
    resources: [
      summaryRuleResource(content, read('summaryRuleName'), context),
      summaryRuleMetadata(rule, number, context),
    ],
    contentSchemaVersion: profile.contentSchemaVersion,
    contentId: read('_summaryRuleContentId'),
    contentKind: 'SummaryRule',
    displayName: escapeArmText(name, 1),
    contentProductId: contentProductIdExpression({
      tag: 'sr',
      kind: 'SummaryRule',
      contentId: read('_summaryRuleContentId').slice(1, -1),
      version: quoteArmLiteral(versionOf(rule)),
    }),
    version: read('summaryRuleVersion'),
  });
}

function summaryRuleMetadata(rule: LooseMembers, number: number, context: RenderContext): ArmResource {
  const read = reader(number);
  return renderMetadataResource({
    apiVersion: context.profile.apiVersions.metadata,
    name: `[[concat(parameters('workspaceName'),'/Microsoft.SecurityInsights/',concat('SummaryRule-', last(split(${ruleId},'/'))))]`,
    description: `${context.solution.name} Summary Rule ${number}`,
    parentId: `[[${ruleId}]`,
    contentId: read('_summaryRuleContentId'),
    kind: 'SummaryRule',
    version: read('summaryRuleVersion'),
    ...context.attribution,
    dependencies: requireAll(dataTypes(rule).map((contentId) => ({ contentId, kind: 'DataType' }))),
  });
}

/** The data types the rule's connectors bring, each once. */
function dataTypes(rule: LooseMembers): string[] {
  const types = listOf(rule['requiredDataConnectors']).flatMap((connector) => {
    const members = typeof connector === 'object' && connector !== null ? (connector as LooseMembers) : {};
    return listOf(members['dataTypes']).map(textOf);
  });
  return [...new Set(types)].filter((type) => type !== '');
}

/** Members that only content templates of summary rules have. */
function withHubMembers(resource: ArmResource, contentId: string): ArmResource {
  const dependencies: Json = { operator: 'AND', criteria: [{ contentId, kind: 'SummaryRule' }] };
  return { ...resource, properties: { ...resource.properties, isDeprecated: false, dependencies } };
}

function versionOf(rule: LooseMembers): string {
  return textOf(rule['version']) || '1.0.0';
}

function reader(number: number): (member: string) => string {
  return (member) => `[variables('summaryRuleObject${number}').${member}${number}]`;
}
