import { atValue, createSource, NoLocation, type Json, type JsonObject } from '@hubwright/schema';
import type { RenderedPackage } from '../rendered-package.js';

/** The sources the package is said to be made from. */
export const lintSources = {
  rule: createSource('Contoso/Analytic Rules/Rule.yaml', ''),
  dataFile: createSource('Contoso/Data/Solution_Contoso.json', '{}'),
  metadata: createSource('Contoso/SolutionMetadata.json', '{}'),
};

const schema = 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#';
const workspaceType = 'Microsoft.OperationalInsights/workspaces';

/** The members of the package that tests change; all are made anew for each package. */
export interface LintFixture {
  readonly main: TemplateFixture & { readonly resources: JsonObject[] };
  /** The content template of a rule, and the template in it. */
  readonly content: JsonObject;
  readonly inner: TemplateFixture & { readonly resources: JsonObject[] };
  readonly rule: { readonly properties: JsonObject } & JsonObject;
  readonly contentPackage: JsonObject;
  readonly ui: JsonObject;
  readonly uiParameters: {
    readonly basics: JsonObject[];
    readonly steps: JsonObject[];
    readonly outputs: JsonObject;
  } & JsonObject;
}

interface TemplateFixture extends JsonObject {
  readonly parameters: Record<string, Json>;
  readonly variables: Record<string, Json>;
  readonly outputs: Record<string, Json>;
}

/** A small package without a fault, changed by a test. */
export function lintFixture(change: (fixture: LintFixture) => void = () => undefined): RenderedPackage {
  const rule = {
    type: 'Microsoft.SecurityInsights/AlertRuleTemplates',
    name: "[variables('ruleId')]",
    apiVersion: '2023-02-01-preview',
    location: "[parameters('workspace-location')]",
    properties: { description: 'Finds events in Microsoft Sentinel.', query: 'Contoso_CL' },
  };
  const inner = {
    $schema: schema,
    contentVersion: '1.0.0',
    parameters: {},
    variables: {},
    resources: [rule, metadataResource()],
    outputs: {},
  };
  const content = {
    description: 'Rule of Contoso',
    mainTemplate: inner,
    packageKind: 'Solution',
    packageVersion: "[variables('_solutionVersion')]",
    packageId: "[variables('_solutionId')]",
    contentId: "[variables('ruleId')]",
    contentKind: 'AnalyticsRule',
    displayName: 'Rule',
    version: '1.0.0',
  };
  const contentPackage = {
    version: '3.0.0',
    kind: 'Solution',
    contentId: "[variables('_solutionId')]",
    support: { name: 'Contoso', email: 'support@contoso.com', link: 'https://contoso.com' },
    categories: { domains: ['Security - Network'], verticals: ['Finance'] },
  };
  const main = {
    $schema: schema,
    contentVersion: '1.0.0.0',
    parameters: {
      location: { type: 'string', minLength: 1, defaultValue: '[resourceGroup().location]' },
      'workspace-location': {
        type: 'string',
        defaultValue: '',
        metadata: { description: "[concat('', parameters('location'))]" },
      },
      workspace: { type: 'string', defaultValue: '' },
    },
    variables: {
      solutionId: 'contoso.contoso-sentinel',
      _solutionId: "[variables('solutionId')]",
      _solutionVersion: '3.0.0',
      ruleId: '11111111-2222-3333-4444-555555555555',
    },
    resources: [
      hubResource('contentTemplates', "variables('ruleId')", content),
      hubResource('contentPackages', "variables('_solutionId')", contentPackage),
    ],
    outputs: {},
  };
  const uiParameters = {
    basics: [{ name: 'workspace', type: 'Microsoft.Common.DropDown', label: 'Workspace' }],
    steps: [
      {
        name: 'analytics',
        label: 'Analytics',
        elements: [
          {
            name: 'analytic1',
            type: 'Microsoft.Common.TextBox',
            constraints: { regex: '^a', validationMessage: 'a' },
          },
        ],
      },
    ],
    outputs: {
      location: '[location()]',
      workspace: "[basics('workspace')]",
      'workspace-location': '[location()]',
    },
  };
  const ui = {
    $schema: 'https://schema.management.azure.com/schemas/0.1.2-preview/CreateUIDefinition.MultiVm.json#',
    handler: 'Microsoft.Azure.CreateUIDef',
    version: '0.1.2-preview',
    parameters: uiParameters,
  };
  change({ main, content, inner, rule, contentPackage, ui, uiParameters });
  return {
    mainTemplate: main,
    createUiDefinition: ui,
    files: [{ path: 'mainTemplate.json', contents: JSON.stringify(main) }],
    origins: [
      { pointer: '/parameters/location', location: NoLocation },
      { pointer: '/variables/solutionId', location: atValue(lintSources.dataFile) },
      { pointer: '/variables/ruleId', location: atValue(lintSources.rule) },
      { pointer: '/resources/0', location: atValue(lintSources.rule) },
      { pointer: '/resources/1', location: atValue(lintSources.metadata) },
    ],
    diagnostics: [],
  };
}

function hubResource(type: string, name: string, properties: JsonObject): JsonObject {
  return {
    type: `${workspaceType}/providers/${type}`,
    apiVersion: '2023-04-01-preview',
    name: `[concat(parameters('workspace'),'/Microsoft.SecurityInsights/',${name})]`,
    location: "[parameters('workspace-location')]",
    properties,
  };
}

function metadataResource(): JsonObject {
  return {
    type: `${workspaceType}/providers/metadata`,
    apiVersion: '2022-01-01-preview',
    name: "[concat(parameters('workspace'),'/Microsoft.SecurityInsights/AnalyticsRule-1')]",
    properties: { contentId: "[variables('ruleId')]", kind: 'AnalyticsRule', version: '1.0.0' },
  };
}
