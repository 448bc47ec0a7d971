import type { Json, JsonObject } from '@hubwright/schema';
import { fillConnector } from '../fill-connector.js';
import { createMockApi, type MockOptions } from '../mock/create-mock-api.js';
import type { PollReport } from '../poll-report.js';
import type { PollOptions } from '../poll-run.js';
import { createPollingPlan, type PollingPlan } from '../polling-plan.js';
import { runPoll } from '../run-poll.js';
import { createMockTransport, type MockExchange } from './mock-transport.js';
import { connectorOf, virtualClock } from './poll-connector.js';

/** What a run against a mock API gave. */
export interface MockOutcome {
  readonly events: readonly Json[];
  readonly report: PollReport;
  readonly exchanges: readonly MockExchange[];
  /** Why calls were refused, in their order. */
  readonly refusals: readonly string[];
}

/** A run against a mock API: what the API is like, the windows, when it begins, and what is to be filled in. */
export interface MockRun {
  readonly mock?: MockOptions;
  readonly poll: Pick<PollOptions, 'windows'> & Partial<PollOptions>;
  /** Milliseconds since 1970; the end of the last window without it. */
  readonly now?: number;
  readonly values?: Readonly<Record<string, string>>;
  readonly kind?: string;
}

/** The plan of a configuration with its values in place. */
export function planOf(
  config: JsonObject,
  values: Readonly<Record<string, string>> = {},
  kind = 'RestApiPoller',
): PollingPlan {
  const connector = connectorOf(config, kind);
  return createPollingPlan(connector, fillConnector(connector, values).config);
}

/** Runs a configuration against the mock API that is made of it, in memory and with a clock of its own. */
export async function pollMock(config: JsonObject, run: MockRun): Promise<MockOutcome> {
  const plan = planOf(config, run.values, run.kind);
  const made = createMockApi([{ plan }], run.mock);
  if ('diagnostics' in made) throw new Error(JSON.stringify(made.diagnostics.map(({ args }) => args)));
  const clock = virtualClock(run.now ?? run.poll.windows.at(-1)!.end);
  const transport = createMockTransport(made.api, clock);
  const steps = runPoll(plan, { transport, clock }, run.poll);
  const events: Json[] = [];
  for (;;) {
    const { done, value } = await steps.next();
    if (!done) {
      if (value.kind === 'events') events.push(...value.events);
      continue;
    }
    const refusals = transport.exchanges.flatMap(({ answer }) =>
      answer.status === 200 ? [] : [`${answer.status} ${answer.note}`],
    );
    return { events, report: value, exchanges: transport.exchanges, refusals };
  }
}
