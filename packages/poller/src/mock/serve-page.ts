import type { JsonObject } from '@hubwright/schema';
import type { PollingPlan } from '../polling-plan.js';
import { readObject, readText } from '../read-member.js';
import { mockPagingType, readAskedPage, readAskedSize, type AskedPage } from './asked-page.js';
import { findMissingPart } from './expected-parameters.js';
import { failCall } from './fail-call.js';
import type { MockFault } from './mock-fault.js';
import { refuse, type MockResponse } from './mock-message.js';
import type { MockTarget } from './mock-target.js';
import { canPromiseMore, isPersistent, writeTrail } from './next-page-trail.js';
import { writePageBody } from './page-body.js';
import type { PageCursor } from './page-cursor.js';
import { rangeOf, type PageRange } from './page-range.js';
import type { ReceivedRequest } from './received-request.js';

/** APIs bound what they give at once, and so must memory. */
const mostEvents = 100_000;

/**
 * Answers a call for a page: the events of the window it asks for, from the start (inclusive) to the end (exclusive), as far as they have
 * arrived by now. What the connector's own rules do not allow is refused with 400.
 * @param now milliseconds since 1970
 */
export function servePage(
  request: ReceivedRequest,
  target: MockTarget,
  fault: MockFault | undefined,
  now: number,
): MockResponse {
  if (fault?.kind === 'status') return failCall(fault.status, target.plan, now);
  const asked = readAskedSize(request, target.plan);
  if ('problem' in asked) return refuse(400, asked.problem);
  const size =
    mockPagingType(target.plan) === 'none'
      ? Number.POSITIVE_INFINITY
      : Math.min(asked.size ?? target.pageSize, target.pageSize);
  const page = readAskedPage(request, target.plan, size, target.offsets);
  if ('problem' in page) return refuse(400, page.problem);
  const missing = findMissingPart(request, target.plan, {
    kind: callKind(request, target.plan, page),
    isStrict: target.isStrict,
  });
  if (missing !== undefined) return refuse(400, missing);
  const range = rangeOf(request, page, target, now);
  if ('problem' in range) return refuse(400, range.problem);
  if (Math.min(range.to - range.from, size) > mostEvents)
    return refuse(400, `More than ${mostEvents} events are asked for at once.`);
  return writePage(request, target, range, size, page.kind === 'cursor' ? page.cursor.turn : 0, fault);
}

function writePage(
  request: ReceivedRequest,
  target: MockTarget,
  { first, from, to, later }: PageRange,
  size: number,
  turn: number,
  fault: MockFault | undefined,
): MockResponse {
  const { plan, stream, shape } = target;
  const canPromise = canPromiseMore(plan);
  const isEmpty = fault?.kind === 'empty' && canPromise;
  const isRepeated = fault?.kind === 'repeat' && canPromise;
  const end = isEmpty ? from : Math.min(to, from + size);
  const events: JsonObject[] = [];
  for (let index = from; index < end; index += 1) events.push(shape(index, stream.timeOf(index)));
  const next: PageCursor = {
    target: target.number,
    from: isRepeated ? from : end,
    ...(!isPersistent(plan) && { to }),
    turn: isEmpty || isRepeated ? turn + 1 : 0,
  };
  const hasMore = isEmpty || isRepeated || end < to;
  const trail = writeTrail(
    { request, next, hasMore, total: to - first, size },
    plan,
    target.slots,
    target.lastToken,
  );
  const body = writePageBody(events, trail.members, plan);
  if ('problem' in body) return refuse(500, body.problem);
  const headers = { 'content-type': body.contentType, ...trail.headers };
  const count = `${events.length} event${events.length === 1 ? '' : 's'}`;
  const notes = [
    count,
    ...(hasMore ? ['more to come'] : []),
    ...(later > 0 ? [`${later} of the window not there yet`] : []),
    ...(fault && (fault.kind === 'drop' || canPromise) ? [`fault: ${fault.kind}`] : []),
  ];
  return {
    status: 200,
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]])),
    body: body.bytes,
    breaksOff: fault?.kind === 'drop',
    note: notes.join(', '),
  };
}

function callKind(
  request: ReceivedRequest,
  plan: PollingPlan,
  page: AskedPage,
): 'first' | 'later' | 'other-address' {
  if (!('kind' in page) || page.kind === 'first') return 'first';
  const other = readText(plan.paging, 'nextPageUrl');
  const isOther = other !== undefined && readObject(plan.paging, 'nextPageUrlQueryParameters') !== undefined;
  return isOther && request.url.href.startsWith(other) ? 'other-address' : 'later';
}
