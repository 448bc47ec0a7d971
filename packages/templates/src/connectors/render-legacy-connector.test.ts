import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '@hubwright/schema';
import type { ArmResource, LegacyConnectorContent } from '@hubwright/solution';
import { renderLegacyConnector } from './render-legacy-connector.js';
import { legacyContent } from '../testing/connector-fixture.js';
import { findUnresolved } from '../testing/find-unresolved.js';
import { contextOf, solutionWith } from '../testing/playbook-fixture.js';

function render(content: LegacyConnectorContent) {
  const context = contextOf(solutionWith([content]));
  const fragment = renderLegacyConnector(content, 3, context);
  const [template, metadata, active] = fragment.resources;
  const [inner] = ((template?.properties?.['mainTemplate'] as JsonObject)['resources'] ??
    []) as ArmResource[];
  const page = (connector: ArmResource | undefined) =>
    connector?.properties?.['connectorUiConfig'] as JsonObject;
  return { fragment, context, template, metadata, active, inner, packaged: page(inner), shown: page(active) };
}

const functionSteps = [
  { description: 'Press [![Deploy To Azure](x)](y).' },
  { title: 'Option 2 - Manual Deployment of Azure Functions' },
];

describe('renderLegacyConnector', () => {
  it('renders template, metadata and connector, and declares what they read', () => {
    const { fragment, metadata, context } = render(legacyContent());
    expect(fragment.resources.map(({ type }) => type.replace(/^.*\//, ''))).toEqual([
      'contentTemplates',
      'metadata',
      'dataConnectors',
    ]);
    expect(metadata?.['dependsOn']).toEqual(["[variables('_dataConnectorId3')]"]);
    expect(fragment.variables).toMatchObject({
      uiConfigId3: 'Contoso',
      dataConnectorContentId3: 'Contoso',
      dataConnectorVersion3: '1.2.0',
    });
    const outer = {
      parameters: ['workspace', 'workspace-location'],
      variables: [
        '_solutionId',
        '_solutionName',
        '_solutionVersion',
        '_email',
        ...Object.keys(fragment.variables),
        ...Object.keys(context.sharedVariables),
      ],
    };
    expect(findUnresolved([...fragment.resources, fragment.variables], 1, outer)).toEqual([]);
  });

  it('reads empty and missing lists from the shared variable, ends the preview and tidies the steps', () => {
    const { packaged, shown } = render(legacyContent({ dataTypes: undefined }));
    for (const page of [packaged, shown]) {
      expect(page['sampleQueries']).toBe("[variables('TemplateEmptyArray')]");
      expect(page['dataTypes']).toBe("[variables('TemplateEmptyArray')]");
      expect(page['availability']).toEqual({ status: 1, isPreview: false });
      expect(page['instructionSteps']).toEqual([{ description: 'Do this.' }]);
      expect(page['id']).toBe("[variables('_uiConfigId3')]");
    }
  });

  it('shows the gallery only what it reads', () => {
    const { packaged, shown } = render(
      legacyContent({ logo: 'x', connectivityCriteria: [{ type: 'IsConnectedQuery' }] }),
    );
    expect(packaged).toHaveProperty('metadata');
    expect(packaged).toHaveProperty('logo');
    expect(shown).not.toHaveProperty('metadata');
    expect(shown).not.toHaveProperty('logo');
    expect(shown).toHaveProperty('connectivityCriteria');
  });

  it.each([
    ['adds the suffix of function apps', {}, 'Contoso (using Azure Functions)'],
    ['leaves that of 2022', { title: 'Contoso (using Azure Function)' }, 'Contoso (using Azure Function)'],
    ['adds it once', { title: 'Contoso (using Azure Functions)' }, 'Contoso (using Azure Functions)'],
    [
      'adds it only where both ways of deployment are offered',
      { instructionSteps: functionSteps.slice(0, 1) },
      'Contoso',
    ],
    [
      'finds the steps within groups',
      {
        instructionSteps: [
          {
            instructions: [
              { type: 'InstructionStepsGroup', parameters: { instructionSteps: functionSteps } },
            ],
          },
        ],
      },
      'Contoso (using Azure Functions)',
    ],
  ])('%s', (_, uiConfig, title) => {
    const { packaged, template } = render(legacyContent({ instructionSteps: functionSteps, ...uiConfig }));
    expect(packaged['title']).toBe(title);
    expect(template?.properties?.['displayName']).toBe(title);
  });

  it('keeps of a StaticUI page what completes a built-in connector', () => {
    const { packaged, shown } = render(legacyContent({}, { kind: 'StaticUI' }));
    expect(Object.keys(packaged).sort()).toEqual([
      'connectivityCriterias',
      'dataTypes',
      'descriptionMarkdown',
      'graphQueries',
      'id',
      'publisher',
      'title',
    ]);
    expect(shown).toEqual(packaged);
  });

  it('copies a polling configuration to both places, with texts that only look like expressions escaped', () => {
    const pollingConfig = {
      auth: { authType: 'APIKey' },
      response: { eventsJsonPaths: ['[0]'] },
      paging: { pagingType: '' },
    };
    const { inner, active } = render(
      legacyContent(
        { graphQueriesTableName: 'Contoso_CL' },
        { kind: 'APIPolling', pollingConfig: pollingConfig as never },
      ),
    );
    expect(inner?.properties?.['pollingConfig']).toEqual({
      ...pollingConfig,
      response: { eventsJsonPaths: ['[[[0]'] },
    });
    expect(active?.properties?.['pollingConfig']).toEqual({
      ...pollingConfig,
      response: { eventsJsonPaths: ['[[0]'] },
    });
    expect((active?.properties?.['connectorUiConfig'] as JsonObject)['graphQueriesTableName']).toBe(
      'Contoso_CL',
    );
  });
});
