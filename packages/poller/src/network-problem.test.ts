import { expect, it } from '@jest/globals';
import { describeNetworkProblem } from './network-problem.js';

const url = new URL('https://api.contoso.com/logs?key=hidden');

/** The errors of certificates that a test server cannot show without an authority of its own. */
it.each([
  ['CERT_HAS_EXPIRED', 'untrusted', 'is not accepted: it has expired. The service refuses it too'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'untrusted', 'it is for another host than "api.contoso.com".'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'untrusted', 'does not send the certificates between it'],
  ['CERT_SIGNATURE_FAILURE', 'untrusted', 'is not accepted: text (CERT_SIGNATURE_FAILURE).'],
  [
    'ENOTFOUND',
    'network',
    'https://api.contoso.com cannot be reached (ENOTFOUND): the host name was not found.',
  ],
  ['UND_ERR_CONNECT_TIMEOUT', 'network', 'no connection came about in time.'],
  ['ENEWCODE', 'network', 'https://api.contoso.com cannot be reached: text (ENEWCODE).'],
  [
    'UND_ERR_SOCKET',
    'broken',
    'https://api.contoso.com closed the connection before its answer was complete.',
  ],
  ['UND_ERR_INVALID_ARG', 'unsendable', 'The request cannot be sent: text.'],
])('explains %s', (code, fault, message) => {
  const problem = describeNetworkProblem(Object.assign(new Error('text'), { code }), url);
  expect(problem).toMatchObject({ fault, message: expect.stringContaining(message) });
  expect(problem.message).not.toContain('hidden');
});

it('takes the first of several errors, one for each address of a host', () => {
  const errors = [Object.assign(new Error('a'), { code: 'ECONNREFUSED' }), new Error('b')];
  expect(describeNetworkProblem(new AggregateError(errors), url).message).toContain('refused');
});
