import type { JsonObject } from '@hubwright/schema';
import type { PollingPlan } from '../polling-plan.js';
import { asObject, readBoolean, readMember, readText } from '../read-member.js';
import { refuse, type MockResponse } from './mock-message.js';

/** A failure, with the header that says when to come again: the one the connector reads, else `Retry-After`. */
export function failCall(status: number, plan: PollingPlan, now: number): MockResponse {
  const isPassing = status === 429 || status === 503;
  const headers = isPassing ? retryHeader(plan, now) : {};
  return refuse(status, `fault: status ${status}`, headers);
}

function retryHeader({ request }: PollingPlan, now: number): Record<string, string> {
  const limits = request.rateLimit ?? {};
  const member = (owner: JsonObject, name: string): JsonObject => asObject(readMember(owner, name)) ?? {};
  const reset = member(member(member(limits, 'extraction'), 'headers'), 'reset');
  const name = readText(reset, 'name');
  const isRead = readBoolean(member(limits, 'retryStrategy'), 'useResetOrRetryAfterHeaders');
  if (!name || !isRead) return { 'retry-after': '1' };
  const isTime = /^unixtime/i.test(readText(reset, 'format') ?? '');
  return { [name]: String(isTime ? Math.ceil(now / 1000) + 1 : 1) };
}
