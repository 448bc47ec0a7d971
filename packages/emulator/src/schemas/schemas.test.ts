import { expect, it } from '@jest/globals';
import type { Json, JsonObject } from '@hubwright/schema';
import { loadResourceSchemas } from './body-validator.js';

const expression = {
  $ref: 'https://schema.management.azure.com/schemas/common/definitions.json#/definitions/expression',
};

/** What may be a value or an expression, as the official schemas write it. */
function orExpression(schema: JsonObject): JsonObject {
  return { oneOf: [schema, expression] };
}

const things = {
  id: 'https://schema.management.azure.com/schemas/2024-01-01/Contoso.Things.json#',
  title: 'Contoso.Things',
  resourceDefinitions: {
    things: {
      type: 'object',
      properties: {
        type: { type: 'string', enum: ['Contoso.Things/things'] },
        apiVersion: { type: 'string', enum: ['2024-01-01'] },
        name: { type: 'string' },
        properties: orExpression({ $ref: '#/definitions/ThingProperties' }),
      },
      required: ['name', 'type', 'apiVersion', 'properties'],
    },
  },
  definitions: {
    ThingProperties: {
      type: 'object',
      additionalProperties: false,
      required: ['Size'],
      properties: {
        Size: orExpression({ type: 'integer', minimum: 0, exclusiveMinimum: true }),
        colour: orExpression({ type: 'string', enum: ['Red', 'Green'] }),
        auth: {
          allOf: [
            {
              oneOf: [
                {
                  allOf: [
                    { $ref: '#/definitions/KeyAuth' },
                    { properties: { type: { const: 'Key' } }, required: ['type'] },
                  ],
                },
                {
                  allOf: [
                    { $ref: '#/definitions/NoAuth' },
                    { properties: { type: { const: 'None' } }, required: ['type'] },
                  ],
                },
              ],
            },
          ],
        },
      },
    },
    KeyAuth: { type: 'object', required: ['apiKey'], properties: { apiKey: { type: 'string' } } },
    NoAuth: { type: 'object', properties: {} },
  },
} satisfies JsonObject;

const sentinel = {
  id: 'https://schema.management.azure.com/schemas/2024-09-01/Microsoft.SecurityInsights.json#',
  title: 'Microsoft.SecurityInsights',
  definitions: {
    RestApiPollerDataConnector: {
      type: 'object',
      required: ['kind'],
      properties: {
        kind: orExpression({ type: 'string', enum: ['RestApiPoller'] }),
        properties: orExpression({ type: 'object', required: ['request'] }),
      },
    },
    MetadataProperties: {
      type: 'object',
      required: ['parentId'],
      properties: { parentId: { type: 'string' } },
    },
  },
} satisfies JsonObject;

const schemas = loadResourceSchemas([things, sentinel]);

function faults(properties: JsonObject): readonly string[] {
  return schemas.validate('contoso.things/THINGS', '2024-01-01', { properties });
}

it('knows the types and versions of the schemas', () => {
  expect(schemas.definitions.map(({ type, apiVersion, kind }) => [type, apiVersion, kind])).toEqual([
    ['Contoso.Things/things', '2024-01-01', undefined],
    ['Microsoft.SecurityInsights/dataConnectors', '2024-09-01', 'RestApiPoller'],
    ['Microsoft.SecurityInsights/metadata', '2024-09-01', undefined],
  ]);
});

it.each<[string, JsonObject]>([
  ['names and listed values in another case', { SIZE: 1, Colour: 'red' }],
  ['unknown members', { size: 1, weight: 2 }],
  ['a number that is written as a text', { size: '1' }],
  ['an authentication with what it needs', { size: 1, auth: { Type: 'key', APIKEY: 'a' } }],
  ['an authentication it does not know', { size: 1, auth: { type: 'Other' } }],
])('takes %s', (_, properties) => {
  expect(faults(properties)).toEqual([]);
});

it.each<[string, JsonObject, readonly string[]]>([
  ['a missing member', {}, ["'properties' must have 'size'"]],
  ['a bound that is exclusive', { Size: 0 }, ["'properties.Size' must be > 0"]],
  [
    'a value that is not listed',
    { size: 1, Colour: 'blue' },
    ["'properties.Colour' must be one of red, green"],
  ],
  ['an expression', { size: "[parameters('size')]" }, ["'properties.size' must be integer"]],
  [
    'an authentication without what it needs',
    { size: 1, auth: { type: 'Key' } },
    ["'properties.auth' must have 'apikey'"],
  ],
])('says where %s is', (_, properties, expected) => {
  expect(faults(properties)).toEqual(expected);
});

it.each<[string, string, JsonObject, readonly string[]]>([
  [
    'the kind it is for',
    'dataConnectors',
    { kind: 'RestApiPoller', properties: {} },
    ["'properties' must have 'request'"],
  ],
  ['no other kind', 'dataConnectors', { kind: 'Push', properties: {} }, []],
  [
    'properties alone',
    'metadata',
    { properties: { parentId: {} } as Json },
    ["'properties.parentId' must be string"],
  ],
  ['no type it does not know', 'settings', { properties: {} }, []],
] as [string, string, JsonObject, readonly string[]][])(
  'holds a definition of Microsoft Sentinel against %s',
  (_, type, body, expected) => {
    expect(schemas.validate(`Microsoft.SecurityInsights/${type}`, '2024-09-01', body)).toEqual(expected);
  },
);
