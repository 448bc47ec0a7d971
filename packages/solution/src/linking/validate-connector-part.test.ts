import { describe, expect, it } from '@jest/globals';
import { createSource, type JsonObject } from '@hubwright/schema';
import { classifyConnectorFile } from './classify.js';
import { validateConnectorPart } from './validate-connector-part.js';

const page = {
  id: 'Contoso',
  title: 'Contoso',
  publisher: 'Contoso',
  descriptionMarkdown: 'Collects events.',
  instructionSteps: [],
};

function validate(file: JsonObject): string[] {
  const source = createSource('connector.json', JSON.stringify(file));
  return classifyConnectorFile(file)
    .flatMap((part) => validateConnectorPart(part, source))
    .map(({ checkId, location }) =>
      typeof location === 'object' && 'pointer' in location ? `${checkId} @ ${location.pointer}` : checkId,
    );
}

describe('validateConnectorPart', () => {
  const type = 'Microsoft.OperationalInsights/workspaces/providers/dataConnectors';

  it('looks at the page of a resource, not at the resource', () => {
    const resource = { type, name: 'x', kind: 'GenericUI', properties: { connectorUiConfig: page } };
    expect(validate({ resources: [resource] })).toEqual([]);
    expect(validate({ kind: 'GenericUI', properties: { connectorUiConfig: page } })).toEqual([]);
    expect(validate(page)).toEqual([]);
  });

  it('points into the page', () => {
    const connectorUiConfig = { ...page, colour: 'red' };
    expect(validate({ resources: [{ type, properties: { connectorUiConfig } }] })).toEqual([
      'property-unknown @ /resources/0/properties/connectorUiConfig/colour',
    ]);
  });
});
