import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '../json.js';
import { createSource } from '../source.js';
import { validateDocument } from './validate-document.js';

const dcrConfig = {
  streamName: 'Custom-X',
  dataCollectionEndpoint: '{{dataCollectionEndpoint}}',
  dataCollectionRuleImmutableId: '{{dataCollectionRuleImmutableId}}',
};
const common = { connectorDefinitionName: 'X', dcrConfig };
const request = { apiEndpoint: 'https://example.com' };
const response = { eventsJsonPaths: ['$'] };
const auth = { type: 'APIKey', ApiKey: '{{key}}' };

function found(kind: string, properties: JsonObject): string[] {
  const value = { kind, properties };
  return validateDocument('data-connector', createSource('x.json', JSON.stringify(value)), value).map(
    ({ severity, checkId, args }) => `${severity} ${checkId} ${args.property}`,
  );
}

describe('a data connector', () => {
  it.each<[string, string, JsonObject, string[]]>([
    ['is complete', 'RestApiPoller', { ...common, auth, request, response }, []],
    [
      'needs its page',
      'RestApiPoller',
      { dcrConfig, auth, request, response },
      ['error property-missing connectorDefinitionName'],
    ],
    [
      'needs an endpoint',
      'RestApiPoller',
      { ...common, auth, request: {}, response },
      ['error property-missing apiEndpoint'],
    ],
    [
      'has keys of auth in any case',
      'RestApiPoller',
      { ...common, auth: { type: 'Basic', username: '{{u}}', password: '{{p}}' }, request, response },
      [],
    ],
    [
      'needs the secret of its auth',
      'RestApiPoller',
      { ...common, auth: { type: 'Basic' }, request, response },
      ['warning property-missing UserName', 'warning property-missing Password'],
    ],
    [
      'may have a kind of auth that is new',
      'RestApiPoller',
      { ...common, auth: { type: 'Kerberos' }, request, response },
      ['warning value-not-allowed type'],
    ],
    [
      'needs the type of its auth',
      'RestApiPoller',
      { ...common, auth: { ApiKey: '{{key}}' }, request, response },
      ['error property-missing type'],
    ],
    [
      'needs the type of its paging',
      'WebSocket',
      { ...common, auth, request, paging: { pageSize: 100 } },
      ['error property-missing pagingType'],
    ],
    [
      'of Google Cloud has no type of auth',
      'GCP',
      {
        ...common,
        auth: { serviceAccountEmail: '{{e}}', projectNumber: '{{n}}', workloadIdentityProviderId: '{{p}}' },
        request: { projectId: '{{id}}', subscriptionNames: ['{{s}}'] },
      },
      [],
    ],
    [
      'of Oracle Cloud pages by size alone',
      'OCI',
      {
        ...common,
        auth: { type: 'Oracle', tenantId: 't', userId: 'u', publicFingerprint: 'f', pemFile: 'p' },
        request: { streamId: '{{streamId}}' },
        Paging: { pageSize: 100 },
      },
      [],
    ],
    [
      'of a blob container gets its queues from the package',
      'StorageAccountBlobContainer',
      { ...common, auth: { type: 'ServicePrincipal' }, response },
      [],
    ],
    [
      'reads only the parameters of its paging',
      'RestApiPoller',
      { ...common, auth, request, response, paging: { pagingType: 'LinkHeader', offsetParaName: 'x' } },
      ['warning property-forbidden offsetParaName'],
    ],
    [
      'pages by counting',
      'RestApiPoller',
      { ...common, auth, request, response, paging: { pagingType: 'CountBasedPaging' } },
      ['error property-missing pageNumberParaName'],
    ],
    [
      'has a window of at least a minute',
      'RestApiPoller',
      { ...common, auth, request: { ...request, queryWindowInMin: 0 }, response },
      ['warning value-out-of-range queryWindowInMin'],
    ],
    [
      'has nested steps',
      'RestApiPoller',
      {
        ...common,
        auth,
        request,
        response,
        stepInfo: { stepType: 'Nested', nextSteps: [{ stepId: 'a' }] },
        stepCollectorConfigs: { a: { request } },
      },
      [],
    ],
    [
      'of Google Cloud needs subscriptions',
      'GCP',
      {
        ...common,
        auth: { type: 'GCP', serviceAccountEmail: 'a', projectNumber: '1', workloadIdentityProviderId: 'w' },
        request: { projectId: 'x' },
      },
      ['warning property-missing subscriptionNames'],
    ],
    [
      'of Amazon S3 needs queues',
      'AmazonWebServicesS3',
      { ...common, roleArn: '{{roleArn}}' },
      ['error property-missing sqsUrls'],
    ],
    [
      'that is pushed to needs a stream',
      'Push',
      { connectorDefinitionName: 'X', dcrConfig: {} },
      ['error property-missing streamName'],
    ],
    [
      'of blobs',
      'StorageAccountBlobContainer',
      { ...common, auth: { type: 'ServicePrincipal' }, request: { QueueUri: 'x', DlqUri: 'y' }, response },
      [],
    ],
    [
      'over a web socket',
      'WebSocket',
      { ...common, auth, request: { apiEndpoint: 'wss://x', firstWindowBackfillInMin: 60 }, response },
      [],
    ],
    ['of Purview', 'PurviewAudit', { ...common, TenantId: 'x', SourceType: 'y', DataTypes: {} }, []],
    [
      'has a known kind',
      'RestApiPoler',
      { ...common, auth, request, response },
      ['error value-not-allowed kind'],
    ],
  ])('%s', (_name, kind, properties, expected) => {
    expect(found(kind, properties)).toEqual(expected);
  });
});
