import { describe, expect, it } from '@jest/globals';
import type { Json, JsonObject } from '../json.js';
import { createSource } from '../source.js';
import { validateDocument } from './validate-document.js';

const page: JsonObject = {
  id: 'SlackAudit',
  title: 'Slack',
  publisher: 'Slack',
  descriptionMarkdown: 'Events of Slack.',
  graphQueriesTableName: 'SlackAudit_CL',
  graphQueries: [{ metricName: 'Events', legend: 'SlackAudit_CL', baseQuery: 'SlackAudit_CL' }],
  dataTypes: [
    { name: 'SlackAudit_CL', lastDataReceivedQuery: 'SlackAudit_CL | summarize max(TimeGenerated)' },
  ],
  connectivityCriteria: [{ type: 'SentinelKindsV2', value: [] }],
  permissions: {},
  instructionSteps: [],
};

const request: JsonObject = {
  apiEndpoint: 'https://example.com',
  httpMethod: 'GET',
  queryTimeFormat: 'yyyy-MM-ddTHH:mm:ssZ',
};

/** What is found in a connector with the given parts, as `severity checkId property`. */
function found(parts: { auth?: Json; paging?: Json; instruction?: Json }): string[] {
  const { auth = { authType: 'APIKey' }, paging, instruction } = parts;
  const connectorUiConfig =
    instruction === undefined ? page : { ...page, instructionSteps: [{ instructions: [instruction] }] };
  const pollingConfig: JsonObject = { auth, request, response: { eventsJsonPaths: ['$'] } };
  if (paging !== undefined) pollingConfig.paging = paging;
  const value: JsonObject = { kind: 'APIPolling', properties: { connectorUiConfig, pollingConfig } };
  return validateDocument('ccp-connector', createSource('x.json', JSON.stringify(value)), value).map(
    ({ severity, checkId, args }) => `${severity} ${checkId} ${args.property}`,
  );
}

describe('authType', () => {
  const flow = { FlowName: 'ClientCredentials', TokenEndpoint: 'https://example.com/token' };
  it.each<[string, JsonObject, string[]]>([
    ['Basic needs nothing in the file', { authType: 'Basic' }, []],
    [
      'Basic reads no API key',
      { authType: 'Basic', APIKeyName: 'x' },
      ['warning property-forbidden APIKeyName'],
    ],
    [
      'APIKey has a name and a text before the key',
      { authType: 'APIKey', APIKeyName: 'Authorization', APIKeyIdentifier: 'Bearer' },
      [],
    ],
    ['APIKey takes any name', { authType: 'APIKey', APIKeyName: 'X-Cisco-Meraki-API-Key' }, []],
    [
      'APIKey reads no flow',
      { authType: 'APIKey', FlowName: 'AuthCode' },
      ['warning property-forbidden FlowName'],
    ],
    [
      'OAuth2 needs flow and token endpoint',
      { authType: 'OAuth2' },
      ['error property-missing FlowName', 'error property-missing TokenEndpoint'],
    ],
    [
      'OAuth2 with client credentials needs no sign-in and no refresh token',
      { authType: 'OAuth2', ...flow },
      [],
    ],
    [
      'OAuth2 with a code needs the sign-in',
      { authType: 'OAuth2', ...flow, FlowName: 'AuthCode' },
      ['warning property-missing AuthorizationEndpoint', 'warning property-missing RedirectionEndpoint'],
    ],
    [
      'OAuth2 reads no session',
      { authType: 'OAuth2', ...flow, SessionIdName: 'sid' },
      ['warning property-forbidden SessionIdName'],
    ],
    [
      'the JWT bearer flow needs key and claims',
      { authType: 'OAuth2', ...flow, IsJwtBearerFlow: true },
      ['warning property-missing JwtPem', 'warning property-missing JwtClaimsInJson'],
    ],
    [
      'Session needs its sign-in',
      { authType: 'Session' },
      ['warning property-missing SessionLoginRequestUri', 'warning property-missing SessionIdName'],
    ],
    [
      'Session may be complete',
      { authType: 'Session', SessionLoginRequestUri: 'https://x', SessionIdName: 's', Headers: {} },
      [],
    ],
    ['CiscoDuo is known', { authType: 'CiscoDuo' }, []],
    [
      'CiscoDuo reads no token endpoint',
      { authType: 'CiscoDuo', TokenEndpoint: 'x' },
      ['warning property-forbidden TokenEndpoint'],
    ],
    ['any other is not', { authType: 'Digest' }, ['error value-not-allowed authType']],
    ['it must be there', {}, ['error property-missing authType']],
  ])('%s', (_name, auth, expected) => {
    expect(found({ auth })).toEqual(expected);
  });
});

