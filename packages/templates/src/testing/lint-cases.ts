import type { JsonObject } from '@hubwright/schema';
import type { LintFixture } from './lint-fixture.js';

/** What a case shows (a finding, as `check/message`, or a description), and the change that shows it. */
export type Case = readonly [finding: string, change: (fixture: LintFixture) => void];

const parameter =
  (members: JsonObject): ((fixture: LintFixture) => void) =>
  (fixture) => {
    fixture.main.parameters['extra'] = members;
    fixture.main.outputs['extra'] = { type: 'string', value: "[parameters('extra')]" };
  };

const firstElement = ({ uiParameters }: LintFixture): JsonObject =>
  (uiParameters.steps[0]!['elements'] as JsonObject[])[0]!;

/** A fault each, at least one for every message of every check. */
export const invalidPackages: readonly Case[] = [
  ['template-frame-invalid/schema', ({ main }) => delete main['$schema']],
  ['template-frame-invalid/version', ({ inner }) => (inner['contentVersion'] = '')],
  ['template-frame-invalid/resources', ({ inner }) => delete (inner as JsonObject)['resources']],
  ['template-limit-exceeded/count', ({ main }) => fill(main.outputs, 65, { type: 'int', value: 1 })],
  ['template-limit-exceeded/variables', ({ inner }) => fill(inner.variables, 257, 'x')],
  ['template-limit-exceeded/bytes', ({ rule }) => (rule.properties['query'] = 'x'.repeat(4 * 1024 * 1024))],
  [
    'template-limit-exceeded/expression',
    ({ rule }) => (rule.properties['query'] = `[concat('${'x'.repeat(24_576)}')]`),
  ],
  ['expression-malformed/quote', ({ rule }) => (rule.properties['query'] = "[concat('a)]")],
  ['expression-malformed/bracket', ({ rule }) => (rule.properties['query'] = "[concat('a']")],
  ['expression-malformed/bracket', ({ rule }) => (rule.properties['query'] = "[[concat('a'))]")],
  ['expression-malformed/unreadable', ({ rule }) => (rule.properties['query'] = '["a", "b"]')],
  ['expression-not-evaluated/literal', ({ rule }) => (rule.properties['query'] = "[[[parameters('x')]")],
  [
    'expression-not-evaluated/literal',
    ({ contentPackage }) => (contentPackage['icon'] = "[[variables('x')]"),
  ],
  [
    'template-name-not-declared/missing',
    ({ rule }) => (rule.properties['query'] = "[[parameters('workspace')]"),
  ],
  [
    'template-name-not-declared/misspelled',
    ({ rule }) => (rule.properties['query'] = "[variables('ruleIds')]"),
  ],
  [
    'parameter-not-referenced/unread',
    ({ main }) => (main.parameters['extra'] = { type: 'string', defaultValue: 'x' }),
  ],
  ['variable-not-referenced/unread', ({ main }) => (main.variables['extra'] = 'x')],
  ['variable-not-referenced/unread', ({ inner }) => (inner.variables['extra'] = 'x')],
  ['parameter-type-mismatch/unknown', parameter({ type: 'text', defaultValue: 'x' })],
  ['parameter-type-mismatch/mismatch', parameter({ type: 'int', defaultValue: '5' })],
  [
    'parameter-type-mismatch/notAllowed',
    parameter({ type: 'string', defaultValue: 'x', allowedValues: ['y'] }),
  ],
  ['parameter-range-invalid/notNumber', parameter({ type: 'string', defaultValue: 'x', minLength: '1' })],
  ['parameter-range-invalid/crossed', parameter({ type: 'int', defaultValue: 1, minValue: 5, maxValue: 1 })],
  ['parameter-range-invalid/defaultOutside', parameter({ type: 'string', defaultValue: 'x', minLength: 4 })],
  [
    'parameter-not-secure/plain',
    ({ main, rule }) => {
      main.parameters['apiToken'] = { type: 'string', defaultValue: '' };
      rule.properties['query'] = "[parameters('apiToken')]";
    },
  ],
  [
    'secure-parameter-has-default/literal',
    ({ main, rule }) => {
      main.parameters['apiKey'] = { type: 'securestring', defaultValue: 'hunter2' };
      rule.properties['query'] = "[parameters('apiKey')]";
    },
  ],
  ['output-contains-secret/parameter', parameter({ type: 'securestring', defaultValue: '' })],
  [
    'output-contains-secret/list',
    ({ main }) => (main.outputs['key'] = { type: 'string', value: "[listKeys('x', '2020-01-01').keys[0]]" }),
  ],
  ['location-hardcoded/fixed', ({ rule }) => (rule['location'] = 'westeurope')],
  ['location-hardcoded/group', ({ rule }) => (rule['location'] = '[[resourceGroup().location]')],
  [
    'location-hardcoded/parameter',
    ({ main }) => (main.parameters['location'] = { type: 'string', defaultValue: 'westeurope' }),
  ],
  ['api-version-invalid/missing', ({ rule }) => delete rule['apiVersion']],
  ['api-version-invalid/malformed', ({ rule }) => (rule['apiVersion'] = '2023-13-01')],
  [
    'api-version-invalid/computed',
    ({ rule }) => (rule['apiVersion'] = "[providers('Microsoft.Web', 'sites').apiVersions[0]]"),
  ],
  [
    'resource-defined-twice/twice',
    ({ inner, rule }) => inner.resources.push({ ...rule, name: "[variables('ruleId')]" }),
  ],
  [
    'resource-id-literal/literal',
    ({ rule }) => (rule.properties['customDetails'] = { VendorOriginalId: 'Id_s' }),
  ],
  ['depends-on-computed/concat', ({ main }) => (main.resources[0]!['dependsOn'] = ["[concat('a', 'b')]"])],
  [
    'depends-on-computed/condition',
    ({ main }) => (main.resources[0]!['dependsOn'] = ["[if(true(), 'a', 'b')]"]),
  ],
  [
    'uri-hardcoded/host',
    ({ rule }) =>
      (rule.properties['query'] = "[concat('https://management.azure.com/', parameters('workspace'))]"),
  ],
  ['template-blank-value/blank', ({ rule }) => (rule.properties['incidentConfiguration'] = {})],
  [
    'solution-id-malformed/missing',
    ({ main, contentPackage, content }) => {
      delete main.variables['solutionId'];
      main.variables['_solutionId'] = 'contoso.x';
      contentPackage['contentId'] = content['packageId'] = "[variables('_solutionId')]";
    },
  ],
  ['solution-id-malformed/shape', ({ main }) => (main.variables['solutionId'] = 'contoso')],
  ['solution-id-malformed/capitals', ({ main }) => (main.variables['solutionId'] = 'contoso.Contoso')],
  [
    'solution-id-malformed/other',
    ({ contentPackage, content }) => (contentPackage['contentId'] = content['packageId'] = 'other.id'),
  ],
  ['content-metadata-missing/missing', ({ inner }) => inner.resources.pop()],
  ['content-template-inconsistent/package', ({ content }) => (content['packageVersion'] = '2.0.0')],
  ['content-template-inconsistent/metadata', ({ content }) => (content['version'] = '2.0.0')],
  [
    'content-template-id-taken/taken',
    ({ main }) => main.resources.push({ ...main.resources[0]!, name: 'other' }),
  ],
  ['ui-frame-invalid/handler', ({ ui }) => (ui['handler'] = 'Microsoft.Other')],
  ['ui-frame-invalid/schema', ({ ui }) => delete ui['$schema']],
  ['ui-frame-invalid/version', ({ ui }) => (ui['version'] = '0.1.0')],
  ['ui-output-unknown/unknown', ({ uiParameters }) => (uiParameters.outputs['colour'] = '[location()]')],
  [
    'ui-output-unknown/misspelled',
    ({ uiParameters }) => (uiParameters.outputs['workspaces'] = '[location()]'),
  ],
  ['ui-parameter-missing/missing', parameter({ type: 'string' })],
  [
    'ui-control-missing/element',
    ({ uiParameters }) => (uiParameters.outputs['workspace'] = "[steps('analytics').analytic2]"),
  ],
  [
    'ui-control-missing/step',
    ({ uiParameters }) => (uiParameters.outputs['workspace'] = "[steps('other').analytic1]"),
  ],
  ['ui-location-missing/missing', ({ uiParameters }) => delete uiParameters.outputs['location']],
  ['ui-blank-value/blank', (fixture) => (firstElement(fixture)['label'] = '')],
  ['ui-textbox-unchecked/regex', (fixture) => (firstElement(fixture)['constraints'] = { required: true })],
  [
    'ui-textbox-unchecked/invalid',
    (fixture) => (firstElement(fixture)['constraints'] = { regex: '(', validationMessage: 'a' }),
  ],
  ['ui-textbox-unchecked/message', (fixture) => (firstElement(fixture)['constraints'] = { regex: 'a' })],
  [
    'ui-element-name-taken/element',
    ({ uiParameters }) => uiParameters.basics.push({ name: 'workspace', type: 'x' }),
  ],
  [
    'ui-element-name-taken/step',
    ({ uiParameters }) => uiParameters.steps.push({ name: 'analytics', elements: [] }),
  ],
  ['ui-element-name-taken/unnamed', ({ uiParameters }) => uiParameters.basics.push({ type: 'x' })],
];

