import type { MockApi } from '../mock/create-mock-api.js';
import type { MockResponse } from '../mock/mock-message.js';
import { TransportError, type Clock, type HttpRequest, type Transport } from '../transport-port.js';

/** A call and its answer, as they went by. */
export interface MockExchange {
  readonly request: HttpRequest;
  readonly answer: MockResponse;
}

/** A transport that asks a mock API without a network, by the time of a clock. What went by is kept in `exchanges`. */
export function createMockTransport(
  api: MockApi,
  clock: Clock,
): Transport & { readonly exchanges: readonly MockExchange[] } {
  const exchanges: MockExchange[] = [];
  return {
    exchanges,
    async send(request) {
      const { method, url, headers, body = '' } = request;
      const answer = api.answer({ method, url, headers, body }, clock.now());
      exchanges.push({ request, answer });
      if (answer.breaksOff) throw new TransportError('network', `${new URL(url).origin} broke off.`);
      return { status: answer.status, headers: answer.headers, body: answer.body, url };
    },
  };
}
