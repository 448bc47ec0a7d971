import { createTransport, type Clock, type OriginMapping } from '@hubwright/poller';
import { layPollWindows, type WindowOptions } from './lay-poll-windows.js';
import type { PollSource } from './poll-source.js';

/** How the network is used. */
export interface LiveOptions extends WindowOptions {
  readonly allowLocal?: boolean;
}

/** The network, with the windows that the options ask for, seen from now. */
export function openLiveSource(
  clock: Clock,
  options: LiveOptions,
  mappings: readonly OriginMapping[],
): PollSource {
  const transport = createTransport({ allowLocal: options.allowLocal === true, mappings });
  const now = clock.now();
  return {
    open: (plan) => ({ ...layPollWindows(plan, options, now), edge: { transport, clock } }),
    close: () => transport.close(),
  };
}
