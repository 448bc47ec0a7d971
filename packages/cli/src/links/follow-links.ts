import type { Clock, Transport } from '@hubwright/poller';
import { followLink } from './follow-link.js';
import type { LinkCache } from './link-cache.js';
import type { LinkVerdict } from './link-verdict.js';

/** What following links needs from outside. */
export interface FollowOptions {
  readonly transport: Transport;
  readonly clock: Clock;
  readonly cache: LinkCache;
}

const hostsAtOnce = 8;
const pauseMs = 100;

/** Follows each link once: hosts side by side, the links of a host one after the other with a pause. */
export async function followLinks(
  addresses: Iterable<string>,
  { transport, clock, cache }: FollowOptions,
): Promise<ReadonlyMap<string, LinkVerdict>> {
  const verdicts = new Map<string, LinkVerdict>();
  const queues = new Map<string, string[]>();
  for (const address of new Set(addresses)) {
    const known = cache.get(address);
    if (known) verdicts.set(address, known);
    else if (URL.canParse(address)) {
      const { host } = new URL(address);
      queues.set(host, [...(queues.get(host) ?? []), address]);
    }
  }
  const waiting = [...queues.values()];
  const work = async (): Promise<void> => {
    for (let queue = waiting.shift(); queue; queue = waiting.shift()) {
      for (const [index, address] of queue.entries()) {
        if (index > 0) await clock.sleep(pauseMs);
        const verdict = await followLink(address, transport);
        verdicts.set(address, verdict);
        cache.set(address, verdict);
      }
    }
  };
  await Promise.all(Array.from({ length: hostsAtOnce }, work));
  return verdicts;
}
