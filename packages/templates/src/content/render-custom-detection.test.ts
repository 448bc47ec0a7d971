import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '@hubwright/schema';
import type { CustomDetectionContent } from '@hubwright/solution';
import { renderCustomDetection, replacedRuleCondition } from './render-custom-detection.js';
import { contentBase } from '../testing/content-fixture.js';
import { contextOf, solutionWith } from '../testing/playbook-fixture.js';

const document: JsonObject = {
  kind: 'CustomDetection',
  resourceType: 'Microsoft.Security/detectionRules',
  apiVersion: '2025-01-01-preview',
  contentProvenance: {
    source: { id: 'Rule-1', version: '1.2.0' },
    conversion: { requiredWorkloads: ['MDE'] },
  },
  properties: {
    id: "it's-1",
    displayName: '[Contoso]',
    status: 'enabled',
    queryCondition: { queryText: 'DeviceEvents' },
    detectionAction: {
      alertTemplate: {
        description: 'Found it.',
        entityMappings: { users: [{ id: 'u1', userId: 'x' }] },
        tactics: [],
      },
    },
  },
};

function content(detection: JsonObject): CustomDetectionContent {
  return {
    ...contentBase('Custom Detections/one.yaml', detection),
    contentKind: 'CustomDetection',
    detection,
  } as unknown as CustomDetectionContent;
}

function render(detection: JsonObject, number: number, registerContent: boolean) {
  const item = content(detection);
  const xdr = { registerContent, extensionVersion: '1.0.0', detectionVersion: undefined };
  return renderCustomDetection(item, number, contextOf(solutionWith([item], { xdr })));
}

describe('renderCustomDetection', () => {
  it('deploys the detection, disabled, in a template of its own', () => {
    const { resources, parameters, dependencies } = render(document, 1, false);
    expect(Object.keys(parameters ?? {})).toEqual(['E5Flavor']);
    expect(dependencies).toEqual([]);
    expect(resources).toHaveLength(1);
    expect(resources[0]).toMatchObject({
      type: 'Microsoft.Resources/deployments',
      name: "Contoso-CD-it's-1",
      condition: "[parameters('E5Flavor')]",
      properties: {
        expressionEvaluationOptions: { scope: 'inner' },
        template: {
          resources: {
            detectionRule: {
              import: 'MicrosoftSecurity',
              type: 'Microsoft.Security/detectionRules@2025-01-01-preview',
              properties: {
                id: "[if(true(), 'it''s-1', 'it''s-1')]",
                displayName: '[[Contoso]',
                status: 'disabled',
                detectionAction: {
                  alertTemplate: {
                    description: 'Found it.',
                    entityMappings: { users: [{ id: "[if(true(), 'u1', 'u1')]", userId: 'x' }] },
                  },
                },
              },
            },
          },
        },
      },
    });
    expect(JSON.stringify(resources)).not.toContain('[]');
  });

  it('registers the detection when the solution asks for it', () => {
    const { resources, parameters } = render(document, 1, true);
    expect(Object.keys(parameters ?? {})).toEqual(['E5Flavor', 'RegisterE5Content']);
    expect(resources[1]).toMatchObject({
      condition: "[and(parameters('E5Flavor'), parameters('RegisterE5Content'))]",
      properties: {
        description: 'Found it.',
        contentKind: 'CustomDetection',
        version: '1.2.0',
        displayName: '[[Contoso]',
        dependency: { requiredWorkloads: ['MDE'] },
        mainTemplate: { resources: { detectionRule: { properties: { displayName: '[[[Contoso]' } } } },
      },
    });
  });

  it('declares the parameters once', () => {
    expect(render(document, 2, true).parameters).toBeUndefined();
  });

  it('cuts long deployment names with a digest', () => {
    const long = { ...document, properties: { id: 'x'.repeat(80) } };
    const { name } = render(long, 1, false).resources[0]!;
    expect(name).toMatch(/^Contoso-CD-x{44}-[0-9a-f]{8}$/);
  });

  it('reads a document without properties', () => {
    const flat = {
      guid: 'g',
      name: 'Flat',
      query: 'DeviceEvents',
      schedule: { period: '1H' },
      apiVersion: '1',
    };
    expect(render(flat, 1, false).resources[0]).toMatchObject({
      properties: {
        template: {
          resources: {
            detectionRule: {
              properties: {
                id: "[if(true(), 'g', 'g')]",
                displayName: 'Flat',
                queryCondition: { queryText: 'DeviceEvents' },
                schedule: { period: '1H' },
                status: 'disabled',
              },
            },
          },
        },
      },
    });
  });
});

describe('replacedRuleCondition', () => {
  it('turns off the rule a detection replaces, and no other', () => {
    const solution = solutionWith([content(document)]);
    expect(replacedRuleCondition('rule-1', solution)).toBe("[not(parameters('E5Flavor'))]");
    expect(replacedRuleCondition('rule-2', solution)).toBeUndefined();
  });
});
