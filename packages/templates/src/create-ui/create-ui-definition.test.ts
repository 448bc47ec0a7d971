import { describe, expect, it } from '@jest/globals';
import { createSource, atValue, type JsonObject } from '@hubwright/schema';
import type { Content, Solution } from '@hubwright/solution';
import { numberContent } from '../main-template/number-content.js';
import { renderCreateUiDefinition } from './render-create-ui-definition.js';
import { parserContent, queryContent, ruleContent, workbookContent } from '../testing/analytics-fixture.js';
import { playbookContent, solutionWith } from '../testing/playbook-fixture.js';

interface Step extends JsonObject {
  name: string;
  elements: {
    name: string;
    label?: string;
    options?: { text?: string };
    elements?: { options: { text: string } }[];
  }[];
}

describe('renderCreateUiDefinition', () => {
  it('shows blades in the order of the installation page', () => {
    const content = [
      playbookContent('Block-User', { resources: [] }),
      ruleContent(),
      watchlist(),
      queryContent(),
      workbookContent(),
      legacyConnector('CommonSecurityLog'),
    ];
    expect(stepsOf(content).map(({ name }) => name)).toEqual([
      'dataconnectors',
      'workbooks',
      'analytics',
      'huntingqueries',
      'watchlists',
      'playbooks',
    ]);
  });

  it('tells what each connector brings, codeless ones first and by their title', () => {
    const [step] = stepsOf([
      legacyConnector('Contoso_CL'),
      legacyConnector('Syslog'),
      ccfConnector(),
      parserContent(),
    ]);
    expect(step!.elements.map(({ name }) => name)).toEqual([
      'dataconnectors1-text',
      'dataconnectors-link1',
      'dataconnectors2-text',
      'dataconnectors3-text',
      'dataconnectors-parser-text',
      'dataconnectors-link3',
    ]);
    const texts = step!.elements.map(({ options }) => options?.text ?? '');
    expect(texts[0]).toContain('data connector for Contoso Audit. You can get Contoso Audit data in');
    expect(texts[2]).toContain('data connector for Contoso. You can get Contoso custom log data in');
    expect(texts[3]).toContain('You can get Contoso Syslog data in');
  });

  it('shows the items of a kind, with what a hunting query needs', () => {
    const requiredDataConnectors = [{ connectorId: 'A', dataTypes: ['T_CL', 'U_CL'] }, { connectorId: 'B' }];
    const [analytics, hunting] = stepsOf([ruleContent(), queryContent({ requiredDataConnectors })]);
    expect(analytics!.elements[2]).toEqual({
      name: 'analytic1',
      type: 'Microsoft.Common.Section',
      label: 'Burst of sign-ins',
      elements: [
        {
          name: 'analytic1-text',
          type: 'Microsoft.Common.TextBlock',
          options: { text: 'Many sign-ins at once.' },
        },
      ],
    });
    expect(hunting!.elements[2]!.elements![0]!.options.text).toBe(
      'Users that were never seen before. This hunting query depends on A B data connector (T_CL U_CL Parser or Table)',
    );
  });

  it("prefers the data file's texts", () => {
    const [workbooks, watchlists] = stepsOf([workbookContent(), watchlist()], {
      bladeDescriptions: { workbooks: 'Our workbooks.' },
      itemDescriptions: { workbooks: [], playbooks: [], watchlists: ['Our list.'] },
    });
    expect(workbooks!.elements[0]!.options!.text).toBe('Our workbooks.');
    expect(watchlists!.elements[1]).toMatchObject({
      label: 'High value',
      elements: [{ options: { text: 'Our list.' } }],
    });
  });

  it("shows the default of a watchlist's own parameter", () => {
    const properties = { displayName: "[parameters('title')]", description: 'Assets.' };
    const resource = { type: 'x', name: 'y', properties };
    const parameters = { title: { type: 'string', defaultValue: 'Crown jewels' } };
    const template = { parameters, resources: [resource] };
    const [watchlists] = stepsOf([{ ...watchlist(), resource, template } as Content]);
    expect(watchlists!.elements[1]).toMatchObject({ label: 'Crown jewels' });
  });

  it('repeats the title of an item without a description, and escapes what looks like an expression', () => {
    const [analytics] = stepsOf([ruleContent({ name: '[Preview]', description: '' })]);
    expect(analytics!.elements[2]).toMatchObject({
      label: '[[Preview]',
      elements: [{ options: { text: '[[Preview]' } }],
    });
  });

  it('describes the solution below its logo, and links release notes by an escaped name', () => {
    const solution = solutionWith([ruleContent()], {
      name: 'Con (toso)',
      logo: '<img src="x">',
      description: 'It is\r\nhere.',
    });
    const definition = renderCreateUiDefinition(numberContent(solution.content), solution);
    const { config } = definition['parameters'] as { config: { basics: { description: string } } };
    const lines = config.basics.description.split('\n\n');
    expect(lines[0]).toBe('<img src="x">');
    expect(lines[2]).toContain('/Solutions/Con%20%28toso%29/ReleaseNotes.md)');
    expect(lines.slice(4, 6)).toEqual(['It is\nhere.', '**Analytic Rules:** 1']);
  });
});

function stepsOf(content: readonly Content[], overrides: Partial<Solution> = {}): Step[] {
  const solution = solutionWith(content, overrides);
  const definition = renderCreateUiDefinition(numberContent(content), solution);
  return (definition['parameters'] as JsonObject)['steps'] as Step[];
}

function located(path: string) {
  const source = createSource(path, '');
  return { source, fileName: 'file', folders: [], reference: atValue(source) };
}

function legacyConnector(table: string): Content {
  const uiConfig = {
    title: 'Contoso',
    publisher: 'Contoso',
    descriptionMarkdown: '',
    dataTypes: [{ name: table, lastDataReceivedQuery: '' }],
  };
  return {
    contentKind: 'DataConnector',
    kind: 'GenericUI',
    uiConfig,
    uiPointer: '',
    pollingConfig: undefined,
    ...located('Data Connectors/Contoso.json'),
  };
}

function ccfConnector(): Content {
  const source = createSource('Data Connectors/definition.json', '');
  const connectorUiConfig = {
    id: 'Audit',
    title: 'Contoso Audit',
    publisher: 'Contoso',
    descriptionMarkdown: '',
  };
  const value = { properties: { connectorUiConfig } } as Extract<
    Content,
    { contentKind: 'CcfConnector' }
  >['definition']['value'];
  return {
    contentKind: 'CcfConnector',
    definition: { value, source, pointer: '' },
    uiPointer: '/properties/connectorUiConfig',
    pollers: [],
    dataCollectionRules: [],
    tables: [],
    ...located('Data Connectors/definition.json'),
  };
}

function watchlist(): Content {
  return {
    contentKind: 'Watchlist',
    id: 'HighValue',
    template: { resources: [] },
    resource: { type: 'x', name: 'y', properties: { displayName: 'High value', description: 'Assets.' } },
    ...located('Watchlists/HighValue.json'),
  };
}
