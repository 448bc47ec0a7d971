import { deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { mapOrigin, readOriginMapping } from './map-origin.js';
import { isPrivateAddress } from './private-address.js';
import { findLink } from './paging/link-header.js';
import { redirectRequest } from './redirect-request.js';
import { startMockApi } from './testing/mock-api.js';
import { createTransport, type TransportOptions } from './transport.js';
import type { HttpRequest } from './transport-port.js';

async function send(
  request: Partial<HttpRequest> & { url: string },
  options: TransportOptions = { allowLocal: true },
) {
  const transport = createTransport(options);
  try {
    return await transport.send({
      method: 'GET',
      headers: {},
      timeoutMs: 5000,
      credentialHeaders: [],
      carriesSecret: false,
      ...request,
    });
  } finally {
    await transport.close();
  }
}

describe('redirects', () => {
  it('stay at the origin with credentials, and go elsewhere without', async () => {
    const other = await startMockApi(() => ({ body: 'there' }));
    const api = await startMockApi(({ path }) =>
      path === '/a'
        ? { status: 302, headers: { location: '/b' } }
        : { status: 307, headers: { location: `${other.origin}/c` } },
    );
    const answer = await send({
      url: `${api.origin}/a`,
      headers: { Authorization: 'x', 'X-Key': 'y', Accept: 'z' },
      credentialHeaders: ['x-key'],
    });
    expect(Buffer.from(answer.body).toString()).toBe('there');
    expect(api.seen[1]!.headers).toMatchObject({ authorization: 'x', 'x-key': 'y' });
    expect(other.seen[0]!.headers['authorization'] ?? other.seen[0]!.headers['x-key']).toBeUndefined();
    expect(other.seen[0]!.headers['accept']).toBe('z');
  });
  it('are refused with a secret in the body, and when there are too many', async () => {
    const other = await startMockApi(() => ({ body: '' }));
    const api = await startMockApi(({ path }) => ({
      status: 308,
      headers: { location: path === '/loop' ? '/loop' : other.origin },
    }));
    const post = { url: `${api.origin}/x`, method: 'POST', body: 'key=1', carriesSecret: true };
    await expect(send(post)).rejects.toMatchObject({
      fault: 'redirect',
      message: expect.stringContaining('carries a secret'),
    });
    expect(other.seen).toEqual([]);
    await expect(send({ url: `${api.origin}/loop` })).rejects.toMatchObject({ fault: 'redirect' });
  });
});

it('does not follow a redirect from https to http, unless that is where https was mapped to', () => {
  const request: HttpRequest = {
    method: 'GET',
    url: 'https://api.example.com/a',
    headers: {},
    timeoutMs: 1,
    credentialHeaders: [],
    carriesSecret: false,
  };
  const location = 'http://127.0.0.1:8080/b';
  expect(() => redirectRequest(request, 302, location, [])).toThrow(
    'redirects from https to http://127.0.0.1',
  );
  const mapping = readOriginMapping('https://api.example.com=http://127.0.0.1:8080')!;
  expect(redirectRequest(request, 302, location, [mapping])).toEqual({ ...request, url: location });
});

describe('bounds', () => {
  it('does not send an address that is too long', async () => {
    const api = await startMockApi(() => ({ body: '' }));
    await expect(send({ url: `${api.origin}/?token=${'x'.repeat(1_000_000)}` })).rejects.toMatchObject({
      fault: 'unsendable',
      message: expect.stringMatching(/its address has 1000\d\d\d characters, and 65519 are the most/),
    });
    expect(api.seen).toEqual([]);
  });
  it('unpacks to so many bytes and not more', async () => {
    const bomb = gzipSync(Buffer.alloc(100_000_000));
    const api = await startMockApi(() => ({ body: bomb, headers: { 'content-encoding': 'gzip' } }));
    await expect(send({ url: api.origin })).rejects.toMatchObject({
      fault: 'too-large',
      message: expect.stringContaining('unpacks to more than 64 MiB'),
    });
  });
  it('undoes several encodings, the last one first', async () => {
    const api = await startMockApi(() => ({
      body: gzipSync(deflateSync('[1]')),
      headers: { 'content-encoding': 'deflate, gzip' },
    }));
    const { body } = await send({ url: api.origin });
    expect(Buffer.from(body).toString()).toBe('[1]');
  });
  it('finds nothing in headers full of brackets, and quickly', () => {
    const started = performance.now();
    expect(findLink(['<'.repeat(65_000)], 'next')).toBeUndefined();
    expect(findLink(Array<string>(2000).fill('<http://x/>; rel="prev"'), 'next')).toBeUndefined();
    expect(performance.now() - started).toBeLessThan(1000);
  });

  it('refuses private addresses, by number and by name', async () => {
    await expect(send({ url: 'http://127.0.0.1:1/' }, {})).rejects.toMatchObject({ fault: 'refused' });
    await expect(send({ url: 'http://localhost:1/' }, {})).rejects.toMatchObject({ fault: 'refused' });
    await expect(send({ url: 'http://[::ffff:10.0.0.1]/' }, {})).rejects.toMatchObject({ fault: 'refused' });
  });
  it('takes a timeout longer than any timer for a very long one', async () => {
    const api = await startMockApi(() => ({ body: 'here' }));
    expect((await send({ url: api.origin, timeoutMs: 1e303 })).status).toBe(200);
  });

  it('ends with too many bytes, and when nobody answers', async () => {
    const api = await startMockApi(() => ({ body: 'x'.repeat(2000) }));
    await expect(send({ url: api.origin }, { allowLocal: true, maximumBytes: 1000 })).rejects.toMatchObject({
      fault: 'too-large',
    });
    await expect(send({ url: 'http://127.0.0.1:9/' })).rejects.toMatchObject({ fault: 'network' });
    await expect(send({ url: 'http://name.invalid/' })).rejects.toMatchObject({ fault: 'network' });
  });
});

it.each([
  ['8.8.8.8', false],
  ['172.15.0.1', false],
  ['172.16.0.1', true],
  ['169.254.169.254', true],
  ['100.64.0.1', true],
  ['[::1]', true],
  ['fe80::1%eth0', true],
  ['64:ff9b::7f00:1', true],
  ['2606:4700::1111', false],
  ['example.com', false],
])('knows whether %s is private', (address, isPrivate) => {
  expect(isPrivateAddress(address)).toBe(isPrivate);
});

it('maps origins, and nothing but whole ones', () => {
  const mappings = [readOriginMapping('https://api.example.com/=http://127.0.0.1:8080/base/')!];
  expect(mapOrigin('https://api.example.com/a?b=c', mappings)).toBe('http://127.0.0.1:8080/base/a?b=c');
  expect(mapOrigin('https://api.example.com.evil.example/a', mappings)).toBe(
    'https://api.example.com.evil.example/a',
  );
  expect(readOriginMapping('api.example.com=http://x')).toBeUndefined();
});
