import { describe, expect, it } from '@jest/globals';
import { atValue, createSource, type JsonObject } from '@hubwright/schema';
import { renderPackage } from './render-package.js';
import { parserContent, queryContent, ruleContent, workbookContent } from './testing/analytics-fixture.js';
import { solutionWith } from './testing/playbook-fixture.js';

const workspace = "parameters('workspace')";
const attribution = {
  source: { kind: 'Solution', name: 'Contoso', sourceId: "[variables('_solutionId')]" },
  author: { name: 'Contoso', email: "[variables('_email')]" },
  support: { name: 'Contoso' },
};

describe('renderPackage', () => {
  const rule = ruleContent();
  const rendered = renderPackage(
    solutionWith([parserContent(), workbookContent(), rule, queryContent()], {
      description: 'Shows **Contoso**.',
    }),
  );
  const { mainTemplate, createUiDefinition, files, origins } = rendered;
  const resources = mainTemplate['resources'] as JsonObject[];

  it('writes the three files as indented JSON with a line break at the end', () => {
    expect(files.map(({ path }) => path)).toEqual([
      'mainTemplate.json',
      'createUiDefinition.json',
      'testParameters.json',
    ]);
    for (const { contents } of files) {
      expect(contents).toBe(`${JSON.stringify(JSON.parse(contents), null, 2)}\n`);
      expect(contents).not.toContain('\r');
    }
    expect(JSON.parse(files[0]!.contents)).toEqual(mainTemplate);
    expect(JSON.parse(files[2]!.contents)).toEqual(mainTemplate['parameters']);
  });

  it('declares the variables of the solution, of each content and those they share', () => {
    expect(Object.keys(mainTemplate['variables'] as JsonObject)).toEqual([
      'email',
      '_email',
      '_solutionName',
      '_solutionVersion',
      'solutionId',
      '_solutionId',
      'parserObject1',
      'workspaceResourceId',
      'workbookVersion1',
      'workbookContentId1',
      'workbookId1',
      'workbookTemplateSpecName1',
      '_workbookContentId1',
      '_workbookcontentProductId1',
      'TemplateEmptyArray',
      'analyticRuleObject1',
      'huntingQueryObject1',
      '_solutioncontentProductId',
    ]);
    expect(Object.keys(mainTemplate['parameters'] as JsonObject)).toEqual([
      'location',
      'workspace-location',
      'workspace',
      'workbook1-name',
    ]);
  });

  it('renders an analytic rule as a content template', () => {
    const id = "'11111111-2222-3333-4444-555555555555'";
    const product = `uniqueString(concat(variables('_solutionId'),'-','AnalyticsRule','-',${id},'-', '1.2.3'))`;
    expect((mainTemplate['variables'] as JsonObject)['analyticRuleObject1']).toEqual({
      analyticRuleVersion1: '1.2.3',
      _analyticRulecontentId1: '11111111-2222-3333-4444-555555555555',
      analyticRuleId1: `[resourceId('Microsoft.SecurityInsights/AlertRuleTemplates', ${id})]`,
      analyticRuleTemplateSpecName1: `[concat(${workspace},'/Microsoft.SecurityInsights/',concat(${workspace},'-ar-',uniquestring(${id})))]`,
      _analyticRulecontentProductId1: `[concat(take(variables('_solutionId'),50),'-','ar','-', ${product})]`,
    });
    const read = (member: string) => `variables('analyticRuleObject1').${member}1`;
    expect(resources[4]).toEqual({
      type: 'Microsoft.OperationalInsights/workspaces/providers/contentTemplates',
      apiVersion: '2023-04-01-preview',
      name: `[${read('analyticRuleTemplateSpecName')}]`,
      location: "[parameters('workspace-location')]",
      dependsOn: [
        `[extensionResourceId(resourceId('Microsoft.OperationalInsights/workspaces', ${workspace}), 'Microsoft.SecurityInsights/contentPackages', variables('_solutionId'))]`,
      ],
      properties: {
        description: 'SignInBurst_AnalyticalRules Analytics Rule with template version 3.0.0',
        mainTemplate: {
          $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
          contentVersion: `[${read('analyticRuleVersion')}]`,
          parameters: {},
          variables: {},
          resources: [
            {
              type: 'Microsoft.SecurityInsights/AlertRuleTemplates',
              apiVersion: '2023-02-01-preview',
              name: `[${read('_analyticRulecontentId')}]`,
              kind: 'Scheduled',
              location: "[parameters('workspace-location')]",
              properties: expect.objectContaining({
                displayName: 'Burst of sign-ins',
                triggerOperator: 'GreaterThan',
              }),
            },
            {
              type: 'Microsoft.OperationalInsights/workspaces/providers/metadata',
              apiVersion: '2022-01-01-preview',
              name: `[concat(${workspace},'/Microsoft.SecurityInsights/',concat('AnalyticsRule-', last(split(${read('analyticRuleId')},'/'))))]`,
              properties: {
                description: 'Contoso Analytics Rule 1',
                parentId: `[${read('analyticRuleId')}]`,
                contentId: `[${read('_analyticRulecontentId')}]`,
                kind: 'AnalyticsRule',
                version: `[${read('analyticRuleVersion')}]`,
                ...attribution,
              },
            },
          ],
        },
        packageKind: 'Solution',
        packageVersion: "[variables('_solutionVersion')]",
        packageName: "[variables('_solutionName')]",
        packageId: "[variables('_solutionId')]",
        contentSchemaVersion: '3.0.0',
        contentId: `[${read('_analyticRulecontentId')}]`,
        contentKind: 'AnalyticsRule',
        displayName: 'Burst of sign-ins',
        contentProductId: `[${read('_analyticRulecontentProductId')}]`,
        id: `[${read('_analyticRulecontentProductId')}]`,
        version: `[${read('analyticRuleVersion')}]`,
      },
    });
  });

  it('renders the saved search of a hunting query', () => {
    expect(innerResource(resources[5]!)).toEqual({
      type: 'Microsoft.OperationalInsights/savedSearches',
      apiVersion: '2025-07-01',
      name: 'Contoso_Hunting_Query_1',
      location: "[parameters('workspace-location')]",
      properties: {
        eTag: '*',
        displayName: 'Rare users',
        category: 'Hunting Queries',
        query: 'SigninLogs | take 2',
        version: 2,
        tags: [
          { name: 'description', value: 'Users that were never seen before.' },
          { name: 'tactics', value: 'InitialAccess,Persistence' },
          { name: 'techniques', value: 'T1078,T1136.001' },
        ],
      },
    });
  });

  it('renders a parser to its template, the active function and its metadata', () => {
    const read = (member: string) => `variables('parserObject1').${member}1`;
    expect(resources[1]).toEqual({
      type: 'Microsoft.OperationalInsights/workspaces/savedSearches',
      apiVersion: '2025-07-01',
      name: `[${read('_parserName')}]`,
      location: "[parameters('workspace-location')]",
      properties: {
        eTag: '*',
        displayName: 'Contoso events',
        category: 'Microsoft Sentinel Parser',
        functionAlias: 'ContosoEvent',
        query: 'Contoso_CL',
        functionParameters: '',
        version: 2,
        tags: [{ name: 'description', value: 'Normalizes Contoso events.' }],
      },
    });
    expect(innerResource(resources[0]!)).toEqual(resources[1]);
    expect(resources[2]).toMatchObject({
      location: "[parameters('workspace-location')]",
      dependsOn: [`[${read('_parserId')}]`],
      properties: { parentId: `[${read('_parserId')}]`, kind: 'Parser', ...attribution },
    });
  });

  it('renders a workbook as text with what it needs', () => {
    const [workbook, metadata] = innerResources(resources[3]!);
    expect(workbook).toMatchObject({
      name: "[variables('workbookContentId1')]",
      properties: {
        serializedData: '{"items":[{"type":1}]}\n',
        sourceId: "[variables('workspaceResourceId')]",
      },
    });
    expect(metadata).toMatchObject({
      properties: {
        description: 'Shows Contoso events.',
        dependencies: {
          operator: 'AND',
          criteria: [
            { contentId: 'Contoso_CL', kind: 'DataType' },
            { contentId: 'Contoso', kind: 'DataConnector' },
          ],
        },
      },
    });
    expect((metadata as JsonObject)['properties']).not.toHaveProperty('previewImages');
  });

  it('ends in the content package', () => {
    expect(resources.at(-1)).toMatchObject({
      type: 'Microsoft.OperationalInsights/workspaces/providers/contentPackages',
      properties: {
        displayName: 'Contoso',
        publisherDisplayName: 'Contoso',
        descriptionHtml: expect.stringContaining(
          '<p>Shows <strong>Contoso</strong>.</p>\n<p><strong>Parsers:</strong> 1, ',
        ),
        dependencies: {
          operator: 'AND',
          criteria: [
            { kind: 'Parser', contentId: "[variables('parserObject1').parserContentId1]" },
            { kind: 'Workbook', contentId: "[variables('_workbookContentId1')]" },
            {
              kind: 'AnalyticsRule',
              contentId: "[variables('analyticRuleObject1')._analyticRulecontentId1]",
            },
            { kind: 'HuntingQuery', contentId: "[variables('huntingQueryObject1')._huntingQuerycontentId1]" },
          ],
        },
      },
    });
    expect(resources.at(-1)!['properties']).not.toHaveProperty('icon');
    expect(resources.at(-1)!['properties']).not.toHaveProperty('categories');
  });

  it('says where each part comes from', () => {
    const locationOf = (pointer: string) => origins.find((origin) => origin.pointer === pointer)?.location;
    expect(locationOf('/resources/4')).toEqual(atValue(rule.source));
    expect(locationOf('/variables/analyticRuleObject1')).toEqual(atValue(rule.source));
    expect(origins.filter(({ pointer }) => pointer.startsWith('/resources/'))).toHaveLength(resources.length);
  });

  it('shows a blade for each kind that has one', () => {
    const steps = (createUiDefinition['parameters'] as JsonObject)['steps'] as JsonObject[];
    expect(steps.map(({ name }) => name)).toEqual(['workbooks', 'analytics', 'huntingqueries']);
  });

  it('leaves out e-mail variables without an address', () => {
    const author = { text: 'Contoso', name: 'Contoso', email: undefined };
    const { mainTemplate: anonymous } = renderPackage(solutionWith([ruleContent()], { author }));
    expect(JSON.stringify(anonymous)).not.toContain('email');
  });

  it('adds the deployment of a tracking id and the solutions it depends on', () => {
    const metadataSource = createSource('SolutionMetadata.json', '{}');
    const solution = solutionWith([ruleContent()], {
      dependentDomainSolutionIds: ['contoso.other'],
      metadataSource,
    });
    const metadata = { ...solution.metadata, trackingId: 'pid-1-partnercenter' };
    const list = renderPackage({ ...solution, metadata }).mainTemplate['resources'] as JsonObject[];
    expect(list.at(-2)).toMatchObject({
      type: 'Microsoft.Resources/deployments',
      name: 'pid-1-partnercenter',
    });
    const { dependencies } = list.at(-1)!['properties'] as JsonObject;
    expect(dependencies).not.toHaveProperty('operator');
    expect(dependencies).toMatchObject({
      criteria: [{ kind: 'AnalyticsRule' }, { kind: 'Solution', contentId: 'contoso.other' }],
    });
  });

  it('renders a solution without content', () => {
    const empty = renderPackage(solutionWith([]));
    expect(empty.mainTemplate['resources']).toHaveLength(1);
    expect((empty.mainTemplate['resources'] as JsonObject[])[0]!['properties']).not.toHaveProperty(
      'dependencies',
    );
    expect((empty.createUiDefinition['parameters'] as JsonObject)['steps']).toEqual([]);
  });
});

function innerResources(template: JsonObject): unknown[] {
  const { mainTemplate } = template['properties'] as { mainTemplate: { resources: unknown[] } };
  return mainTemplate.resources;
}

function innerResource(template: JsonObject): unknown {
  return innerResources(template)[0];
}