/** What looks like a fault and is none. */
export const validPackages: readonly Case[] = [
  ['a name in other letters', ({ rule }) => (rule.properties['query'] = "[VARIABLES('RULEID')]")],
  [
    'a parameter of the content',
    ({ inner, rule }) => {
      inner.parameters['x'] = { type: 'String', defaultValue: "[parameters('workspace')]" };
      rule.properties['query'] = "[[concat('a', parameters('x'))]";
    },
  ],
  [
    'a nested deployment with its own parameters',
    ({ inner }) => inner.resources.push(deployment('inner', { x: { type: 'string' } })),
  ],
  [
    'a nested deployment that reads what is around it',
    ({ inner }) => {
      inner.parameters['x'] = { type: 'string' };
      inner.resources.push(deployment('outer', {}));
    },
  ],
  [
    'variables made in a loop',
    ({ main, rule }) => {
      main.variables['copy'] = [{ name: 'names', count: 2, input: "[copyIndex('names')]" }];
      rule.properties['query'] = "[variables('names')[0]]";
    },
  ],
  [
    'a computed name',
    ({ main, rule }) => {
      main.variables['a1'] = 'x';
      rule.properties['query'] = "[variables(concat('a', '1'))]";
    },
  ],
  [
    'a function of the template',
    ({ main, rule }) => {
      main['functions'] = [
        {
          namespace: 'contoso',
          members: {
            f: {
              parameters: [{ name: 'p', type: 'string' }],
              output: { type: 'string', value: "[parameters('p')]" },
            },
          },
        },
      ];
      rule.properties['query'] = "[contoso.f('x')]";
    },
  ],
  ['safe access', ({ rule }) => (rule.properties['query'] = "[parameters('workspace').?name]")],
  ['a text in brackets, escaped twice', ({ rule }) => (rule.properties['query'] = '[[["a", "b"]')],
  ['a text that only begins with a bracket', ({ rule }) => (rule.properties['query'] = '[a] | where x')],
  ['a literal in brackets', ({ rule }) => (rule.properties['query'] = "['it''s']")],
  [
    'quotes and brackets in a literal',
    ({ rule }) => (rule.properties['query'] = "[concat('it''s (', parameters('workspace'), ']')]"),
  ],
  [
    'an array with copyIndex among dependencies',
    ({ main }) => (main.resources[0]!['dependsOn'] = ["[concat('a', copyIndex())]"]),
  ],
  [
    'two resources of one name that exclude each other',
    ({ inner, rule }) =>
      inner.resources.push({ ...rule, condition: "[not(equals(parameters('workspace'), ''))]" }),
  ],
  [
    'another product',
    ({ rule }) => (rule.properties['description'] = 'SentinelOne sends events to Microsoft Sentinel.'),
  ],
  [
    "a secret's place",
    ({ inner, rule }) => {
      inner.parameters['TokenEndpoint'] = { type: 'string' };
      rule.properties['query'] = "[[parameters('TokenEndpoint')]";
    },
  ],
  [
    'a generated secret',
    ({ main, rule }) => {
      main.parameters['secret'] = { type: 'securestring', defaultValue: '[newGuid()]' };
      rule.properties['query'] = "[parameters('secret')]";
    },
  ],
  [
    'a deeply nested expression',
    ({ rule }) => (rule.properties['query'] = `[${"concat('a', ".repeat(120)}'b'${')'.repeat(120)}]`),
  ],
  [
    'a reference to the schema',
    ({ rule }) =>
      (rule.properties['query'] =
        "[concat('https://schema.management.azure.com/', parameters('workspace'))]"),
  ],
];

function fill(section: JsonObject, count: number, value: string | JsonObject): void {
  for (let number = 1; number <= count; number++) section[`x${number}`] = value;
}

function deployment(scope: string, parameters: JsonObject): JsonObject {
  return {
    type: 'Microsoft.Resources/deployments',
    apiVersion: '2021-04-01',
    name: 'nested',
    properties: {
      expressionEvaluationOptions: { scope },
      mode: 'Incremental',
      parameters: Object.fromEntries(Object.keys(parameters).map((name) => [name, { value: 'x' }])),
      template: {
        $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
        contentVersion: '1.0.0.0',
        parameters,
        resources: [
          { type: 'Microsoft.Web/connections', apiVersion: '2016-06-01', name: "[[parameters('x')]" },
        ],
      },
    },
  };
}
