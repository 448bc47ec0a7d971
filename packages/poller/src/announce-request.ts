import type { RunState, StartedRequest } from './poll-run.js';
import type { HttpRequest } from './transport-port.js';

/** Tells whoever watches that a call is about to be sent; costs nothing when nobody does. */
export function announceRequest(
  { options, mask, position }: RunState,
  { method, url }: HttpRequest,
  place: Pick<StartedRequest, 'step' | 'page' | 'attempt'>,
): void {
  options.onRequest?.({ window: position.window, ...place, method, url: mask.text(url) });
}
