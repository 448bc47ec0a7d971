import type { JsonObject } from '@hubwright/schema';
import type { Assume } from './assume/assumption-log.js';
import { asObject, readBoolean, readMember, readText } from './read-member.js';
import { headerOf, type HttpResponse } from './transport-port.js';

/** How long is waited between attempts where the answer does not say; whether waits grow is assumed. */
export interface RetryOptions {
  /** Wait before the second attempt. */
  readonly firstWaitMs: number;
  readonly longestWaitMs: number;
}

/** One second at first, and never more than a minute. */
export const defaultRetryOptions: RetryOptions = { firstWaitMs: 1000, longestWaitMs: 60_000 };

/** Statuses that may pass: too slow, too often, or the server's own trouble. */
export function isTransient(status: number): boolean {
  return status === 408 || status === 425 || status === 429 || status >= 500;
}

/**
 * Milliseconds to wait before the next attempt: what the answer asks for (`Retry-After`, or the header the connector names as
 * `reset`), else the backoff.
 * @param attempt the attempt that failed, 1 for the first
 * @param now milliseconds since 1970
 */
export function waitBefore(
  attempt: number,
  response: HttpResponse | undefined,
  rateLimit: JsonObject | undefined,
  now: number,
  options: RetryOptions,
  assume: Assume,
): number {
  const asked = response && askedWait(response, rateLimit, now, assume);
  if (asked !== undefined) return asked;
  const growth = assume('backoff', 'request', 'retryCount') === 'exponential' ? 2 ** (attempt - 1) : 1;
  return Math.min(options.firstWaitMs * growth, options.longestWaitMs);
}

function askedWait(
  response: HttpResponse,
  rateLimit: JsonObject | undefined,
  now: number,
  assume: Assume,
): number | undefined {
  const after = retryAfter(response, now);
  if (rateLimit && followsHeaders(rateLimit)) return after ?? resetAfter(response, rateLimit, now);
  if (after === undefined) return undefined;
  return assume('retry-after', 'request', 'rateLimitConfig') === 'always' ? after : undefined;
}

/** Whether the connector says that waiting follows the headers of the answer. */
function followsHeaders(rateLimit: JsonObject): boolean {
  const strategy = asObject(readMember(rateLimit, 'retryStrategy'));
  return strategy !== undefined && readBoolean(strategy, 'useResetOrRetryAfterHeaders');
}

/** `Retry-After` in seconds or as a date: https://www.rfc-editor.org/rfc/rfc9110#field.retry-after */
function retryAfter(response: HttpResponse, now: number): number | undefined {
  const text = headerOf(response, 'retry-after')?.trim();
  if (!text) return undefined;
  if (/^\d+(\.\d+)?$/.test(text)) return Math.ceil(Number(text) * 1000);
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

/** The header `rateLimitConfig` names; the usual names with `DefaultHeaders`. */
function resetAfter(response: HttpResponse, rateLimit: JsonObject, now: number): number | undefined {
  const extraction = asObject(readMember(rateLimit, 'extraction')) ?? {};
  const reset = asObject(readMember(asObject(readMember(extraction, 'headers')) ?? {}, 'reset')) ?? {};
  const name = readText(reset, 'name');
  const names = name ? [name] : ['X-RateLimit-Reset', 'X-Rate-Limit-Reset', 'RateLimit-Reset'];
  const text = names.map((candidate) => headerOf(response, candidate)).find((value) => value !== undefined);
  const value = text === undefined ? Number.NaN : Number(text);
  if (!Number.isFinite(value) || value < 0) return undefined;
  // A number of seconds this large can only be a time.
  const isTime = /^unixtime/i.test(readText(reset, 'format') ?? '') || value > 1_000_000_000;
  return Math.ceil(isTime ? Math.max(0, value * 1000 - now) : value * 1000);
}
