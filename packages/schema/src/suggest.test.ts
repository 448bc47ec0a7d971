import { expect, it } from '@jest/globals';
import { suggest } from './suggest.js';

const names = ['apiEndpoint', 'httpMethod', 'queryParameters', 'queryTimeFormat', 'retryCount', 'id'];

it.each([
  ['apiEndpont', 'apiEndpoint'],
  ['APIENDPOINT', 'apiEndpoint'],
  ['queryParams', undefined],
  ['queryParameter', 'queryParameters'],
  ['retryCout', 'retryCount'],
  ['rateLimitQps', undefined],
  ['xy', undefined],
  ['ib', 'id'],
  ['', undefined],
  ['id', undefined],
])('suggests for %j: %j', (name, suggestion) => {
  expect(suggest(name, names)).toBe(suggestion);
});

it('prefers a name that differs only in case over a nearer one, and the first of equals', () => {
  expect(suggest('TYPES', ['TYPE', 'types'])).toBe('types');
  expect(suggest('cat', ['bat', 'car'])).toBe('bat');
});
