import path from 'node:path';
import { pollCursorNotKept, pollWindowResumed, type PollReport, type Window } from '@hubwright/poller';
import type { Diagnostic } from '@hubwright/schema';
import type { PollerState, PollState } from './poll-state.js';
import type { OpenedEvents } from './open-events.js';
import type { LaidPoller } from './open-poll-ledger.js';
import { closeRanges } from './line-ranges.js';
import { formatPollState, writeTime } from './read-poll-state.js';
import { writeDurably } from './write-durably.js';
import { readWrittenLines, type WrittenLines } from './written-lines.js';

/** Keeps account of what is complete while pollers run, one after the other, so that another run can go on from there. */
export interface PollLedger {
  /** The poller with this number is about to run. */
  begin(poller: number): void;
  /** Takes the events of a page as lines, and writes those that were not written by a run that ended within this window. */
  write(lines: string): void;
  /** A window is complete: its events go to the disk, and then the state. */
  complete(window: Window, cursor: string | undefined): void;
  /** The poller has ended; its report, with what there is to say about going on. */
  end(report: PollReport): PollReport;
}

/** What a ledger is made of. */
export interface LedgerParts {
  /** Absolute path. */
  readonly file: string;
  /** As the runs before left it. */
  readonly state: PollState;
  readonly pollers: readonly LaidPoller[];
  readonly opened: OpenedEvents | undefined;
  /** Whether a text holds a secret. */
  readonly isSecret: (text: string) => boolean;
}

/** The poller that is running. */
interface Current extends LaidPoller {
  windowsDone: number;
  /** Lines of the window a run before had begun, until it is complete. */
  written: WrittenLines | undefined;
  /** How many of them came again. */
  again: number;
  readonly diagnostics: Diagnostic[];
}

/** Makes the ledger of a run. The state is written when a poller begins, after each window, and when a poller ends. */
export function createPollLedger({
  file,
  state: before,
  pollers,
  opened,
  isSecret,
}: LedgerParts): PollLedger {
  let state = before;
  let current: Current | undefined;
  const events = opened?.events;
  const save = (key: string, poller: PollerState): void => {
    // First the lines, then the state that counts on them.
    const settled = events?.settle();
    const mark = settled && {
      file: path.relative(path.dirname(file), opened!.file).replaceAll('\\', '/'),
      ...settled,
    };
    state = { ...state, pollers: { ...state.pollers, [key]: poller }, ...(mark && { events: mark }) };
    writeDurably(file, formatPollState(state));
  };
  const openRange = (): { from: number }[] => (events ? [{ from: events.bytes }] : []);
  const running = (): Current => {
    if (!current) throw new Error('No poller was begun.');
    return current;
  };
  return {
    begin(number) {
      const poller = pollers[number]!;
      const { key, unfinished } = poller;
      const lines = closeRanges(unfinished?.lines ?? [], events?.bytes ?? 0);
      const written = opened && lines.length > 0 ? readWrittenLines(opened.file, lines) : undefined;
      current = { ...poller, windowsDone: 0, written, again: 0, diagnostics: [] };
      const [first] = poller.windows;
      const next = first && { until: first.end, lines: [...lines, ...openRange()] };
      if (next) save(key, { ...stateOf(poller), unfinished: next });
      // Where the first window is to begin is kept while it is not over yet.
      else if (poller.waiting !== undefined && !state.pollers[key]) save(key, stateOf(poller));
    },
    write(lines) {
      const poller = running();
      if (!events) return;
      const { written } = poller;
      if (!written) return events.append(`${lines}\n`);
      const all = lines.split('\n');
      const fresh = all.filter((line) => !written.take(line));
      poller.again += all.length - fresh.length;
      if (fresh.length > 0) events.append(`${fresh.join('\n')}\n`);
    },
    complete(window, cursor) {
      const poller = running();
      const { key, windows } = poller;
      const known = state.pollers[key]!;
      if (known.completeUntil !== window.start)
        throw new Error(`A window begins at ${writeTime(window.start)} and the last one ended elsewhere.`);
      poller.windowsDone += 1;
      poller.written = undefined;
      const next = windows[poller.windowsDone];
      const kept = keepCursor(poller, cursor, isSecret);
      save(key, {
        endpoint: poller.endpoint,
        begun: poller.begun,
        completeUntil: window.end,
        ...(kept !== undefined && { cursor: kept }),
        ...(next && { unfinished: { until: next.end, lines: openRange() } }),
      });
    },
    end(report) {
      const poller = running();
      const { unfinished, ...rest } = state.pollers[poller.key]!;
      if (unfinished && events) {
        const lines = closeRanges(unfinished.lines, events.bytes);
        save(poller.key, { ...rest, unfinished: { ...unfinished, lines } });
      }
      current = undefined;
      return {
        ...report,
        duplicates: report.duplicates + poller.again,
        diagnostics: [
          ...report.diagnostics,
          ...(report.windows.length > 0 ? describeResumed(poller, events !== undefined) : []),
          ...poller.diagnostics,
        ],
      };
    },
  };
}

function stateOf({ endpoint, begun, start, cursor }: LaidPoller): PollerState {
  return { endpoint, begun, completeUntil: start, ...(cursor !== undefined && { cursor }) };
}

function keepCursor(
  { plan, diagnostics }: Current,
  cursor: string | undefined,
  isSecret: LedgerParts['isSecret'],
): string | undefined {
  if (cursor === undefined || !isSecret(cursor)) return cursor;
  const place = plan.locate('paging', 'pagingType');
  if (diagnostics.length === 0) diagnostics.push(pollCursorNotKept.report('secret', {}, place));
  return undefined;
}

function describeResumed({ plan, windows, unfinished, again }: Current, hasEvents: boolean): Diagnostic[] {
  const [window] = windows;
  if (!unfinished || !window) return [];
  const args = { start: writeTime(window.start), end: writeTime(window.end), count: again };
  const place = plan.locate('request', 'queryWindowInMin');
  if (!hasEvents) return [pollWindowResumed.report('unseen', args, place)];
  const severity = again === 0 ? 'info' : 'warning';
  return [pollWindowResumed.report(again === 0 ? 'none' : 'written', args, place, { severity })];
}
