import { describe, expect, it } from '@jest/globals';
import type { Json } from '@hubwright/schema';
import { hoistOperationIds } from './hoist-operation-ids.js';

describe('hoistOperationIds', () => {
  it('moves operation ids to a pair of variables', () => {
    const variables: Record<string, Json> = {};
    expect(hoistOperationIds({ paths: [{ get: { operationId: "what's_up" } }] }, variables)).toEqual({
      paths: [{ get: { operationId: "[variables('_operationId-what''s_up')]" } }],
    });
    expect(variables).toEqual({
      "operationId-what's_up": "what's_up",
      "_operationId-what's_up": "[variables('operationId-what''s_up')]",
    });
  });

  it('leaves expressions and what is no text', () => {
    const variables: Record<string, Json> = {};
    const value = { a: { operationId: "[parameters('x')]" }, b: { operationId: { type: 'string' } } };
    expect(hoistOperationIds(value, variables)).toEqual(value);
    expect(variables).toEqual({});
  });
});
