import { describe, expect, it } from '@jest/globals';
import {
  findMisplacedRuntimePlaceholders,
  runtimePlaceholderMisplaced as check,
} from './runtime-placeholder-misplaced.js';
import { createCcf, createCcp, show } from './testing/connectors.js';

const window = '{_QueryWindowStartTime}..{_QueryWindowEndTime}';

describe('runtime-placeholder-misplaced', () => {
  it('accepts them where the service fills them', () => {
    const request = {
      queryParameters: { q: window },
      QueryParametersTemplate: `{'a':'${window}','{_APIKeyName}':'{_APIKey}'}`,
    };
    expect(findMisplacedRuntimePlaceholders(createCcp({}, { request }))).toEqual([]);
    expect(
      findMisplacedRuntimePlaceholders(createCcf({}, { stepCollectorConfigs: { a: { request } } })),
    ).toEqual([]);
  });

  it('points at them elsewhere', () => {
    const request = {
      apiEndpoint: 'https://x/{_QueryWindowStartTime}',
      queryParameters: { '{_APIKeyName}': 'x' },
      headers: { n: '{_NextPageToken}' },
    };
    const polling = '/resources/0/properties/pollingConfig/request';
    expect(show(check, findMisplacedRuntimePlaceholders(createCcp({}, { request })))).toEqual([
      `warning windowMisplaced @ ${polling}/apiEndpoint «{_QueryWindowStartTime}»`,
      `warning keyMisplaced @ ${polling}/queryParameters/{_APIKeyName} «{_APIKeyName}»`,
      `warning notSupported @ ${polling}/headers/n «{_NextPageToken}»`,
    ]);
  });

  it('mentions names the service does not know', () => {
    const request = { queryParameters: { q: '{_QueryWindowsStart}' } };
    expect(show(check, findMisplacedRuntimePlaceholders(createCcf({}, { request })))).toEqual([
      'info unknown @ /0/properties/request/queryParameters/q «{_QueryWindowsStart}»',
    ]);
  });
});
