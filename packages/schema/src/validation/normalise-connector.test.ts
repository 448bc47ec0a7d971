import { describe, expect, it } from '@jest/globals';
import type { Json, JsonObject } from '../json.js';
import { normaliseConnector } from './normalise-connector.js';
import { createSource } from '../source.js';
import { validateDocument } from './validate-document.js';

interface Deviation {
  /** Row of the table of contradictions, and what it says. */
  readonly name: string;
  /** A path into the connector, with dots, and what the source has there. */
  readonly at: string;
  readonly given: Json;
  /** The documented path, when it is another, and what is read there. */
  readonly becomes?: string;
  readonly read: Json;
  /** `severity checkId pointer` of what is reported; nothing when the form is as good as any. */
  readonly reported?: string;
}

const ui = 'properties.connectorUiConfig';
const auth = 'properties.pollingConfig.auth';
const request = 'properties.pollingConfig.request';
const paging = 'properties.pollingConfig.paging';
const parameters = `${ui}.instructionSteps.0.instructions.0.parameters`;
const place = `${parameters}.userRequestPlaceHoldersInput.0`;

const deviations: Deviation[] = [
  {
    name: '1 instructionsSteps',
    at: `${ui}.instructionsSteps`,
    given: [{ title: 'x' }],
    becomes: `${ui}.instructionSteps`,
    read: [{ title: 'x' }],
    reported: 'warning property-alias',
  },
  {
    name: '2 permissions as a list',
    at: `${ui}.permissions`,
    given: [{ tenant: ['GlobalAdmin'] }],
    read: { tenant: ['GlobalAdmin'] },
    reported: 'info value-form',
  },
  {
    name: '3 dataTypeName',
    at: `${ui}.dataTypes.0.dataTypeName`,
    given: 'T_CL',
    becomes: `${ui}.dataTypes.0.name`,
    read: 'T_CL',
    reported: 'warning property-alias',
  },
  {
    name: '4 Description of a query',
    at: `${ui}.sampleQueries.0.Description`,
    given: 'All',
    becomes: `${ui}.sampleQueries.0.description`,
    read: 'All',
    reported: 'info property-alias',
  },
  {
    name: '4 Query of a query',
    at: `${ui}.sampleQueries.0.Query`,
    given: 'T_CL',
    becomes: `${ui}.sampleQueries.0.query`,
    read: 'T_CL',
    reported: 'info property-alias',
  },
  {
    name: '5 Scope',
    at: `${ui}.permissions.resourceProvider.0.Scope`,
    given: 'Workspace',
    becomes: `${ui}.permissions.resourceProvider.0.scope`,
    read: 'Workspace',
    reported: 'info property-alias',
  },
  {
    name: '6 availability as a boolean',
    at: `${ui}.availability.status`,
    given: true,
    read: 1,
    reported: 'info value-form',
  },
  {
    name: '7 requiredPermissions as a text',
    at: `${ui}.permissions.resourceProvider.0.requiredPermissions`,
    given: 'read',
    read: { read: true },
    reported: 'info value-form',
  },
  {
    name: '8 customs as an object',
    at: `${ui}.permissions.customs`,
    given: { name: 'n', description: 'd' },
    read: [{ name: 'n', description: 'd' }],
    reported: 'info value-form',
  },
  {
    name: '8 author as a text',
    at: `${ui}.metadata.author`,
    given: 'Contoso',
    read: { name: 'Contoso' },
    reported: 'info value-form',
  },
  {
    name: '9 tenant as a text',
    at: `${ui}.permissions.tenant`,
    given: 'GlobalAdmin',
    read: ['GlobalAdmin'],
    reported: 'info value-form',
  },
  {
    name: '9 licenses as a text',
    at: `${ui}.permissions.licenses`,
    given: 'Mcas',
    read: ['Mcas'],
    reported: 'info value-form',
  },
  {
    name: '10 PageSize',
    at: `${paging}.PageSize`,
    given: 100,
    becomes: `${paging}.pageSize`,
    read: 100,
    reported: 'info property-alias',
  },
  {
    name: '11 apiKeyName in another case',
    at: `${auth}.apiKeyName`,
    given: 'provhash',
    becomes: `${auth}.APIKeyName`,
    read: 'provhash',
    reported: 'info property-alias',
  },
  { name: '12 CiscoDuo', at: `${auth}.authType`, given: 'CiscoDuo', read: 'CiscoDuo' },
  { name: '13 Session without a user', at: `${auth}.authType`, given: 'Session', read: 'Session' },
  {
    name: '14 client credentials',
    at: `${auth}.FlowName`,
    given: 'ClientCredentials',
    read: 'ClientCredentials',
  },
  { name: '16 scope of a sample', at: `${auth}.scope`, given: 'read', read: 'read' },
  {
    name: '17 tokenEndpointHeaders in another case',
    at: `${auth}.tokenEndpointHeaders`,
    given: { a: 'b' },
    becomes: `${auth}.TokenEndpointHeaders`,
    read: { a: 'b' },
    reported: 'info property-alias',
  },
  {
    name: '18 a dictionary as text',
    at: `${request}.headers`,
    given: "{'a':'b'}",
    read: { a: 'b' },
    reported: 'info value-form',
  },
  { name: '18 a dictionary as an object', at: `${request}.headers`, given: { a: 'b' }, read: { a: 'b' } },
  { name: '19 Get', at: `${request}.httpMethod`, given: 'Get', read: 'GET', reported: 'info value-form' },
  { name: '21 an id that nothing needs', at: 'properties.pollingConfig.id', given: 'x', read: 'x' },
  {
    name: '24 LinkInstructionModel',
    at: `${ui}.instructionSteps.0.instructions.0.type`,
    given: 'LinkInstructionModel',
    read: 'InstallAgent',
    reported: 'info value-form',
  },
  {
    name: '26 DisplayText',
    at: `${place}.DisplayText`,
    given: 'x',
    becomes: `${place}.displayText`,
    read: 'x',
    reported: 'info property-alias',
  },
  {
    name: '26 RequestObjectKey',
    at: `${place}.RequestObjectKey`,
    given: 'x',
    becomes: `${place}.requestObjectKey`,
    read: 'x',
    reported: 'info property-alias',
  },
  {
    name: '26 PlaceHolderName',
    at: `${place}.PlaceHolderName`,
    given: '{{x}}',
    becomes: `${place}.placeHolderName`,
    read: '{{x}}',
    reported: 'info property-alias',
  },
  {
    name: '26 pollingKeyPaths as a text',
    at: `${place}.pollingKeyPaths`,
    given: '$.request.x',
    read: ['$.request.x'],
    reported: 'info value-form',
  },
  {
    name: '27 enable as a text',
    at: `${parameters}.enable`,
    given: 'true',
    read: true,
    reported: 'info value-form',
  },
  {
    name: '28 value of a criterion',
    at: `${ui}.connectivityCriteria.0.value`,
    given: ['APIPolling'],
    read: ['APIPolling'],
  },
  {
    name: '29 workspaceId',
    at: `${parameters}.fillWith.0`,
    given: 'workspaceId',
    read: 'WorkspaceId',
    reported: 'info value-form',
  },
  { name: '32 assignMode as a number', at: `${parameters}.assignMode`, given: 1, read: 1 },
  {
    name: '33 IsAPIKeyInPostPayload as a text',
    at: `${auth}.IsAPIKeyInPostPayload`,
    given: 'false',
    read: false,
    reported: 'info value-form',
  },
  {
    name: 'a JSONPath without $',
    at: `${paging}.nextPageTokenJsonPath`,
    given: '..cursor',
    read: '$..cursor',
    reported: 'info value-form',
  },
  {
    name: 'a JSONPath without $ in a list',
    at: 'properties.pollingConfig.response.eventsJsonPaths.0',
    given: 'data.items',
    read: '$.data.items',
    reported: 'info value-form',
  },
  {
    name: 'a number as a text',
    at: `${request}.queryWindowInMin`,
    given: '10',
    read: 10,
    reported: 'info value-form',
  },
];

