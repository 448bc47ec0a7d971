import { announceRequest } from './announce-request.js';
import type { RunState } from './poll-run.js';
import { traceExchange } from './trace-exchange.js';
import { TransportError, type HttpRequest, type HttpResponse } from './transport-port.js';

/** Sends a call that signs in, and keeps its record; its body is not shown, since all of it is secret. */
export async function sendSignIn(run: RunState, request: HttpRequest): Promise<HttpResponse> {
  const { clock, transport } = run.edge;
  const started = clock.now();
  announceRequest(run, request, { page: 0, attempt: 1 });
  let response: HttpResponse | undefined;
  let problem: string | undefined;
  try {
    response = await transport.send({ ...request, isSignIn: true });
    return response;
  } catch (error) {
    if (error instanceof TransportError) problem = error.message;
    throw error;
  } finally {
    const record = {
      window: run.position.window,
      page: 0,
      attempt: 1,
      method: request.method,
      url: run.mask.text(request.url),
      status: response?.status ?? null,
      durationMs: Math.round(clock.now() - started),
      waitMs: 0,
      bytes: response?.body.length ?? 0,
      events: 0,
    };
    run.requests.push(record);
    run.signIns.push({
      kind: 'exchange',
      record,
      trace: run.options.trace
        ? traceExchange(
            { request, response, ...(problem && { problem }) },
            { ...run.options, isSignIn: true },
          )
        : undefined,
    });
  }
}
