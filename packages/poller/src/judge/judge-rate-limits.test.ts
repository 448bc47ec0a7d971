import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '@hubwright/schema';
import { readPolicy } from '../observe/observe-limits.js';
import { noon } from '../testing/poll-connector.js';
import { diagnose } from '../testing/diagnose.js';

const body = { items: [{ id: 1, when: '2026-01-31T12:01:00Z' }] };
const limited = (headers: Record<string, string>, request: JsonObject = {}) =>
  diagnose((_, count) => (count === 1 ? { status: 429, headers } : { body, headers }), {
    request: { retryCount: 2, ...request },
  });
const config = (name: string, checkMode = 'Always') => ({
  rateLimitConfig: {
    evaluation: { checkMode },
    extraction: { source: 'CustomHeaders', headers: { reset: { name, format: 'Integer' } } },
    retryStrategy: { useResetOrRetryAfterHeaders: true },
  },
});

describe('status 429', () => {
  it('is counted, with what was said and waited, and what avoids it', async () => {
    const { findings } = await limited({ 'Retry-After': '7', 'RateLimit-Policy': '"default";q=30;w=60' });
    expect(findings).toEqual([
      'poll-rate-limited/refused (info) /request: 1 of 2 calls were answered with status 429 (retry-after: 7, ratelimit-policy: "default";q=30;w=60), and 7 s were waited for it. The API allows 0.5 calls per second; set rateLimitQPS to that.',
    ]);
  });
  it('matters when it is usual, or loses the window', async () => {
    const often = await diagnose(
      (_, count) => (count % 2 === 1 ? { status: 429 } : { body }),
      {},
      {
        windows: [noon, noon, noon],
      },
    );
    expect(often.findings).toEqual([
      expect.stringMatching(/^poll-window-failed/),
      expect.stringMatching(/refused \(warning\)/),
    ]);
    const request = { retryCount: 1 };
    const usual = await diagnose(
      (_, count) => (count % 2 === 1 ? { status: 429 } : { body: { items: [{ id: count }] } }),
      { request },
      { windows: [noon, noon, noon] },
    );
    expect(usual.findings).toEqual([expect.stringMatching(/refused \(warning\) .* 3 of 6 calls/)]);
  });
  it('is worth knowing only when the connector has declared a rate', async () => {
    const { findings } = await limited({}, { rateLimitQPS: 10 });
    expect(findings).toEqual([
      'poll-rate-limited/refused (info) /request/rateLimitQPS: 1 of 2 calls were answered with status 429 (without a header that says how long to wait), and 1 s were waited for it. Set rateLimitQPS to less than 10.',
    ]);
  });
  it('has a header to wait for', async () => {
    const { findings } = await limited({ 'X-Rate-Limit-Reset': '3' });
    expect(findings[0]).toMatch(/rateLimitConfig waits as the header "x-rate-limit-reset" says\.$/);
  });
});

describe('rateLimitConfig', () => {
  it('names headers that do not come', async () => {
    const { findings } = await diagnose(() => ({ body, headers: { 'X-RateLimit-Reset': '5' } }), {
      request: config('X-Reset'),
    });
    expect(findings).toEqual([
      'poll-rate-limited/headersMissing (warning) /request/rateLimitConfig: rateLimitConfig reads the headers "X-Reset", which no answer has (1 answers). The answers have "x-ratelimit-reset".',
    ]);
  });
  it('may name headers that come with a refusal only', async () => {
    const { findings } = await diagnose(() => ({ body }), { request: config('X-Reset') });
    expect(findings).toEqual([expect.stringMatching(/^poll-rate-limited\/headersMissing \(info\)/)]);
  });
  it('is right about headers that come, be it in another case or only with 429', async () => {
    const there = await diagnose(() => ({ body, headers: { 'x-reset': '5' } }), {
      request: config('X-Reset'),
    });
    const rare = await diagnose(() => ({ body }), { request: config('X-Reset', 'OnlyWhen429') });
    expect([there.findings, rare.findings]).toEqual([[], []]);
  });
});

it.each([
  ['100;w=60', 100 / 60],
  ['"burst";q=10;w=1, "day";q=1000;w=86400', 10],
  ['100, 100;w=50', 2],
  ['100', undefined],
  [undefined, undefined],
])('readPolicy of %s is %s', (text, rate) => {
  expect(readPolicy(text)).toBe(rate);
});
