import type { Agent, Dispatcher } from 'undici';
import { describeNetworkProblem } from './network-problem.js';
import { TransportError, type HttpRequest } from './transport-port.js';

/** An answer as it came over the wire: the body is still compressed. Header names are in lower case. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, readonly string[]>>;
  readonly body: Uint8Array;
}

/** How long an exchange may take, and how much it may bring. */
export interface ExchangeBounds {
  /** Milliseconds since some moment, as `performance.now()` counts them, at which the whole answer must be there. */
  readonly deadline: number;
  /** Bytes of the body. */
  readonly maximumBytes: number;
}

/**
 * Sends one request and collects its answer. Informational answers (1xx) are passed over. Throws a `TransportError` and nothing else.
 *
 * This is undici's `dispatch` and not its `request`, since a stream for each answer costs as much as the answer itself.
 * @param url where to send the request to, when origins are mapped
 */
export function sendHttp(
  agent: Agent,
  request: HttpRequest,
  url: URL,
  bounds: ExchangeBounds,
): Promise<RawAnswer> {
  if (url.href.length > longestAddress) {
    const text = `The request cannot be sent: its address has ${url.href.length} characters, and ${longestAddress} are the most.`;
    return Promise.reject(new TransportError('unsendable', text));
  }
  return new Promise((resolve, reject) => {
    const parts: Uint8Array[] = [];
    let controller: Dispatcher.DispatchController | undefined;
    let [status, length, isOver] = [0, 0, false];
    let headers: RawAnswer['headers'] = {};
    const end = (settle: () => void): void => {
      if (isOver) return;
      isOver = true;
      clearTimeout(timer);
      settle();
    };
    const fail = (error: Error): void => {
      end(() => reject(error));
      controller?.abort(error);
    };
    const timer = setTimeout(
      () => fail(describeTimeout(request, url.origin, { isConnected: controller !== undefined, status })),
      Math.max(0, bounds.deadline - performance.now()),
    );
    const handler: Dispatcher.DispatchHandler = {
      onRequestStart(given) {
        controller = given;
        // The connection may stand only after the time is over.
        if (isOver) given.abort(new Error('The time is over.'));
      },
      onResponseStart(_, answered, fields) {
        if (answered < 200) return;
        status = answered;
        headers = listHeaders(fields);
      },
      onResponseData(_, part) {
        length += part.length;
        if (length <= bounds.maximumBytes) parts.push(part);
        else
          fail(
            new TransportError(
              'too-large',
              `${url.origin} answered with more than ${bounds.maximumBytes} bytes.`,
            ),
          );
      },
      onResponseEnd: () => end(() => resolve({ status, headers, body: Buffer.concat(parts, length) })),
      onResponseError: (_, error) => end(() => reject(describeNetworkProblem(error, url))),
    };
    const { method, body = null } = request;
    try {
      agent.dispatch(
        {
          origin: url.origin,
          path: url.pathname + url.search,
          method: method as Dispatcher.HttpMethod,
          headers: { 'accept-encoding': 'gzip, deflate, br', ...request.headers },
          body,
          headersTimeout: 0,
          bodyTimeout: 0,
        },
        handler,
      );
    } catch (error) {
      end(() => reject(describeNetworkProblem(error, url)));
    }
  });
}

/** As many characters as .NET takes; a token of the page before may be longer: https://learn.microsoft.com/dotnet/api/system.uri.-ctor */
const longestAddress = 65_519;

/** Says how far an exchange came before its time was over. Without a connection the API was not reached at all. */
function describeTimeout(
  { timeoutMs }: HttpRequest,
  origin: string,
  { isConnected, status }: { isConnected: boolean; status: number },
): TransportError {
  const seconds = `${timeoutMs / 1000} s`;
  if (!isConnected)
    return new TransportError('network', `No connection to ${origin} came about within ${seconds}.`);
  if (status === 0) return new TransportError('timeout', `${origin} did not answer within ${seconds}.`);
  return new TransportError(
    'timeout',
    `${origin} began to answer with status ${status}, but the answer was not complete within ${seconds}.`,
  );
}

function listHeaders(
  fields: Readonly<Record<string, string | string[] | undefined>>,
): Record<string, readonly string[]> {
  const headers: Record<string, readonly string[]> = Object.create(null) as Record<string, readonly string[]>;
  for (const [name, value] of Object.entries(fields)) {
    if (value !== undefined) headers[name.toLowerCase()] = [value].flat();
  }
  return headers;
}
