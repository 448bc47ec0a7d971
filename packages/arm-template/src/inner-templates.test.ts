import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '@hubwright/schema';
import { evaluateInnerTemplate, findInnerTemplates } from './inner-templates.js';
import { evaluateSections, groupId, templateOf, testScope } from './testing/template-fixture.js';

const connector = {
  type: 'Microsoft.OperationalInsights/workspaces/providers/dataConnectors',
  apiVersion: '2023-02-01-preview',
  name: "[[concat(parameters('innerWorkspace'), '/Microsoft.SecurityInsights/', 'Poller', parameters('guidValue'))]",
  properties: { key: "[[parameters('apiKey')]", title: "[variables('title')]" },
};

function packageOf(mainTemplate: JsonObject): ReturnType<typeof findInnerTemplates> {
  return findInnerTemplates(
    evaluateSections({
      variables: { title: 'Title' },
      resources: [
        {
          type: 'Microsoft.OperationalInsights/workspaces/providers/contentTemplates',
          apiVersion: '2023-04-01-preview',
          name: 'ws/Microsoft.SecurityInsights/t',
          properties: { contentKind: 'ResourcesDataConnector', mainTemplate },
        },
      ],
    }),
  );
}

const parameters = {
  guidValue: { type: 'securestring', defaultValue: '[[newGuid()]' },
  innerWorkspace: { type: 'securestring', defaultValue: 'ws' },
  apiKey: { type: 'securestring' },
};

describe('the templates of content templates', () => {
  it('are evaluated after those around them', () => {
    const [inner] = packageOf(templateOf({ parameters, resources: [connector] }));
    const { resources, faults } = evaluateInnerTemplate(inner!, { apiKey: 'k', other: 1 }, testScope());
    expect([inner?.contentKind, faults]).toEqual(['ResourcesDataConnector', []]);
    expect(resources).toMatchObject([
      {
        id: `${groupId}/providers/Microsoft.OperationalInsights/workspaces/ws/providers/Microsoft.SecurityInsights/dataConnectors/Poller33333333-3333-4333-8333-000000000001`,
        body: { properties: { key: 'k', title: 'Title' } },
        pointer: '/resources/0/properties/mainTemplate/resources/0',
      },
    ]);
  });

  it('have faults that point into the package', () => {
    const [inner] = packageOf(templateOf({ parameters }));
    expect(evaluateInnerTemplate(inner!, {}, testScope()).faults).toMatchObject([
      {
        message: expect.stringContaining("'apiKey' at line '1' and column '"),
        pointer: '/resources/0/properties/mainTemplate/parameters/apiKey',
      },
    ]);
  });
});
