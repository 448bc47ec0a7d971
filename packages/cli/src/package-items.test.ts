import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '@hubwright/schema';
import { readPackageContents } from './package-items.js';

const query = { type: 'Microsoft.OperationalInsights/savedSearches', properties: { query: 'SigninLogs' } };

const contentPackage: JsonObject = {
  parameters: { workspace: { defaultValue: '', type: 'string' } },
  variables: {
    solutionId: 'contoso.contoso-sentinel',
    _solutionVersion: '3.0.1',
    huntingQueryObject1: { huntingQueryVersion1: '1.0.2', _huntingQuerycontentId1: 'aaaa' },
  },
  resources: [
    {
      type: 'Microsoft.OperationalInsights/workspaces/providers/contentTemplates',
      properties: {
        contentKind: 'HuntingQuery',
        displayName: 'Rare sign-ins',
        contentId: "[variables('huntingQueryObject1')._huntingQuerycontentId1]",
        version: "[variables('huntingQueryObject1').huntingQueryVersion1]",
        mainTemplate: {
          resources: [query, { type: 'x/providers/metadata', properties: { kind: 'HuntingQuery' } }],
        },
      },
    },
    {
      type: 'Microsoft.OperationalInsights/workspaces/providers/contentPackages',
      properties: { version: "[variables('_solutionVersion')]" },
    },
  ],
};

const templateSpecs: JsonObject = {
  parameters: { 'hunting-id': { defaultValue: 'bbbb', type: 'string' } },
  variables: {
    solutionId: "[variables('_solutionId')]",
    _solutionId: 'contoso.old',
    huntingId: "[parameters('hunting-id')]",
  },
  resources: [
    { type: 'Microsoft.Resources/templateSpecs', properties: { displayName: 'template' } },
    {
      type: 'Microsoft.Resources/templateSpecs/versions',
      properties: {
        mainTemplate: {
          resources: [
            query,
            {
              type: 'Microsoft.OperationalInsights/workspaces/providers/metadata',
              properties: { kind: 'HuntingQuery', contentId: "[variables('huntingId')]", version: '1.0.0' },
            },
          ],
        },
      },
    },
    {
      type: 'Microsoft.OperationalInsights/workspaces/providers/metadata',
      properties: { kind: 'Solution', version: '2.0.0' },
    },
  ],
};

describe('readPackageContents', () => {
  it('reads the items of a content package, with their variables resolved', () => {
    expect(readPackageContents(contentPackage)).toEqual({
      solutionId: 'contoso.contoso-sentinel',
      solutionVersion: '3.0.1',
      items: [
        {
          kind: 'HuntingQuery',
          id: 'aaaa',
          displayName: 'Rare sign-ins',
          version: '1.0.2',
          resources: [query],
        },
      ],
      parameters: { workspace: { defaultValue: '', type: 'string' } },
    });
  });

  it('reads the template specs of 2022', () => {
    const contents = readPackageContents(templateSpecs);
    expect(contents).toMatchObject({ solutionId: 'contoso.old', solutionVersion: '2.0.0' });
    expect(contents.items).toEqual([
      { kind: 'HuntingQuery', id: 'bbbb', displayName: '', version: '1.0.0', resources: [query] },
    ]);
  });

  it('leaves an expression that is no name alone, and ends where variables lead in a circle', () => {
    const circle = { solutionId: "[variables('a')]", a: "[variables('b')]", b: "[variables('a')]" };
    expect(readPackageContents({ variables: circle }).solutionId).toMatch(/^\[variables\('[ab]'\)\]$/);
    const computed = { solutionId: "[concat('a', 'b')]" };
    expect(readPackageContents({ variables: computed }).solutionId).toBe("[concat('a', 'b')]");
  });

  it.each([
    [{}],
    [{ resources: 'none', variables: [], parameters: 3 }],
    [{ resources: [null, 1, { type: 7 }] }],
  ])('finds nothing in what is no template: %j', (value) => {
    expect(readPackageContents(value as JsonObject).items).toEqual([]);
  });

  it('gives an item the same resources when it only moved to another number', () => {
    const numbered = (number: number): JsonObject => ({
      variables: { [`query${number}`]: { id: 'aaaa' } },
      resources: [
        {
          type: 'x/contentTemplates',
          properties: {
            contentKind: 'HuntingQuery',
            contentId: `[variables('query${number}').id]`,
            mainTemplate: {
              resources: [
                {
                  type: 'y',
                  name: `Query_${number}`,
                  properties: {
                    id: `[variables('query${number}').id]`,
                    parent: `[resourceId('y', variables('query${number}').id)]`,
                  },
                },
              ],
            },
          },
        },
      ],
    });
    expect(readPackageContents(numbered(2)).items[0]!.resources).toEqual([
      { type: 'y', properties: { id: 'aaaa', parent: "[resourceId('y', 'aaaa')]" } },
    ]);
    expect(readPackageContents(numbered(2)).items).toEqual(readPackageContents(numbered(1)).items);
  });
});
