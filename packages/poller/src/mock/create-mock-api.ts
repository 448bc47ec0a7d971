import type { Diagnostic } from '@hubwright/schema';
import { mockNotPossible } from '../checks/mock-not-possible.js';
import { defaultAssumptions, type Assumptions } from '../assume/assumptions.js';
import type { PollingPlan } from '../polling-plan.js';
import { readText } from '../read-member.js';
import { readCursor } from './page-cursor.js';
import { createEventShape, type EventModel, type EventShape } from './event-shape.js';
import { createSteadyStream, type EventStream } from './event-stream.js';
import { findMissingPart } from './expected-parameters.js';
import { createIssuedTokens } from './issued-tokens.js';
import { refuseCredentials, type CredentialRules } from './mock-credentials.js';
import { faultOf, type MockFault } from './mock-fault.js';
import { refuse, type MockRequest, type MockResponse } from './mock-message.js';
import { answerSignIn, signInAddress } from './mock-sign-in.js';
import type { LastToken } from './next-page-trail.js';
import { checkPageBody } from './page-body.js';
import { linkParameter } from './asked-page.js';
import { receiveRequest, type ReceivedRequest } from './received-request.js';
import { usualPageSize, type MockTarget } from './mock-target.js';
import { servePage } from './serve-page.js';
import { findWindowSlots } from './window-slots.js';

/** A poller whose API is to be made up, and what its events look like. */
export interface MockedPoller extends EventModel {
  readonly plan: PollingPlan;
}

/** How a mock API behaves; all of it has defaults. */
export interface MockOptions {
  /** Events on a page at most; without it the `pageSize` of the connector, else 10. */
  readonly pageSize?: number;
  /** Events per minute; without it as many as make two and a half pages of a window. */
  readonly eventsPerMinute?: number;
  /** The events themselves, instead of a steady stream. */
  readonly stream?: EventStream;
  /** Milliseconds after which an event can be asked for; none by default. */
  readonly lateMs?: number;
  readonly faults?: readonly MockFault[];
  /** Credentials and fixed parameters must be those of the plans; otherwise any that are not empty will do. */
  readonly isStrict?: boolean;
  /** What the API has in common with the run that polls it: how it counts offsets. */
  readonly assumptions?: Partial<Pick<Assumptions, 'offset'>>;
  readonly lastToken?: LastToken;
}

/** An API that is made up. It keeps the tokens it gave out, and counts the calls for pages. */
export interface MockApi {
  /** Answers a call; `now` in milliseconds since 1970. */
  answer(request: MockRequest, now: number): MockResponse;
}

/**
 * Makes up the API that pollers of one connector expect: its sign-in, parameters, windows, pages and format, as the documentation of their
 * configuration has it. It reads calls by rules of its own, so that it notices what the runner gets wrong.
 * @returns the API, or why none can be made
 * @see https://learn.microsoft.com/azure/sentinel/data-connector-connection-rules-reference
 */
export function createMockApi(
  pollers: readonly MockedPoller[],
  options: MockOptions = {},
): { readonly api: MockApi } | { readonly diagnostics: readonly Diagnostic[] } {
  const shapes = pollers.map(chooseShape);
  const diagnostics = shapes.flatMap((chosen) => ('diagnostics' in chosen ? chosen.diagnostics : []));
  if (diagnostics.length > 0) return { diagnostics };
  const targets = shapes.flatMap((chosen, number) =>
    'shape' in chosen ? [targetOf(pollers[number]!.plan, chosen.shape, number, options)] : [],
  );
  const rules: CredentialRules = { tokens: createIssuedTokens(), isStrict: options.isStrict === true };
  let calls = 0;
  return {
    api: {
      answer(raw, now) {
        const request = receiveRequest(raw);
        const signedInto = targets.find(({ plan }) => isAt(request.url, signInAddress(plan)));
        if (signedInto) return answerSignIn(request, signedInto.plan, rules, now);
        const target = chooseTarget(request, targets);
        if (!target) return refuse(404, 'The connector calls nothing at this address.');
        const refused = refuseCredentials(request, target.plan, rules, now);
        if (refused !== undefined) return refuse(401, refused, { 'www-authenticate': 'Bearer' });
        calls += 1;
        return servePage(request, target, faultOf(calls, options.faults ?? []), now);
      },
    },
  };
}

/** Sample data may have members that do not go into the format of the connector; then events are plain. */
function chooseShape({
  plan,
  ...model
}: MockedPoller): { readonly shape: EventShape } | { readonly diagnostics: readonly Diagnostic[] } {
  if (plan.nextSteps.length > 0)
    return { diagnostics: [mockNotPossible.report('nested', {}, plan.locate('stepInfo'))] };
  const shapes = [model, {}].map((each) => createEventShape(each, plan.request.timeFormat));
  const fitting = shapes.find((shape) => checkPageBody(plan, shape).length === 0);
  return fitting ? { shape: fitting } : { diagnostics: checkPageBody(plan, shapes.at(-1)!) };
}

function targetOf(plan: PollingPlan, shape: EventShape, number: number, options: MockOptions): MockTarget {
  const pageSize = options.pageSize ?? usualPageSize(plan);
  const rate = options.eventsPerMinute ?? (pageSize * 2.5) / (plan.request.windowMs / 60_000);
  return {
    plan,
    number,
    slots: findWindowSlots(plan),
    stream: options.stream ?? createSteadyStream(rate),
    shape,
    pageSize,
    lateMs: options.lateMs ?? 0,
    offsets: options.assumptions?.offset ?? defaultAssumptions.offset,
    lastToken: options.lastToken ?? 'absent',
    isStrict: options.isStrict === true,
  };
}

/** Several pollers may call one address: the cursor tells them apart, else the parameters that each of them sends. */
function chooseTarget(request: ReceivedRequest, targets: readonly MockTarget[]): MockTarget | undefined {
  const called = targets.filter(({ plan }) =>
    [plan.request.endpoint, readText(plan.paging, 'nextPageUrl')].some((address) =>
      isAt(request.url, address),
    ),
  );
  if (called.length < 2) return called[0];
  const cursor = readCursor(request.url.searchParams.get(linkParameter) ?? '');
  return (
    called.find(({ number }) => number === cursor?.target) ??
    called.find(
      ({ plan }) => findMissingPart(request, plan, { kind: 'first', isStrict: true }) === undefined,
    ) ??
    called[0]
  );
}

/** Whether a call goes to an address, its parameters aside. */
function isAt(url: URL, address: string | undefined): boolean {
  if (address === undefined || !URL.canParse(address)) return false;
  const { origin, pathname } = new URL(address);
  return url.origin === origin && url.pathname === pathname;
}
