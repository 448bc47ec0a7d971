import { gzipSync } from 'node:zlib';
import { atValue, type RecordedExchange, type Recording, type Source } from '@hubwright/schema';
import type { Mask } from '../mask.js';
import type { PollEdge } from '../poll-run.js';
import { TransportError, type HttpResponse } from '../transport-port.js';
import type { Window } from '../window.js';
import { compareRequests } from './compare-requests.js';
import { describeRequest } from './describe-exchange.js';

/** A poller's part of a recording, ready to be run again. */
export interface Replay {
  readonly windows: readonly Window[];
  /** Answers from the recording, and a clock that stands still but for waits. */
  readonly edge: Pick<PollEdge, 'transport' | 'clock'>;
  /** Exchanges that nobody has asked for yet. */
  readonly left: () => number;
}

/**
 * Plays a part of a recording. Requests have to come as they were recorded, one after the other; another one ends the run with the
 * fault `unexpected` and what differs, located in the recording.
 * @param index of the poller, from 0
 * @param mask hides secrets in requests as it did when they were recorded
 */
export function createReplay(
  recording: Recording,
  source: Source,
  index: number,
  mask: Mask,
): Replay | undefined {
  const run = recording.runs[index];
  if (!run) return undefined;
  const startedAt = Date.parse(recording.now ?? run.windows[0]?.end ?? '1970-01-01T00:00:00Z');
  let now = startedAt;
  let next = 0;
  return {
    windows: run.windows.map(({ start, end }) => ({ start: Date.parse(start), end: Date.parse(end) })),
    left: () => run.exchanges.length - next,
    edge: {
      clock: {
        now: () => now,
        sleep: async (milliseconds) => void (now += milliseconds),
      },
      transport: {
        async send(request) {
          const asked = describeRequest(request, mask);
          const exchange = run.exchanges[next];
          const place = atValue(source, `/runs/${index}/exchanges${exchange ? `/${next}/request` : ''}`);
          if (!exchange) {
            throw new TransportError(
              'unexpected',
              `The recording has no more than ${count(next)}, and the run asks for another: ${asked.method} ${asked.url}.`,
              place,
            );
          }
          const differences = compareRequests(exchange.request, asked);
          if (differences.length > 0) {
            throw new TransportError(
              'unexpected',
              `The run asks for something else than exchange ${next + 1} of the recording:\n${differences.map((line) => `  ${line}`).join('\n')}`,
              place,
            );
          }
          next += 1;
          now = Math.max(now, startedAt + (exchange.afterMs ?? 0));
          return answerOf(exchange, request.url);
        },
      },
    },
  };
}

function answerOf({ request, response, fault, problem }: RecordedExchange, url: string): HttpResponse {
  if (!response) throw new TransportError(fault ?? 'network', problem ?? `${request.url} gave no answer.`);
  const headers = Object.entries(response.headers ?? {}).map(([name, value]): [string, string[]] => [
    name.toLowerCase(),
    [value].flat(),
  ]);
  return {
    status: response.status,
    headers: Object.fromEntries(headers),
    body: bodyOf(response),
    url: response.url ?? url,
  };
}

function bodyOf({ body, base64, compression }: NonNullable<RecordedExchange['response']>): Uint8Array {
  if (base64 !== undefined) return Buffer.from(base64, 'base64');
  const bytes = Buffer.from(body ?? '', 'utf8');
  return compression === 'gzip' ? gzipSync(bytes) : bytes;
}

function count(exchanges: number): string {
  return `${exchanges} ${exchanges === 1 ? 'exchange' : 'exchanges'}`;
}
