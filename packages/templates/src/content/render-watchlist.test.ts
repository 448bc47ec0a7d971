import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '@hubwright/schema';
import type { ArmResource, WatchlistContent } from '@hubwright/solution';
import { renderWatchlist } from './render-watchlist.js';
import { contentBase } from '../testing/content-fixture.js';
import { contextOf, solutionWith } from '../testing/playbook-fixture.js';

function render(resource: JsonObject, parameters: JsonObject = {}) {
  const content: WatchlistContent = {
    ...contentBase('Watchlists/Vips.json', { parameters, resources: [resource] }),
    contentKind: 'Watchlist',
    template: {
      parameters: parameters as Record<string, JsonObject>,
      resources: [resource as unknown as ArmResource],
    },
    resource: resource as unknown as ArmResource,
    id: 'Vips',
  };
  return renderWatchlist(content, 2, contextOf(solutionWith([content])));
}

describe('renderWatchlist', () => {
  const fragment = render(
    {
      type: 'Microsoft.OperationalInsights/workspaces/providers/Watchlists',
      name: "[concat(parameters('workspaceName'), '/Microsoft.SecurityInsights/Vips')]",
      kind: '',
      apiVersion: '2021-03-01-preview',
      properties: {
        displayName: 'Very important people',
        description: "[parameters('about')]",
        provider: "[parameters('provider')]",
        owner: "[parameters('owner')]",
        source: "[concat(parameters('workspaceName'), '.csv')]",
        labels: [],
        rawContent: 'name\r\n',
      },
    },
    {
      about: { type: 'string', metadata: { description: 'Who matters.' } },
      provider: { type: 'string', defaultValue: 'Custom' },
      owner: { type: 'string' },
    },
  );

  it('names the resource by a parameter and fills in the parameters of its file', () => {
    expect(fragment.resources).toEqual([
      {
        type: 'Microsoft.OperationalInsights/workspaces/providers/Watchlists',
        apiVersion: '2021-03-01-preview',
        name: "[concat(parameters('workspace'),'/Microsoft.SecurityInsights/',parameters('watchlist2-id'))]",
        properties: {
          displayName: 'Very important people',
          description: 'Who matters.',
          provider: 'Custom',
          source: "[concat(parameters('workspace'), '.csv')]",
          labels: "[variables('TemplateEmptyArray')]",
          rawContent: 'name\r\n',
        },
      },
    ]);
    expect(fragment.parameters).toEqual({
      'watchlist2-id': {
        type: 'string',
        defaultValue: 'Vips',
        minLength: 1,
        metadata: { description: 'Unique id for the watchlist' },
      },
    });
  });

  it('is known by its display name', () => {
    expect(fragment.variables).toEqual({
      'Very important people': 'Very important people',
      '_Very important people': "[variables('Very important people')]",
    });
    expect(fragment.dependencies).toEqual([
      { kind: 'Watchlist', contentId: "[variables('_Very important people')]", version: '3.0.0' },
    ]);
  });

  it('does with what an incomplete file says', () => {
    const { resources, variables } = render({ type: 'Watchlists', name: 'x' });
    expect(variables).toHaveProperty('Vips', 'Vips');
    expect(resources[0]).toMatchObject({ apiVersion: '2022-08-01' });
  });
});
