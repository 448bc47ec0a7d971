import { describe, expect, it } from '@jest/globals';
import type { Json, JsonObject } from '@hubwright/schema';
import type { SummaryRuleContent } from '@hubwright/solution';
import { renderSummaryRule } from './render-summary-rule.js';
import { contentBase } from '../testing/content-fixture.js';
import { contextOf, solutionWith } from '../testing/playbook-fixture.js';

function render(rule: JsonObject) {
  const content = {
    ...contentBase('Summary Rules/Daily.yaml', rule),
    contentKind: 'SummaryRule',
    rule,
  } as unknown as SummaryRuleContent;
  const context = contextOf(solutionWith([content]));
  const fragment = renderSummaryRule(content, 1, context);
  const template = fragment.resources[0]!.properties!;
  const inner = template['mainTemplate'] as JsonObject;
  return { fragment, template, inner, resources: inner['resources'] as JsonObject[] };
}

describe('renderSummaryRule', () => {
  const rule: Record<string, Json> = {
    id: '910b7d93-f1a0-4b76-9e32-593004c0fe85',
    displayName: "Contoso's day",
    description: "'Counts.'\n",
    requiredDataConnectors: [{ connectorId: 'Contoso', dataTypes: ['Contoso_CL', 'Contoso_CL'] }],
    destinationTable: 'ContosoSummary_CL',
    query: 'Contoso_CL | count',
    binSize: '60',
    version: '1.0.1',
  };
  const { fragment, template, inner, resources } = render(rule);

  it('holds its names in one variable', () => {
    expect(fragment.variables).toEqual({
      summaryRuleObject1: {
        summaryRuleName1: "[concat(parameters('workspace'),'/','Contoso''s day')]",
        summaryRuleVersion1: '1.0.1',
        _summaryRuleContentId1: '910b7d93-f1a0-4b76-9e32-593004c0fe85',
        summaryRuleTemplateSpecName1:
          "[concat(parameters('workspace'),'/Microsoft.SecurityInsights/',concat(parameters('workspace'),'-sr-',uniquestring('910b7d93-f1a0-4b76-9e32-593004c0fe85')))]",
      },
    });
    expect(fragment.dependencies).toEqual([
      {
        kind: 'SummaryRule',
        contentId: "[variables('summaryRuleObject1')._summaryRuleContentId1]",
        version: "[variables('summaryRuleObject1').summaryRuleVersion1]",
      },
    ]);
  });

  it('writes the rule', () => {
    expect(resources[0]).toMatchObject({
      type: 'Microsoft.OperationalInsights/workspaces/summaryLogs',
      properties: {
        displayName: "Contoso's day",
        ruleType: 'User',
        description: 'Counts.',
        ruleDefinition: { query: 'Contoso_CL | count', binSize: 60, destinationTable: 'ContosoSummary_CL' },
        requiredDataConnectors: [{ connectorId: 'Contoso', dataTypes: ['Contoso_CL', 'Contoso_CL'] }],
      },
    });
    expect(template).toMatchObject({ contentKind: 'SummaryRule', isDeprecated: false });
  });

  it('declares what the id in its metadata reads', () => {
    expect(inner).toMatchObject({
      parameters: { workspaceName: { type: 'string', defaultValue: "[parameters('workspace')]" } },
      variables: { resourceId: "Contoso's day" },
    });
    expect(resources[1]).toMatchObject({
      properties: {
        parentId:
          "[[resourceId('Microsoft.OperationalInsights/workspaces/summaryLogs', parameters('workspaceName'), variables('resourceId'))]",
        dependencies: { operator: 'AND', criteria: [{ contentId: 'Contoso_CL', kind: 'DataType' }] },
      },
    });
  });

  it('leaves no blanks of what a source does not say', () => {
    const { resources } = render({ ...rule, description: null, requiredDataConnectors: null });
    expect(resources[0]).toMatchObject({
      properties: {
        description: "[variables('blanks')]",
        requiredDataConnectors: "[variables('TemplateEmptyArray')]",
      },
    });
    expect(resources[1]!['properties']).not.toHaveProperty('dependencies');
  });
});
