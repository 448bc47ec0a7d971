import { expect, it } from '@jest/globals';
import { createMask } from './mask.js';

const secret = `a b/c+"d'ü`;

it.each([
  ['as it is', secret],
  ['in an address', encodeURIComponent(secret)],
  ['in a form', new URLSearchParams({ x: secret }).toString()],
  ['in JSON', JSON.stringify({ x: secret })],
  ['in Base64', Buffer.from(secret).toString('base64')],
  ['in Base64 for addresses', Buffer.from(secret).toString('base64url')],
  ['in an address, in small letters', encodeURIComponent(secret).toLowerCase()],
  ['in an address, twice', encodeURIComponent(encodeURIComponent(secret))],
  ['in an address, as little as possible', encodeURI(secret)],
  ['in JSON, within JSON', JSON.stringify(JSON.stringify({ x: secret }))],
  ['in JSON in ASCII', JSON.stringify(secret).replace('ü', '\\u00fc').replace('/', '\\/')],
  ['in XML', secret.replace('"', '&quot;').replace("'", '&#x27;').replace('ü', '&#252;')],
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

it.each([0, 1, 2, 3, 4, 5])('hides a secret in Base64 together with others, %s bytes in', (offset) => {
  const mask = createMask(['Sesame-0815']);
  for (const after of ['', 'x', 'xy', 'xyz']) {
    const text = Buffer.from(`${'u'.repeat(offset)}Sesame-0815${after}`).toString('base64');
    const shown = mask.text(text).replaceAll('***', '');
    expect(Buffer.from(shown, 'base64').toString('utf8')).not.toMatch(/esam|0815/);
    expect(shown.length).toBeLessThan(text.length - 10);
  }
});

it('takes no time over a text made to take long', () => {
  const mask = createMask(['a\\\\"\\"/b', '\\\\\\\\']);
  const started = performance.now();
  mask.text(`a${'\\'.repeat(100_000)}"${'%25'.repeat(100_000)}`);
  expect(performance.now() - started).toBeLessThan(1000);
});

it('splits a text at its secrets', () => {
  expect(createMask(['key']).split('a key%20key')).toEqual([
    { text: 'a ', isSecret: false },
    { text: 'key', isSecret: true },
    { text: '%20', isSecret: false },
    { text: 'key', isSecret: true },
  ]);
  expect(createMask(['key']).split('')).toEqual([]);
});

it('hides each line of a private key, however it is wrapped', () => {
  const lines = [
    'MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQ',
    'x7J+Zk/3aPq0cY5v1b2mEw9sU8dKfLrTnQhGjXoCiBzV',
  ];
  const key = ['-----BEGIN PRIVATE KEY-----', ...lines, '-----END PRIVATE KEY-----', ''].join('\n');
  const mask = createMask([key]);
  expect(mask.text(`a ${lines.join('\r\n  ')} b`)).toBe('a ***\r\n  *** b');
  expect(mask.events(JSON.stringify({ key }))).toBe('{"key":"***"}');
});