describe('normaliseConnector', () => {
  it.each(deviations)('$name', ({ at, given, becomes = at, read, reported }) => {
    const value = connectorWith(at, given);
    const source = createSource('x.json', JSON.stringify(value));
    const normalised = normaliseConnector({ source, value });
    expect(valueAt(normalised.value, becomes)).toEqual(read);
    expect(normalised.diagnostics.map(({ severity, checkId }) => `${severity} ${checkId}`)).toEqual(
      reported === undefined ? [] : [reported],
    );
    if (reported !== undefined) {
      expect(normalised.diagnostics[0]?.location).toMatchObject({ pointer: `/${at.replaceAll('.', '/')}` });
    }
    expect(JSON.stringify(value)).toBe(source.text);
  });

  it('reads the documented form as it is and reports nothing', () => {
    const value = connectorWith(`${paging}.pagingType`, 'NextPageToken');
    const normalised = normaliseConnector({ source: createSource('x.json', '{}'), value });
    expect(normalised).toEqual({ value, diagnostics: [] });
  });

  it('keeps the documented member when both spellings are there', () => {
    const value = connectorWith(ui, { instructionSteps: [{ title: 'a' }], instructionsSteps: [] });
    const normalised = normaliseConnector({ source: createSource('x.json', '{}'), value });
    expect(valueAt(normalised.value, `${ui}.instructionSteps`)).toEqual([{ title: 'a' }]);
  });

  it('keeps authentication of today in any case without a word', () => {
    const value: JsonObject = {
      kind: 'RestApiPoller',
      properties: { auth: { type: 'APIKey', apikey: '{{k}}' } },
    };
    const normalised = normaliseConnector({ source: createSource('x.json', '{}'), value }, 'data-connector');
    expect(valueAt(normalised.value, 'properties.auth.ApiKey')).toBe('{{k}}');
    expect(normalised.diagnostics).toEqual([]);
  });
});

