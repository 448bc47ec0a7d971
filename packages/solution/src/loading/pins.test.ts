import { noPins, readPins } from './pins.js';

const savedSearch = (name: string) => ({
  type: 'Microsoft.OperationalInsights/workspaces/savedSearches',
  name,
  properties: { functionAlias: 'BoxEvents', displayName: 'Box Data Parser' },
});

it('reads parser names through flat variables', () => {
  const pins = readPins({
    variables: {
      parserName1: 'Box Data Parser',
      _parserName1: "[concat(parameters('workspace'),'/',variables('parserName1'))]",
    },
    resources: [savedSearch("[variables('_parserName1')]")],
  });
  expect(pins.parsers.get('BoxEvents')).toEqual({ name: 'Box Data Parser', displayName: 'Box Data Parser' });
});

it('reads parser names through object variables', () => {
  const pins = readPins({
    variables: { parserObject1: { _parserName1: "[concat(parameters('workspace'),'/','Box')]" } },
    resources: [savedSearch("[variables('parserObject1')._parserName1]")],
  });
  expect(pins.parsers.get('BoxEvents')?.name).toBe('Box');
});

it.each([
  ['today', 'Box Workbook with template version 3.0.0'],
  ['of 2022', 'BoxWorkbook Workbook with template version 2.0.0'],
])('reads workbook identity by file name, in a package %s', (_era, description) => {
  const pins = readPins({
    parameters: { 'workbook1-name': { defaultValue: 'Box title' } },
    variables: { workbookContentId1: 'BoxWorkbook', workbookVersion1: '1.2.0' },
    resources: [
      {
        type: 'Microsoft.OperationalInsights/workspaces/providers/contentTemplates',
        properties: {
          description,
          mainTemplate: {
            resources: [
              {
                type: 'Microsoft.Insights/workbooks',
                name: "[variables('workbookContentId1')]",
                metadata: { description: 'About Box.' },
                properties: { displayName: "[parameters('workbook1-name')]" },
              },
              {
                type: 'Microsoft.OperationalInsights/workspaces/providers/metadata',
                properties: {
                  version: "[variables('workbookVersion1')]",
                  dependencies: {
                    criteria: [
                      { kind: 'DataType', contentId: 'Box_CL' },
                      { kind: 'DataConnector', contentId: 'Box' },
                    ],
                  },
                },
              },
            ],
          },
        },
      },
    ],
  });
  expect(pins.workbooks.get('Box')).toEqual({
    key: 'BoxWorkbook',
    title: 'Box title',
    version: '1.2.0',
    description: 'About Box.',
    dataTypes: ['Box_CL'],
    connectors: ['Box'],
    previewImages: [],
    previewImagesDark: [],
  });
});

it('takes a file name that itself ends in "Workbook" before one it would be without that word', () => {
  const template = (file: string, key: string) => ({
    properties: {
      description: `${file} Workbook with template version 3.0.0`,
      mainTemplate: { resources: [{ type: 'Microsoft.Insights/workbooks', name: key }] },
    },
  });
  const { workbooks } = readPins({ resources: [template('Box', 'one'), template('BoxWorkbook', 'two')] });
  expect([workbooks.get('Box')?.key, workbooks.get('BoxWorkbook')?.key]).toEqual(['one', 'two']);
});

it('pins nothing from what is no package, and survives variables that refer to themselves', () => {
  expect(readPins(null)).toBe(noPins);
  const loop = { variables: { a: "[variables('a')]" }, resources: [savedSearch("[variables('a')]")] };
  expect(readPins(loop).parsers.size).toBe(0);
});

it('reads the solution of a package of 2022', () => {
  const pins = readPins({
    variables: { email: 'support@contoso.example', _email: "[variables('email')]" },
    resources: [
      {
        type: 'Microsoft.OperationalInsights/workspaces/providers/metadata',
        properties: {
          kind: 'Solution',
          version: '2.0.1',
          source: { kind: 'Solution', name: 'Contoso' },
          author: { name: 'Contoso', email: "[variables('_email')]" },
        },
      },
    ],
  });
  expect(pins.solution).toEqual({
    name: 'Contoso',
    solutionVersion: '2.0.1',
    author: 'Contoso - support@contoso.example',
    logo: undefined,
  });
});
