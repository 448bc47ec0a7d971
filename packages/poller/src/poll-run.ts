import type { Diagnostic, Json } from '@hubwright/schema';
import type { Assume, AssumptionLog } from './assume/assumption-log.js';
import type { Assumptions } from './assume/assumptions.js';
import type { Authenticator } from './auth/authenticator.js';
import type { TokenMemory } from './auth/token-memory.js';
import type { Mask } from './mask.js';
import type { FieldObserver } from './observe/observe-fields.js';
import type { RunObserver } from './observe/observe-run.js';
import type { Paging } from './paging/paging.js';
import type { RequestRecord, StopReason } from './poll-report.js';
import type { PollingPlan } from './polling-plan.js';
import type { RateLimiter } from './rate-limit.js';
import type { RetryOptions } from './retry.js';
import type { SeenEvents } from './seen-events.js';
import type { NextStep } from './steps/next-step.js';
import type { CompileStepQuery, StepQuery } from './steps/step-query.js';
import type { Clock, Transport } from './transport-port.js';
import type { Window } from './window.js';

/** How to run a plan. What has a default is in `defaultPollOptions`. */
export interface PollOptions {
  readonly windows: readonly Window[];
  /** Hides secrets in everything that leaves, and learns of those that come up. */
  readonly mask: Mask;
  /** Where a persistent paging left off, as an earlier run handed it out. */
  readonly cursor: string | undefined;
  /** Pages of one window. */
  readonly maxPages: number;
  /** Whether the user set that limit, so that reaching it is no fault. */
  readonly isPageLimitWanted: boolean;
  /** Pages without events in a row, each promising another one, after which paging counts as stuck. */
  readonly maxEmptyPages: number;
  /** Milliseconds the run may take, waits included. */
  readonly timeBudgetMs: number;
  /** What is taken for true of the service where it is not documented; the rest is as by default. */
  readonly assumptions: Partial<Assumptions>;
  readonly retry: RetryOptions;
  /** Hand out headers and bodies with every exchange. */
  readonly trace: boolean;
  /** Where an address really leads, when origins are mapped. */
  readonly mapUrl: (url: string) => string;
  /** Environment variables by the secret they hold, for commands that name them instead. */
  readonly secretVariables: ReadonlyMap<string, string>;
  /** Hears of each call right before it is sent, those that sign in as well; absent when nobody watches. */
  readonly onRequest: ((request: StartedRequest) => void) | undefined;
}

/** A call that is about to be sent; numbers as in its record, the address masked. */
export type StartedRequest = Pick<RequestRecord, 'window' | 'step' | 'page' | 'attempt' | 'method' | 'url'>;

/** The network and the time of a run, and what runs the KQL of nested steps. */
export interface PollEdge {
  readonly transport: Transport;
  readonly clock: Clock;
  readonly compileStepQuery?: CompileStepQuery;
  /** Tokens that several runs share, one after the other. */
  readonly tokens?: TokenMemory;
}

/** Headers and body of an exchange as text, masked; bodies are cut off. */
export interface ExchangeTrace {
  readonly request: string;
  /** Why there is none, when no answer came. */
  readonly response: string;
  /** The request as a command for a POSIX shell; secrets are references to environment variables, or hidden. */
  readonly curl: string;
}

/**
 * What a run gives while it goes on.
 * - `events`: those of a page.
 * - `exchange`: an attempt, with or without an answer.
 * - `wait`: before a pause.
 * - `window`: a window is complete; `cursor` is where the next run takes up a persistent paging.
 */
export type PollStep =
  | { readonly kind: 'events'; readonly events: readonly Json[] }
  | { readonly kind: 'exchange'; readonly record: RequestRecord; readonly trace: ExchangeTrace | undefined }
  | { readonly kind: 'wait'; readonly milliseconds: number }
  | { readonly kind: 'window'; readonly window: Window; readonly cursor: string | undefined };

/** The state of a run; one per call of `runPoll`. Each nested step has one of its own that shares what is said to be of the run. */
export interface PollRun extends RunState {
  readonly plan: PollingPlan;
  readonly auth: Authenticator;
  readonly paging: Paging;
  readonly limiter: RateLimiter;
  readonly followers: readonly Follower[];
  /** Shared by all calls of a step. */
  readonly observed: RunObserver;
  /** Located in this call's configuration. */
  readonly assume: Assume;
}

/** A nested step ready to run. */
export interface Follower {
  readonly step: NextStep;
  readonly query: StepQuery;
  readonly run: PollRun;
}

/** What all steps of a run share. */
export interface RunState {
  readonly edge: PollEdge;
  readonly options: PollOptions;
  readonly mask: Mask;
  readonly seen: SeenEvents;
  readonly fields: FieldObserver;
  readonly startedAt: number;
  readonly requests: RequestRecord[];
  readonly diagnostics: Diagnostic[];
  /** Exchanges of signing in that were not handed out yet. */
  readonly signIns: PollStep[];
  /** The window at hand, from 1. */
  readonly position: { window: number };
  /** Undocumented behaviour that this run has come to rest on. */
  readonly assumed: AssumptionLog;
}

/** Why a page, a window or the run could not go on, and what to say about it. */
export interface Failure {
  readonly reason: Exclude<StopReason, 'complete'>;
  readonly diagnostic: Diagnostic;
}