describe('contradictions that are accepted by validation', () => {
  const found = (kind: 'ccp-connector' | 'data-connector-definition', value: Json): string[] =>
    validateDocument(kind, createSource('x.json', '{}'), value).map(
      ({ checkId, args }) => `${checkId} ${args.property}`,
    );

  it('15 RefreshToken is not demanded; 16 fields of samples only are named', () => {
    const sample = {
      authType: 'OAuth2',
      FlowName: 'ClientCredentials',
      TokenEndpoint: 'https://x',
      grantType: 'x',
    };
    const findings = found('ccp-connector', connectorWith(auth, sample)).filter((finding) =>
      /grantType|Refresh/.test(finding),
    );
    expect(findings).toEqual(['property-deprecated grantType']);
  });

  it('30 an instruction needs its type', () => {
    const value = connectorWith(`${ui}.instructionSteps`, [{ instructions: [{ parameters: {} }] }]);
    expect(found('ccp-connector', value)).toContain('property-missing type');
  });

  it('34 the table ends in _CL only for connectors of kind APIPolling', () => {
    const table = { graphQueriesTableName: 'AWSCloudTrail' };
    expect(found('ccp-connector', connectorWith(ui, table))).toContain(
      'value-pattern-mismatch graphQueriesTableName',
    );
    const definition = { kind: 'Customizable', properties: { connectorUiConfig: table } };
    expect(found('data-connector-definition', definition)).not.toContain(
      'value-pattern-mismatch graphQueriesTableName',
    );
  });
});

/** A connector that holds nothing but a value at a path, and what the path needs to be understood. */
function connectorWith(path: string, value: Json): JsonObject {
  const root: JsonObject = { kind: 'APIPolling' };
  const segments = path.split('.');
  let node = root as Record<string, Json>;
  segments.forEach((segment, index) => {
    const next = segments[index + 1];
    node[segment] = next === undefined ? value : /^\d+$/.test(next) ? [] : {};
    if (next === 'parameters') (node[segment] as JsonObject).type = instructionTypeOf(path);
    node = node[segment] as Record<string, Json>;
  });
  return root;
}

function instructionTypeOf(path: string): string {
  if (path.includes('fillWith')) return 'CopyableLabel';
  return path.includes('assignMode') ? 'InstallAgent' : 'APIKey';
}

function valueAt(value: Json, path: string): Json | undefined {
  return path
    .split('.')
    .reduce<Json | undefined>((node, segment) => (node as JsonObject | undefined)?.[segment], value);
}
