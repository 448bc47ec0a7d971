import type { Diagnostic } from '@hubwright/schema';
import { createAssumptionLog, type Assume } from './assume/assumption-log.js';
import type { Authenticator } from './auth/authenticator.js';
import { createAuthenticator } from './auth/create-authenticator.js';
import { pollNotSupported } from './checks/poll-not-supported.js';
import { createFieldObserver } from './observe/observe-fields.js';
import { createRunObserver } from './observe/observe-run.js';
import { createPaging } from './paging/create-paging.js';
import type { Follower, PollEdge, PollOptions, PollRun, PollStep, RunState } from './poll-run.js';
import type { PollingPlan } from './polling-plan.js';
import { createRateLimiter } from './rate-limit.js';
import { createSeenEvents } from './seen-events.js';
import { sendSignIn } from './send-sign-in.js';
import type { StepQuery } from './steps/step-query.js';

/** A run ready to go, or why there is none. */
export type StartedRun =
  | { readonly run: PollRun; readonly faults?: undefined }
  | { readonly run?: undefined; readonly faults: readonly Diagnostic[] };

/** Makes the state of a run and of its nested steps; the plan has been checked. */
export async function startRun(plan: PollingPlan, edge: PollEdge, options: PollOptions): Promise<StartedRun> {
  const signIns: PollStep[] = [];
  const state: RunState = {
    edge,
    options,
    mask: options.mask,
    seen: createSeenEvents(),
    fields: createFieldObserver(options.mask),
    startedAt: edge.clock.now(),
    requests: [],
    diagnostics: [],
    signIns,
    position: { window: 1 },
    assumed: createAssumptionLog(options.assumptions),
  };
  const faults: Diagnostic[] = [];
  const run = await startStep(plan, undefined, state, faults);
  return faults.length > 0 ? { faults } : { run };
}

async function startStep(
  plan: PollingPlan,
  inheritedAuth: Authenticator | undefined,
  state: RunState,
  faults: Diagnostic[],
): Promise<PollRun> {
  const { clock } = state.edge;
  const assume = state.assumed.at(plan.locate);
  const tools = {
    clock,
    ...(state.edge.tokens && { tokens: state.edge.tokens }),
    addSecret: (secret: string) => state.mask.add(secret),
    assume,
    send: (request: Parameters<typeof sendSignIn>[1]) => sendSignIn(state, request),
  };
  const auth = inheritedAuth ? inheritAuth(inheritedAuth, assume) : createAuthenticator(plan, tools)!;
  const followers: Follower[] = [];
  for (const step of plan.nextSteps) {
    const query = await compileQuery(step, state, faults);
    if (!query) continue;
    const run = await startStep(step.plan({}), step.inheritsAuth ? auth : undefined, state, faults);
    followers.push({ step, query, run });
  }
  return {
    ...state,
    plan,
    auth,
    // The cursor of an earlier run is that of the first call; a step begins anew for each record.
    paging: createPaging(plan.paging, {
      cursor: plan.step === '' ? state.options.cursor : undefined,
      assume,
    })!,
    limiter: createRateLimiter(),
    followers,
    observed: createRunObserver(plan, state.mask),
    assume,
  };
}

/** Signs a step in that says nothing of it, as far as the call before it does. */
function inheritAuth(auth: Authenticator, assume: Assume): Authenticator {
  return {
    ...auth,
    apply: async (draft) => {
      const authorised = await auth.apply(draft);
      return authorised !== draft && assume('step-auth', 'request') === 'none' ? draft : authorised;
    },
  };
}

async function compileQuery(
  { id, query, queryLocation }: PollingPlan['nextSteps'][number],
  { edge }: RunState,
  faults: Diagnostic[],
): Promise<StepQuery | undefined> {
  if (!edge.compileStepQuery) {
    faults.push(pollNotSupported.report('nested', {}, queryLocation));
    return undefined;
  }
  const compiled = await edge.compileStepQuery(query);
  if ('run' in compiled) return compiled;
  faults.push(pollNotSupported.report('stepQuery', { id, problem: compiled.problem }, queryLocation));
  return undefined;
}
