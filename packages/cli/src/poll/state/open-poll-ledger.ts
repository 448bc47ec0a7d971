import type { ConnectorConfig, Mask, PollingPlan, Window } from '@hubwright/poller';
import type { Diagnostic } from '@hubwright/schema';
import { beforeInterruptedExit } from '../../interrupt.js';
import { UsageError } from '../../usage-error.js';
import type { WindowOptions } from '../lay-poll-windows.js';
import { closeRanges } from './line-ranges.js';
import { findPollerKeys, idOfConnector } from './find-poller-keys.js';
import { layNextWindows } from './lay-next-windows.js';
import { lockState } from './lock-state.js';
import { openEvents, type OpenedEvents } from './open-events.js';
import { createPollLedger, type PollLedger } from './poll-ledger.js';
import type { PollState, UnfinishedWindow } from './poll-state.js';
import { readPollState } from './read-poll-state.js';

/** A poller and what it is to fetch in this run. */
export interface LaidPoller {
  readonly key: string;
  readonly plan: PollingPlan;
  /** Masked. */
  readonly endpoint: string;
  readonly windows: readonly Window[];
  readonly diagnostics: readonly Diagnostic[];
  readonly cursor: string | undefined;
  /** Where the first window begins, now or in another run; milliseconds since 1970. */
  readonly start: number;
  /** Where the first window of all began. */
  readonly begun: number;
  /** The window a run before had begun. */
  readonly unfinished: UnfinishedWindow | undefined;
  /** Why there is no window now. */
  readonly waiting: string | undefined;
}

/** A ledger at work, with what is to be fetched. */
export interface OpenPollLedger extends PollLedger {
  readonly pollers: readonly LaidPoller[];
  /** What the poller with this number is to fetch, and from where. */
  partOf(poller: number): Pick<LaidPoller, 'windows' | 'diagnostics' | 'cursor'>;
  /** Lets go of the files; the state stays as it was written last. */
  close(): void;
}

/** What `--state` and the options beside it ask for. */
export interface LedgerRequest {
  /** Absolute path. */
  readonly file: string;
  /** Absolute path of the file of `--events`. */
  readonly events: string | undefined;
  readonly connectors: readonly ConnectorConfig[];
  /** Of the connectors, in their order. */
  readonly plans: readonly PollingPlan[];
  readonly windows: WindowOptions;
  readonly mask: Mask;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * Opens the state of earlier runs, keeps it to this process, and finds out what to fetch next.
 * Throws a `UsageError` when the state or the events file is not what it should be, or another run is using it.
 */
export function openPollLedger(request: LedgerRequest): OpenPollLedger {
  const { file, events, connectors, mask } = request;
  if (events === file) throw new UsageError('--state and --events name the same file.');
  const unlock = lockState(file);
  let opened: OpenedEvents | undefined;
  const forget = beforeInterruptedExit(async () => unlock());
  const close = (): void => {
    opened?.events.close();
    unlock();
    forget();
  };
  try {
    const state = readPollState(file);
    const keys = findPollerKeys(connectors, state, file);
    if (state?.events && events === undefined)
      throw new UsageError(
        `"${file}" goes with the events file "${state.events.file}". Give it to --events, or another file to --state.`,
      );
    const lay = (): LaidPoller[] =>
      keys.map((key, index) => layPoller(key, request.plans[index]!, state, request));
    const pollers = lay();
    opened = events === undefined ? undefined : openEvents(events, state, file);
    const own = state ?? { connector: idOfConnector(connectors), pollers: {} };
    const ended = endRanges(own, opened);
    const resumed = pollers.map((poller) => withLines(poller, ended));
    const isSecret = (text: string): boolean => mask.text(text) !== text;
    const ledger = createPollLedger({ file, state: ended, pollers: resumed, opened, isSecret });
    const partOf: OpenPollLedger['partOf'] = (poller) => {
      const { windows, diagnostics, cursor } = resumed[poller]!;
      return { windows, diagnostics, cursor };
    };
    return { ...ledger, pollers: resumed, partOf, close };
  } catch (error) {
    close();
    throw error;
  }
}

function layPoller(
  key: string,
  plan: PollingPlan,
  state: PollState | undefined,
  { windows, mask, now, file }: LedgerRequest,
): LaidPoller {
  const earlier = state?.pollers[key];
  const endpoint = mask.text(plan.request.endpoint);
  if (earlier && earlier.endpoint !== endpoint)
    throw new UsageError(
      `"${file}" is of "${earlier.endpoint}", and the connector now calls "${endpoint}". Give another file to --state, or, when the data is the same, change "endpoint" in the file.`,
    );
  const laid = layNextWindows(plan, earlier, windows, now);
  return {
    ...laid,
    key,
    plan,
    endpoint,
    begun: earlier?.begun ?? laid.start,
    cursor: earlier?.cursor,
    unfinished: earlier?.unfinished,
  };
}

/** Of a run that was killed the last range is open: it ends where the file ends. In a new file there are no lines yet. */
function endRanges(state: PollState, opened: OpenedEvents | undefined): PollState {
  const pollers = Object.entries(state.pollers).map(([key, { unfinished, ...rest }]) => {
    if (!unfinished) return [key, rest];
    const lines = opened && !opened.isNew ? closeRanges(unfinished.lines, opened.events.bytes) : [];
    return [key, { ...rest, unfinished: { ...unfinished, lines } }];
  });
  return { ...state, pollers: Object.fromEntries(pollers) };
}

function withLines(poller: LaidPoller, { pollers }: PollState): LaidPoller {
  return { ...poller, unfinished: pollers[poller.key]?.unfinished };
}
