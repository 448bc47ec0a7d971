import { describe, expect, it } from '@jest/globals';
import { readPastedAnswer } from './pasted-answer.js';
import { parseRedirectUri, redirectTargetOf } from './redirect-uri.js';

describe('readPastedAnswer', () => {
  it.each([
    ['the address', 'https://portal.azure.com/TokenAuthorize?code=a%2Fb&state=s', { code: 'a/b' }],
    ['the address in quotes', ' "http://127.0.0.1:1/?state=s&code=a"\n', { code: 'a' }],
    ['an address with the answer in its fragment', 'https://x.example/#code=a&state=s', { code: 'a' }],
    ['the query', '?code=a&state=s', { code: 'a' }],
    ['the code', '4/0AX-y_z', { code: '4/0AX-y_z' }],
    ['the code as an address has it', '4%2F0AX', { code: '4/0AX' }],
    [
      'a denial',
      'https://x.example/?error=access_denied&state=s',
      { problem: expect.stringMatching(/^Access was denied/) },
    ],
    ['another state', 'https://x.example/?code=a&state=t', { problem: expect.stringMatching(/state/) }],
    ['an address without a state', 'https://x.example/?code=a', { problem: expect.stringMatching(/state/) }],
    ['nothing', ' ', undefined],
    ['an address without an answer', 'https://x.example/', undefined],
    ['a sentence', 'what is this', undefined],
  ])('reads %s', (_, text, answer) => {
    expect(readPastedAnswer(text, 's')).toEqual(answer);
  });
});

describe('redirect URIs', () => {
  it.each([
    ['http://127.0.0.1:80/x?y=1', { host: '127.0.0.1', port: 80, path: '/x' }],
    ['http://localhost:8400', { host: '127.0.0.1', port: 8400, path: '/' }],
    ['http://[::1]:8400/cb', { host: '::1', port: 8400, path: '/cb' }],
    ['https://localhost:8400/', undefined],
    ['http://127.0.0.1.example.com:8400/', undefined],
  ])('%s is listened at: %j', (uri, listen) => {
    expect(parseRedirectUri(uri)).toEqual(listen ? { uri, listen } : { uri });
  });

  it('of a connector counts when it is on this machine', () => {
    expect(redirectTargetOf('http://localhost:8400/cb').uri).toBe('http://localhost:8400/cb');
    for (const named of [
      undefined,
      'https://portal.azure.com/TokenAuthorize',
      'http://localhost/cb',
      'http://[::1]/',
      '{{uri}}',
    ])
      expect(redirectTargetOf(named).listen).toEqual({ host: '127.0.0.1', port: 0, path: '/' });
  });
});
