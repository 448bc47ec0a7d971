import { describe, expect, it } from '@jest/globals';
import { bindPlaceholders, type PlaceholderBindings } from './bind.js';
import type { Json, JsonObject } from './json.js';
import { readPlaceholderInputs } from './placeholder-input.js';

function bind(entries: JsonObject[], pollingConfig: Json): PlaceholderBindings {
  return bindPlaceholders(readPlaceholderInputs({ userRequestPlaceHoldersInput: entries }), pollingConfig);
}

function places({ bindings }: PlaceholderBindings): string[][] {
  return bindings.map(({ targets }) =>
    targets.map(({ at, pointer, start, end }) => `${at} ${pointer} ${start}-${end}`),
  );
}

function kinds({ problems }: PlaceholderBindings): string[] {
  return problems.map((problem) => problem.kind);
}

const polling = {
  request: {
    apiEndpoint: 'https://{{host}}/{{org}}/{{host}}',
    headers: { 'X-Org': '{{org}}', Accept: 'a' },
    queryParametersTemplate: "{'cid': '{{cid}}'}",
  },
};

describe('bindPlaceholders', () => {
  it('binds a request key, in any case, to every occurrence', () => {
    const result = bind([{ requestObjectKey: 'APIEndpoint', placeHolderName: '{{host}}' }], polling);
    expect(places(result)).toEqual([['value /request/apiEndpoint 8-16', 'value /request/apiEndpoint 25-33']]);
    expect(kinds(result)).toEqual([]);
  });

  it.each(['headers.x-org', 'request.headers.X-Org', '$.headers.X-Org', 'headers', '$.request.headers'])(
    'takes the key %s deeper',
    (requestObjectKey) => {
      expect(places(bind([{ requestObjectKey, placeHolderName: '{{org}}' }], polling))).toEqual([
        ['value /request/headers/X-Org 0-7'],
      ]);
    },
  );

  it.each([
    '$.request.headers.X-Org',
    'request.headers',
    '..headers',
    '$.pollingConfig.request.headers',
    "$.properties.pollingConfig['request'].headers",
  ])('follows the path %s', (path) => {
    expect(places(bind([{ pollingKeyPaths: [path], placeHolderName: '{{org}}' }], polling))).toEqual([
      ['value /request/headers/X-Org 0-7'],
    ]);
  });

  it('joins a key and several paths without counting a place twice', () => {
    const entry = {
      requestObjectKey: 'apiEndpoint',
      pollingKeyPaths: ['$.request.apiEndpoint', '$.request.headers'],
      placeHolderName: '{{org}}',
    };
    expect(places(bind([entry], polling))).toEqual([
      ['value /request/apiEndpoint 17-24', 'value /request/headers/X-Org 0-7'],
    ]);
  });

  it('binds names without braces, and names in other marks', () => {
    expect(places(bind([{ requestObjectKey: 'apiEndpoint', placeHolderName: 'org' }], polling))).toEqual([
      ['value /request/apiEndpoint 17-24'],
    ]);
    const marked = { request: { apiEndpoint: 'https://<<h>>/<<h>>' } };
    expect(places(bind([{ requestObjectKey: 'apiEndpoint', placeHolderName: '<<h>>' }], marked))).toEqual([
      ['value /request/apiEndpoint 8-13', 'value /request/apiEndpoint 14-19'],
    ]);
  });

  it('binds placeholders in keys below a selected object', () => {
    const config = { request: { headers: { '{{name}}': 'x' } } };
    expect(places(bind([{ requestObjectKey: 'headers', placeHolderName: '{{name}}' }], config))).toEqual([
      ['key /request/headers/{{name}} 0-8'],
    ]);
  });

  it('tells what no input declares, and what none leads to', () => {
    const result = bind(
      [
        { requestObjectKey: 'apiEndpoint', placeHolderName: '{{org}}' },
        { requestObjectKey: 'apiEndpoint', placeHolderName: '{{HOST}}' },
      ],
      polling,
    );
    expect(result.undeclared.map(({ name, pointer, similar }) => [name, pointer, similar?.name])).toEqual([
      ['host', '/request/apiEndpoint', 'HOST'],
      ['host', '/request/apiEndpoint', 'HOST'],
      ['cid', '/request/queryParametersTemplate', undefined],
    ]);
    expect(result.unreached.map(({ name, pointer }) => [name, pointer])).toEqual([
      ['org', '/request/headers/X-Org'],
    ]);
    expect(kinds(result)).toEqual(['notContained']);
  });

  it.each<[string, JsonObject, string[]]>([
    ['no name', { requestObjectKey: 'apiEndpoint' }, ['nameMissing']],
    ['no path', { placeHolderName: '{{org}}' }, ['pathMissing']],
    [
      'a blank path',
      { placeHolderName: '{{org}}', requestObjectKey: ' ', pollingKeyPaths: [] },
      ['pathMissing'],
    ],
    ['a malformed path', { placeHolderName: '{{org}}', pollingKeyPaths: ['$.a['] }, ['pathInvalid']],
    ['an unknown key', { placeHolderName: '{{org}}', requestObjectKey: 'nope' }, ['selectsNothing']],
    ['a path to nothing', { placeHolderName: '{{org}}', pollingKeyPaths: '$.nope' }, ['selectsNothing']],
    [
      'a text without it',
      { placeHolderName: '{{org}}', requestObjectKey: 'queryParametersTemplate' },
      ['notContained'],
    ],
  ])('reports %s', (_, entry, expected) => expect(kinds(bind([entry], polling))).toEqual(expected));

  it('reports a second declaration with the first', () => {
    const entry = { placeHolderName: '{{org}}', requestObjectKey: 'apiEndpoint' };
    expect(bind([entry, entry], polling).problems).toMatchObject([
      {
        kind: 'declaredTwice',
        input: { pointer: '/userRequestPlaceHoldersInput/1' },
        first: { pointer: '/userRequestPlaceHoldersInput/0' },
      },
    ]);
  });

  it.each([null, [], 'x', {}, { request: null }, { request: [] }])(
    'survives the polling configuration %j',
    (config) => {
      expect(
        kinds(
          bind(
            [{ placeHolderName: '{{a}}', requestObjectKey: 'apiEndpoint', pollingKeyPaths: ['$..a'] }],
            config,
          ),
        ),
      ).toContain('selectsNothing');
    },
  );
});
