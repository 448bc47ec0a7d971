import { createSource, formatMessage, type Json, type JsonObject } from '@hubwright/schema';
import type { ConnectorConfig } from '../connector-config.js';
import { fillConnector } from '../fill-connector.js';
import { createMask } from '../mask.js';
import type { PollReport } from '../poll-report.js';
import type { PollEdge, PollOptions, PollStep } from '../poll-run.js';
import { pollerChecks } from '../poller-checks.js';
import { createPollingPlan } from '../polling-plan.js';
import { runPoll } from '../run-poll.js';
import { createTransport } from '../transport.js';
import type { Clock } from '../transport-port.js';
import type { Window } from '../window.js';

/** A clock that stands still unless somebody sleeps. */
export function virtualClock(start = Date.UTC(2026, 0, 31, 12)): Clock & { readonly slept: number[] } {
  let time = start;
  const slept: number[] = [];
  return {
    slept,
    now: () => time,
    sleep: async (milliseconds) => {
      slept.push(milliseconds);
      time += milliseconds;
    },
  };
}

/** The window most tests ask for. */
export const noon: Window = { start: Date.UTC(2026, 0, 31, 12), end: Date.UTC(2026, 0, 31, 12, 5) };

/** A poller's configuration as a connector of a file of its own. */
export function connectorOf(config: JsonObject, kind = 'RestApiPoller'): ConnectorConfig {
  const source = createSource('poller.json', JSON.stringify({ kind, properties: config }, null, 2));
  return { connector: 'Contoso', kind, source, pointer: '/properties', config };
}

/** What a run gave, its messages written out. */
export interface PollOutcome {
  readonly events: readonly Json[];
  readonly steps: readonly PollStep[];
  readonly report: PollReport;
  readonly findings: readonly string[];
  readonly clock: ReturnType<typeof virtualClock>;
}

/** Runs a configuration over the loopback network with a clock of its own. */
export async function pollConnector(
  config: JsonObject,
  {
    values = {},
    kind,
    compileStepQuery,
    ...options
  }: Partial<PollOptions> &
    Pick<PollEdge, 'compileStepQuery'> & { values?: Record<string, string>; kind?: string } = {},
): Promise<PollOutcome> {
  const connector = connectorOf(config, kind);
  const filled = fillConnector(connector, values);
  const plan = createPollingPlan(connector, filled.config);
  const clock = virtualClock();
  const transport = createTransport({ allowLocal: true });
  const run = runPoll(
    plan,
    { transport, clock, ...(compileStepQuery && { compileStepQuery }) },
    { windows: [noon], mask: createMask(filled.secrets), ...options },
  );
  const steps: PollStep[] = [];
  for (;;) {
    const { done, value } = await run.next();
    if (!done) {
      steps.push(value);
      continue;
    }
    await transport.close();
    const events = steps.flatMap((step) => (step.kind === 'events' ? step.events : []));
    return { events, steps, report: value, findings: describeFindings(value), clock };
  }
}

function describeFindings({ diagnostics }: PollReport): string[] {
  return diagnostics
    .filter(({ severity }) => severity !== 'info')
    .map(({ checkId, messageId, args }) => {
      const check = pollerChecks.find(({ id }) => id === checkId)!;
      return `${checkId}: ${formatMessage(check.messages[messageId]!, args)}`;
    });
}
