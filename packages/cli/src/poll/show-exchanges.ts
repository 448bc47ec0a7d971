import type { PollStep, StartedRequest } from '@hubwright/poller';
import pc from 'picocolors';
import type { CommonOptions } from '../output.js';
import type { Terminal } from '../terminal.js';
import { formatExchange, formatStarted, formatTrace, type LineOptions } from './format-exchange.js';
import { createLiveLine } from './live-line.js';

/** Shows what goes on between a run and its API, on standard error. */
export interface ExchangeDisplay {
  /** Shows a call as being under way; absent when nobody watches. */
  readonly onRequest: ((request: StartedRequest) => void) | undefined;
  wait(milliseconds: number): void;
  exchange(step: Extract<PollStep, { kind: 'exchange' }>): void;
  /** Removes what is under way. */
  stop(): void;
}

/** A shorter wait is not worth a line. */
const noticedMs = 2000;

/**
 * A line for each exchange. On a terminal it is there while the call is under way, with the seconds that pass, and a wait counts down;
 * off a terminal there are plain lines alone.
 */
export function showExchanges(options: CommonOptions, terminal: Terminal): ExchangeDisplay {
  const isShown = options.quiet !== true;
  const isLive = isShown && terminal.isInteractive;
  const line: LineOptions = { color: terminal.color, ...(isLive && { columns: terminal.columns }) };
  const live = createLiveLine(terminal, isLive);
  let waited = 0;
  const endWait = (): void => {
    if (waited >= noticedMs) live.print(pc.createColors(terminal.color).dim(describeWait('waited', waited)));
    waited = 0;
  };
  return {
    onRequest: isLive
      ? (request) => {
          endWait();
          live.show((elapsedMs) => formatStarted(request, Math.floor(elapsedMs / 1000), line));
        }
      : undefined,
    wait(milliseconds) {
      if (!isShown) return;
      if (!isLive) {
        if (milliseconds >= noticedMs) terminal.err(describeWait('waiting', milliseconds));
        return;
      }
      waited = milliseconds;
      live.show((elapsedMs) => `waiting ${Math.max(0, Math.ceil((milliseconds - elapsedMs) / 1000))} s`);
    },
    exchange({ record, trace }) {
      if (isShown) live.print(formatExchange(record, line));
      if (trace) live.print(formatTrace(trace, line));
    },
    stop: live.stop,
  };
}

function describeWait(verb: string, milliseconds: number): string {
  return `${verb} ${(milliseconds / 1000).toFixed(1)} s\n`;
}