describe('pagingType', () => {
  it.each<[string, JsonObject, string[]]>([
    ['None has nothing', { pagingType: 'None' }, []],
    [
      'None reads no token',
      { pagingType: 'None', nextPageParaName: 'x' },
      ['warning property-forbidden nextPageParaName'],
    ],
    ['LinkHeader needs nothing', { pagingType: 'LinkHeader' }, []],
    [
      'LinkHeader reads an address in the body',
      { pagingType: 'LinkHeader', linkHeaderTokenJsonPath: '$.next' },
      [],
    ],
    [
      'LinkHeader reads no offset',
      { pagingType: 'LinkHeader', offsetParaName: 'o' },
      ['warning property-forbidden offsetParaName'],
    ],
    [
      'NextPageToken needs the place of the token',
      { pagingType: 'NextPageToken', nextPageParaName: 'c' },
      ['error property-missing nextPageTokenJsonPath'],
    ],
    [
      'NextPageToken may find it in a header',
      { pagingType: 'NextPageToken', nextPageTokenResponseHeader: 'x-next' },
      [],
    ],
    [
      'PageToken is another name',
      { pagingType: 'PageToken', nextPageTokenJsonPath: '$.c', nextPageParaName: 'c' },
      [],
    ],
    [
      'NextPageUrl has an address',
      { pagingType: 'NextPageUrl', nextPageUrl: 'https://x', nextPageTokenJsonPath: '$.c' },
      [],
    ],
    [
      'NextPageUrl reads no link header',
      { pagingType: 'NextPageUrl', linkHeaderTokenJsonPath: '$.c' },
      ['warning property-forbidden linkHeaderTokenJsonPath'],
    ],
    ['Offset needs its parameter', { pagingType: 'Offset' }, ['error property-missing offsetParaName']],
    [
      'Offset has a page size',
      { pagingType: 'Offset', offsetParaName: 'o', pageSizeParaName: 'limit', pageSize: 100 },
      [],
    ],
    ['a misspelt one is found', { pagingType: 'NextPageTokn' }, ['error value-not-allowed pagingType']],
  ])('%s', (_name, paging, expected) => {
    expect(found({ paging })).toEqual(expected);
  });
});

describe('the type of an instruction', () => {
  it.each<[string, JsonObject, string[]]>([
    [
      'CopyableLabel',
      { type: 'CopyableLabel', parameters: { label: 'Id', fillWith: ['WorkspaceId'], rows: 2 } },
      [],
    ],
    ['InfoMessage', { type: 'InfoMessage', parameters: { text: 'x', visible: true, inline: true } }, []],
    [
      'InfoMessage has no label',
      { type: 'InfoMessage', parameters: { text: 'x', labl: 1 } },
      ['warning property-unknown labl'],
    ],
    [
      'InstallAgent needs a link',
      { type: 'InstallAgent', parameters: {} },
      ['error property-missing linkType'],
    ],
    ['InstallAgent needs parameters', { type: 'InstallAgent' }, ['error property-missing parameters']],
    [
      'InstructionStepsGroup has steps',
      { type: 'InstructionStepsGroup', parameters: { title: 'x', instructionSteps: [{ title: 't' }] } },
      [],
    ],
    [
      'InstructionStepsGroup needs steps',
      { type: 'InstructionStepsGroup', parameters: { title: 'x' } },
      ['error property-missing instructionSteps'],
    ],
    [
      'steps within a group are looked at',
      { type: 'InstructionStepsGroup', parameters: { instructionSteps: [{ titel: 't' }] } },
      ['warning property-unknown titel'],
    ],
    [
      'APIKey',
      {
        type: 'APIKey',
        parameters: {
          enable: true,
          userRequestPlaceHoldersInput: [
            { placeHolderName: '{{x}}', requestObjectKey: 'apiEndpoint', displayText: 'X' },
          ],
        },
      },
      [],
    ],
    [
      'Textbox needs a name',
      { type: 'Textbox', parameters: { label: 'x' } },
      ['error property-missing name'],
    ],
    [
      'Dropdown needs options',
      { type: 'Dropdown', parameters: { name: 'x' } },
      ['error property-missing options'],
    ],
    ['an unknown one may be new', { type: 'Texbox', parameters: {} }, ['warning value-not-allowed type']],
    ['it must be there', { parameters: {} }, ['warning property-missing type']],
  ])('%s', (_name, instruction, expected) => {
    expect(found({ instruction })).toEqual(expected);
  });
});
