import { expect, it } from '@jest/globals';
import type { JsonObject } from '@hubwright/schema';
import { assumeDefaults } from './assume/assumption-log.js';
import { buildRequest } from './build-request.js';
import { createPollingPlan } from './polling-plan.js';
import { finishDraft } from './request-draft.js';
import { connectorOf, noon } from './testing/poll-connector.js';

function build(request: JsonObject) {
  const config = {
    auth: {},
    request: { apiEndpoint: 'https://api.example.com/logs', queryTimeFormat: 'HHmm', ...request },
    response: {},
  };
  const plan = createPollingPlan(connectorOf(config), config);
  const draft = buildRequest(plan.request, {
    window: noon,
    turn: {},
    placement: undefined,
    apiKey: undefined,
    assume: assumeDefaults,
  });
  const { method, url, body, headers } = finishDraft(draft, 0);
  return [method, url.replace('https://api.example.com/logs', ''), body, headers['Content-Type']];
}

const json = 'application/json';
const form = 'application/x-www-form-urlencoded';

it.each([
  [
    'start and end',
    { startTimeAttributeName: 'from', endTimeAttributeName: 'to' },
    ['GET', '?from=1200&to=1205', undefined, undefined],
  ],
  ['a start alone', { startTimeAttributeName: 'from' }, ['GET', '?from=1200', undefined, undefined]],
  [
    'an interval',
    {
      queryTimeIntervalAttributeName: 'q',
      queryTimeIntervalPrepend: 'time:',
      queryTimeIntervalDelimiter: '..',
    },
    ['GET', '?q=time%3A1200..1205', undefined, undefined],
  ],
  [
    'placeholders',
    { queryParameters: { q: 'at:{_QueryWindowStartTime}', n: 5, b: true, l: ['x', 'y z'], none: null } },
    ['GET', '?q=at%3A1200&n=5&b=true&l=x&l=y%20z', undefined, undefined],
  ],
  ['parameters written as a text', { queryParameters: "{'a': '1'}" }, ['GET', '?a=1', undefined, undefined]],
  [
    'an address with a query',
    { apiEndpoint: 'https://api.example.com/logs?a=1&b=%20#top', queryParameters: { a: 2 } },
    ['GET', '?a=2&b=%20', undefined, undefined],
  ],
  [
    'a template of a GET',
    { queryParametersTemplate: "{'a': '{_QueryWindowEndTime}'}" },
    ['GET', '?a=1205', undefined, undefined],
  ],
  [
    'a form',
    { httpMethod: 'post', queryParameters: { a: 'x y' }, startTimeAttributeName: 's' },
    ['POST', '', 'a=x%20y&s=1200', form],
  ],
  [
    'JSON',
    { httpMethod: 'POST', isPostPayloadJson: 'true', queryParameters: { a: 1, o: { p: [1] } } },
    ['POST', '', '{"a":1,"o":{"p":[1]}}', json],
  ],
  [
    'a template with numbers',
    {
      httpMethod: 'POST',
      isPostPayloadJson: true,
      queryParametersTemplate: "{'id': 12345678901234567890, 'from': {_QueryWindowStartTime}}",
      queryParameters: { v: 2 },
    },
    ['POST', '?v=2', '{"id":12345678901234567890,"from":1200}', json],
  ],
  [
    'a template that is a form',
    { httpMethod: 'POST', queryParametersTemplate: 'a=1&from={_QueryWindowStartTime}' },
    ['POST', '', 'a=1&from=1200', form],
  ],
])('builds a request with %s', (_, request, expected) => {
  expect(build(request as JsonObject)).toEqual(expected);
});
