import { describe, expect, it } from '@jest/globals';
import { renderPartial } from './render-partial.js';

const view = {
  apiVersion: '2022-01-01-preview',
  name: '{{name}} }}',
  parentId: 'parent',
  contentId: 'content',
  kind: 'Parser',
  version: '1.0.0',
  source: { 'a/b': ['{{{x}}}'] },
  author: {},
  support: {},
};

describe('renderPartial', () => {
  it('puts values into a partial without reading them', () => {
    expect(renderPartial('metadata', view)).toMatchObject({
      type: 'Microsoft.OperationalInsights/workspaces/providers/metadata',
      name: '{{name}} }}',
      properties: { source: { 'a/b': ['{{{x}}}'] } },
    });
  });

  it('leaves out what a partial shows on condition', () => {
    const { properties } = renderPartial('metadata', { ...view, description: '', dependencies: undefined });
    expect(properties).not.toHaveProperty('description');
    expect(properties).not.toHaveProperty('dependencies');
    expect(renderPartial('metadata', { ...view, description: 'Text' })['properties']).toMatchObject({
      description: 'Text',
    });
  });

  it('does not hide a member its view lacks', () => {
    expect(() => renderPartial('metadata', { ...view, parentId: undefined })).toThrow(
      'a member its view does not have',
    );
  });
});
