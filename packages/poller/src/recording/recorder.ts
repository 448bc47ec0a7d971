import { maximumFileBytes, type RecordedExchange, type Recording } from '@hubwright/schema';
import type { Mask } from '../mask.js';
import type { PollEdge } from '../poll-run.js';
import { TransportError, type HttpRequest, type HttpResponse, type Transport } from '../transport-port.js';
import type { Window } from '../window.js';
import { describeRequest, describeResponse } from './describe-exchange.js';

/** What a recording says besides its exchanges. */
export type RecordingHeader = Pick<
  Recording,
  'connector' | 'values' | 'secrets' | 'maxPages' | 'assumptions'
>;

/** Listens to a transport. */
export interface Recorder {
  /** Sends as the given transport does, and keeps what went to and fro. */
  readonly transport: Transport;
  /** Begins the part of a poller. */
  beginRun(windows: readonly Window[]): void;
  /** Bytes of answers kept so far. */
  readonly bytes: number;
  /** The recording, secrets hidden: those known at this moment, whenever they came up. */
  finish(header: RecordingHeader): Recording;
}

interface KeptExchange {
  readonly afterMs: number;
  readonly request: HttpRequest;
  readonly outcome: HttpResponse | TransportError;
}

/** Bodies are kept in memory until all secrets are known, and no more of them than a file may hold that is read again. */
export const maximumRecordedBytes = maximumFileBytes / 2;

/**
 * Starts recording. Nothing is hidden before the end: an access token is known as a secret only after the answer that brought it.
 * Answers beyond `maximumRecordedBytes` are not kept.
 */
export function createRecorder({ transport, clock }: PollEdge, mask: Mask): Recorder {
  const startedAt = clock.now();
  const runs: { windows: readonly Window[]; exchanges: KeptExchange[] }[] = [];
  let bytes = 0;
  const keep = (request: HttpRequest, outcome: KeptExchange['outcome'], afterMs: number): void => {
    bytes += outcome instanceof TransportError ? 0 : outcome.body.length;
    if (bytes <= maximumRecordedBytes) runs.at(-1)?.exchanges.push({ afterMs, request, outcome });
  };
  return {
    transport: {
      async send(request) {
        const afterMs = Math.round(clock.now() - startedAt);
        try {
          const response = await transport.send(request);
          keep(request, response, afterMs);
          return response;
        } catch (error) {
          if (error instanceof TransportError) keep(request, error, afterMs);
          throw error;
        }
      },
    },
    beginRun: (windows) => void runs.push({ windows, exchanges: [] }),
    get bytes() {
      return bytes;
    },
    finish: (header) => ({
      version: 1,
      ...header,
      now: writeTime(startedAt),
      runs: runs.map(({ windows, exchanges }) => ({
        windows: windows.map(({ start, end }) => ({ start: writeTime(start), end: writeTime(end) })),
        exchanges: exchanges.map((exchange) => describe(exchange, mask)),
      })),
    }),
  };
}

function describe({ afterMs, request, outcome }: KeptExchange, mask: Mask): RecordedExchange {
  return {
    ...(afterMs > 0 && { afterMs }),
    request: describeRequest(request, mask),
    ...(outcome instanceof TransportError
      ? { fault: outcome.fault, problem: mask.text(outcome.message) }
      : { response: describeResponse(outcome, request, mask) }),
  } as RecordedExchange;
}

function writeTime(time: number): string {
  return new Date(time).toISOString().replace('.000Z', 'Z');
}
