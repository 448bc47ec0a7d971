import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '@hubwright/schema';
import type { ArmResource, CcfConnectorContent, LegacyConnectorContent } from '@hubwright/solution';
import { renderConnector } from './render-connector.js';
import { loadArmSchemas } from '../testing/arm-schemas.js';
import { ccfContent, legacyContent, poller, rule, textbox } from '../testing/connector-fixture.js';
import { corpusFolders, isInCorpus, loadCorpusSolution } from '../testing/connector-corpus.js';
import { corpus } from '../testing/corpus-files.js';
import { eachString } from '../testing/each-string.js';
import { declaredNames, findUnresolved } from '../testing/find-unresolved.js';

interface Template extends JsonObject {
  readonly parameters: Record<string, JsonObject>;
  readonly resources: ArmResource[];
}

function render(content: LegacyConnectorContent | CcfConnectorContent): Template {
  const template = renderConnector(content) as Template;
  expect(findUnresolved(template, 1, declaredNames(template))).toEqual([]);
  expect([...eachString(template.resources)].filter((text) => /^\[\[\s*\w+\(/.test(text))).toEqual([]);
  return template;
}

function resourceOf(template: Template, type: string): ArmResource {
  const found = template.resources.find((resource) => resource.type.endsWith(type));
  if (!found) throw new Error(`There is no ${type}.`);
  return found;
}

const ruleId = "resourceId('Microsoft.Insights/dataCollectionRules', 'ContosoDCR')";

describe('renderConnector', () => {
  it('renders a polling connector of the first generation as one resource', () => {
    const template = render(
      legacyContent(
        {},
        {
          kind: 'APIPolling',
          pollingConfig: { auth: { authType: 'APIKey' }, response: { eventsJsonPaths: ['[0]'] } } as never,
        },
      ),
    );
    expect(template.resources.map(({ type, name, kind }) => ({ type, name, kind }))).toEqual([
      {
        type: 'Microsoft.OperationalInsights/workspaces/providers/dataConnectors',
        name: "[concat(parameters('workspace'),'/Microsoft.SecurityInsights/','Contoso')]",
        kind: 'APIPolling',
      },
    ]);
    expect(template.resources[0]?.properties?.['pollingConfig']).toEqual({
      auth: { authType: 'APIKey' },
      response: { eventsJsonPaths: ['[[0]'] },
    });
  });

  it('names a connector whose id cannot be a resource name by an id made of it', () => {
    expect(render(legacyContent({ id: 'Contoso / events' })).resources[0]?.name).toBe(
      "[concat(parameters('workspace'),'/Microsoft.SecurityInsights/',guid('Contoso / events'))]",
    );
  });

  it('renders table, rule, page and data connector, each after what it needs', () => {
    const template = render(ccfContent());
    expect(template.resources.map(({ type }) => type.replace(/^.*\//, ''))).toEqual([
      'tables',
      'dataCollectionRules',
      'dataConnectorDefinitions',
      'dataConnectors',
    ]);
    expect(resourceOf(template, '/tables').name).toBe("[concat(parameters('workspace'),'/','Contoso_CL')]");
    expect(resourceOf(template, '/dataConnectors')['dependsOn']).toEqual([
      "[extensionResourceId(resourceId('Microsoft.OperationalInsights/workspaces', parameters('workspace')), 'Microsoft.SecurityInsights/dataConnectorDefinitions', 'Contoso')]",
      `[${ruleId}]`,
    ]);
  });

  it('sends to the endpoint the rule names', () => {
    const template = render(ccfContent());
    expect(resourceOf(template, '/dataConnectors').properties?.['dcrConfig']).toEqual({
      streamName: 'Custom-Contoso',
      dataCollectionEndpoint:
        "[reference(parameters('dataCollectionEndpointId'), '2022-06-01').logsIngestion.endpoint]",
      dataCollectionRuleImmutableId: `[reference(${ruleId}, '2023-03-11').immutableId]`,
    });
    expect(template.parameters['dataCollectionEndpointId']).toBeDefined();
  });

  it('sends to the rule itself when it names no endpoint', () => {
    const template = render(ccfContent({ rules: [rule({ dataCollectionEndpointId: undefined })] }));
    expect(resourceOf(template, '/dataCollectionRules')['kind']).toBe('Direct');
    expect(resourceOf(template, '/dataConnectors').properties?.['dcrConfig']).toMatchObject({
      dataCollectionEndpoint: `[reference(${ruleId}, '2023-03-11').endpoints.logsIngestion]`,
    });
    expect(template.parameters).not.toHaveProperty('dataCollectionEndpointId');
  });

  it('gives each data connector the rule of its stream', () => {
    const second = rule(
      { dataFlows: [{ streams: ['Custom-Other'], destinations: ['w'], outputStream: 'Custom-Other_CL' }] },
      { name: 'OtherDCR' },
    );
    const template = render(
      ccfContent({
        rules: [rule(), second],
        pollers: [poller({ dcrConfig: { streamName: 'Custom-Other' } })],
      }),
    );
    expect(JSON.stringify(resourceOf(template, '/dataConnectors').properties)).toContain("'OtherDCR'");
  });

  it('asks for what the page asks for, secrets as such, and for nothing else', () => {
    const template = render(
      ccfContent({
        uiConfig: {
          instructionSteps: [
            { instructions: [textbox('apiKey'), textbox('domain', { type: 'text' }), textbox('unused')] },
          ],
        },
      }),
    );
    expect(template.parameters['apikey'] ?? template.parameters['apiKey']).toEqual({
      type: 'securestring',
      metadata: { description: 'The apiKey' },
    });
    expect(template.parameters['domain']).toEqual({
      type: 'string',
      metadata: { description: 'The domain' },
    });
    expect(template.parameters).not.toHaveProperty('unused');
  });

  it('brings expressions for content templates down to its own level', () => {
    const template = render(
      ccfContent({
        pollers: [
          poller({
            request: {
              apiEndpoint: "[[concat(parameters('host'), '/x')]",
              region: "[parameters('workspace-location')]",
            },
          }),
        ],
      }),
    );
    expect(resourceOf(template, '/dataConnectors').properties?.['request']).toEqual({
      apiEndpoint: "[concat(parameters('host'), '/x')]",
      region: "[parameters('location')]",
    });
    expect(template.parameters['host']).toEqual({ type: 'securestring' });
  });

  it('makes the queues of a storage account', () => {
    const template = render(
      ccfContent({ pollers: [poller({ request: {} }, { kind: 'StorageAccountBlobContainer' })] }),
    );
    expect(resourceOf(template, '/deployments').name).toBe("[variables('storageDeploymentName')]");
    expect(resourceOf(template, '/dataConnectors')['dependsOn']).toHaveLength(3);
  });

  it('copies a data connector for each value of a list', () => {
    const template = render(
      ccfContent({
        uiConfig: {
          instructionSteps: [{ instructions: [textbox('orgs', { description: 'Comma separated names' })] }],
        },
        pollers: [poller({ request: { apiEndpoint: 'https://x/{{commaSeparatedArray}}' } })],
      }),
    );
    expect(template['variables']).toEqual({ commaSeparatedArray: "[split(parameters('orgs'), ',')]" });
    expect(resourceOf(template, '/dataConnectors')['copy']).toMatchObject({
      count: "[length(variables('commaSeparatedArray'))]",
    });
  });

  it('asks for endpoint and rule when the connector brings none', () => {
    const template = render(ccfContent({ rules: [], tables: [] }));
    expect(Object.keys(template.parameters)).toEqual(
      expect.arrayContaining(['dataCollectionEndpoint', 'dataCollectionRuleImmutableId']),
    );
  });

  it('gives the same template every time', () => {
    expect(JSON.stringify(renderConnector(ccfContent()))).toBe(JSON.stringify(renderConnector(ccfContent())));
  });

  describe('against the schemas of Azure', () => {
    if (!isInCorpus('arm-schemas')) {
      it.skip(`is skipped because there is no corpus at ${corpus}; set HUBWRIGHT_CORPUS`, () => undefined);
      return;
    }
    const schemas = loadArmSchemas();
    const found = ['v3-solutions', 'azure-sentinel-2022/Solutions']
      .flatMap((folder) => corpusFolders(folder).map((name) => `${folder}/${name}`))
      .flatMap((folder) => loadCorpusSolution(folder)?.content ?? [])
      .filter((content) => content.contentKind === 'CcfConnector' || content.contentKind === 'DataConnector');

    it('is valid for every connector of the corpus', () => {
      const faults = found.flatMap((content) => {
        const template = render(content);
        return [
          ...schemas.checkTemplate(template),
          ...template.resources.flatMap((resource) => schemas.checkResource(resource)),
        ].map((fault) => `${content.source.path}: ${fault}`);
      });
      expect(found.length).toBeGreaterThan(0);
      expect(faults).toEqual([]);
    });
  });
});
