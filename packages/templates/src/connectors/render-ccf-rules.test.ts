import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '@hubwright/schema';
import { rule } from '../testing/connector-fixture.js';
import { expectResolved, renderCcf } from '../testing/render-ccf-fixture.js';

describe('data collection rules of a connector', () => {
  const renderRule = (source: JsonObject) => {
    const rendered = renderCcf({ rules: [source] });
    expectResolved(rendered);
    return rendered.definition.resources.find(({ type }) => type.endsWith('/dataCollectionRules'));
  };

  it('read workspace and endpoint from mainTemplate, however the source names them', () => {
    for (const [workspace, endpoint] of [
      ['{{workspaceResourceId}}', '{{dataCollectionEndpointId}}'],
      ["[[parameters('workspaceResourceId')]", "[[parameters('dataCollectionEndpointId')]"],
      ["[variables('workspaceResourceId')]", undefined],
      ['{{workspaceId}}', '{{dceId}}'],
    ]) {
      const rendered = renderRule(
        rule({
          destinations: { logAnalytics: [{ workspaceResourceId: workspace, name: 'w' }] },
          dataCollectionEndpointId: endpoint,
        }),
      );
      expect(rendered?.properties?.['dataCollectionEndpointId']).toBe(
        "[variables('dataCollectionEndpointId1')]",
      );
      expect(rendered?.properties?.['destinations']).toEqual({
        logAnalytics: [{ workspaceResourceId: "[variables('workspaceResourceId')]", name: 'w' }],
      });
    }
  });

  it('get the destination their flows name when they have none', () => {
    expect(renderRule(rule({ destinations: {} }))?.properties?.['destinations']).toEqual({
      logAnalytics: [{ name: 'clv2ws1', workspaceResourceId: "[variables('workspaceResourceId')]" }],
    });
  });

  it('of kind Direct need no endpoint', () => {
    const rendered = renderRule(rule({ dataCollectionEndpointId: undefined }, { kind: 'Direct' }));
    expect(rendered?.['kind']).toBe('Direct');
    expect(rendered?.properties).not.toHaveProperty('dataCollectionEndpointId');
  });

  it('are named after the workspace where their name has a placeholder', () => {
    expect(
      renderRule(rule({}, { name: 'Microsoft-Sentinel-Contoso-{{workspaceName}}-{{random}}' }))?.name,
    ).toBe("[concat('Microsoft-Sentinel-Contoso-', parameters('workspace'))]");
  });

  it('keep the braces of KQL', () => {
    const query = 'source | extend x = dynamic({{a}})';
    const flows = renderRule(
      rule({ dataFlows: { streams: ['Custom-Contoso'], destinations: ['clv2ws1'], transformKql: query } }),
    )?.properties?.['dataFlows'];
    expect(flows).toEqual([{ streams: ['Custom-Contoso'], destinations: ['clv2ws1'], transformKql: query }]);
  });
});
