import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '@hubwright/schema';
import type { ArmResource, SavedSearchesContent } from '@hubwright/solution';
import { renderSavedSearches } from './render-saved-searches.js';
import { contentBase } from '../testing/content-fixture.js';
import { contextOf, solutionWith } from '../testing/playbook-fixture.js';

function savedSearches(resources: JsonObject[], searches: JsonObject[]): SavedSearchesContent {
  return {
    ...contentBase('SavedSearches/all.json', { resources }),
    contentKind: 'SavedSearches',
    template: { resources: resources as unknown as ArmResource[] },
    resources: resources as unknown as ArmResource[],
    searches,
  };
}

describe('renderSavedSearches', () => {
  const first = savedSearches(
    [],
    [{ displayName: 'One', category: 'Contoso', query: 'A | take 1', functionAlias: 'one', version: 1 }],
  );
  const second = savedSearches([], [{ properties: { DisplayName: 'Two', Query: '[not an expression]' } }]);
  const context = contextOf(solutionWith([first, second]));

  it('gives each plain search a resource and a parameter', () => {
    expect(renderSavedSearches(first, 1, context)).toMatchObject({
      parameters: { 'savedsearch1-id': { defaultValue: '[newGuid()]' } },
      variables: {},
      dependencies: [],
      resources: [
        {
          type: 'Microsoft.OperationalInsights/workspaces/savedSearches',
          name: "[concat(parameters('workspace'),'/',parameters('savedsearch1-id'))]",
          properties: {
            eTag: '*',
            category: 'Contoso',
            displayName: 'One',
            query: 'A | take 1',
            functionAlias: 'one',
            version: 1,
          },
        },
      ],
    });
  });

  it('counts on from file to file', () => {
    const { parameters, resources } = renderSavedSearches(second, 2, context);
    expect(Object.keys(parameters ?? {})).toEqual(['savedsearch2-id']);
    expect(resources[0]!.properties).toEqual({
      eTag: '*',
      category: 'Saved Searches',
      displayName: 'Two',
      query: '[[not an expression]',
      version: 2,
    });
  });

  it('copies ARM resources', () => {
    const content = savedSearches(
      [
        {
          type: 'Microsoft.OperationalInsights/workspaces/savedSearches',
          name: "[concat(parameters('WorkspaceName'), '/x')]",
        },
      ],
      [],
    );
    const fragment = renderSavedSearches(content, 1, context);
    expect(fragment.parameters).toBeUndefined();
    expect(fragment.resources).toEqual([
      {
        type: 'Microsoft.OperationalInsights/workspaces/savedSearches',
        name: "[concat(parameters('workspace'), '/x')]",
      },
    ]);
  });
});
