import { expect, it } from '@jest/globals';
import { createMask } from './mask.js';

const secret = `a b/c+"d'ü`;

it.each([
  ['as it is', secret],
  ['in an address', encodeURIComponent(secret)],
  ['in a form', new URLSearchParams({ x: secret }).toString()],
  ['in JSON', JSON.stringify({ x: secret })],
  ['in Base64', Buffer.from(secret).toString('base64')],
])('hides a secret %s', (_, text) => {
  expect(createMask([secret, '']).text(`<${text}>`)).toMatch(/\*\*\*/);
  expect(createMask([secret]).text(text)).not.toMatch(/a b|a%20b|a\+b|YSBi/);
});

it('learns secrets, hides the longer of two, headers by name, and tokens in answers', () => {
  const mask = createMask(['key']);
  mask.add('key-2');
  expect(mask.text('key-2 key')).toBe('*** ***');
  expect(mask.header('Authorization', 'anything')).toBe('***');
  expect(mask.header('Accept', 'a key')).toBe('a ***');
  expect(mask.text('{"sessionId": "abc"}')).toContain('abc');
  expect(mask.body('{"access_token": "abc", "n": 1}')).toBe('{"access_token": "***", "n": 1}');
});
