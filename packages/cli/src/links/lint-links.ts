import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { createTransport, type Clock, type Transport } from '@hubwright/poller';
import { decodeSource, hasErrors, parseSource, type Diagnostic } from '@hubwright/schema';
import { proseLinksOf, type ProseLink } from '@hubwright/solution';
import { linkBroken } from '../checks/link-broken.js';
import type { LintedTarget } from '../lint/linted-target.js';
import { displayPathFrom } from '../display-path.js';
import { EnvironmentError } from '../usage-error.js';
import { followLinks } from './follow-links.js';
import { openLinkCache } from './link-cache.js';
import type { LinkVerdict } from './link-verdict.js';

/** What following links takes from the command. */
export interface LintLinksOptions {
  /** The folder paths of messages are relative to; absolute. */
  readonly root: string;
  /** Where what was learnt is kept; without it nothing is. */
  readonly cacheFolder?: string | undefined;
  readonly transport?: Transport;
  readonly clock?: Clock;
}

const systemClock: Clock = {
  now: () => Date.now(),
  sleep: async (milliseconds) => {
    await setTimeout(milliseconds);
  },
};

/** Follows the links of everything that was linted and adds what leads nowhere. Throws when nothing can be reached. */
export async function lintLinks(
  linted: readonly LintedTarget[],
  options: LintLinksOptions,
): Promise<LintedTarget[]> {
  const { root, cacheFolder, clock = systemClock } = options;
  const cache = openLinkCache(cacheFolder && path.join(cacheFolder, 'links.json'), () => clock.now());
  const network = options.transport ? undefined : createTransport({ maximumBytes: 1024 * 1024 });
  const transport = options.transport ?? network;
  if (!transport) return [...linted];
  const links = linted.map((target) => linksOfTarget(target, root));
  try {
    const addresses = links.flat().map(({ address }) => address);
    const verdicts = await followLinks(addresses, { transport, clock, cache });
    refuseWithoutNetwork(verdicts);
    cache.save();
    return linted.map((target, index) => ({
      ...target,
      links: true,
      diagnostics: [...target.diagnostics, ...(links[index] ?? []).flatMap((link) => report(link, verdicts))],
    }));
  } finally {
    await network?.close();
  }
}

function linksOfTarget({ filesRead }: LintedTarget, root: string): ProseLink[] {
  const display = displayPathFrom(root);
  return [...filesRead]
    .filter((file) => /\.(?:json|ya?ml|md)$/i.test(file) && !/\/Package\/[^/]+$/i.test(file))
    .flatMap((file) => {
      const { source, diagnostics } = decodeSource(display(file), readFileSync(file));
      if (hasErrors(diagnostics)) return [];
      const value = source.format === 'text' ? undefined : parseSource(source).document?.value;
      return proseLinksOf({ source, value });
    });
}

function report({ address, location }: ProseLink, verdicts: ReadonlyMap<string, LinkVerdict>): Diagnostic[] {
  const verdict = verdicts.get(address);
  if (verdict?.state === 'gone') return [linkBroken.report('status', { status: verdict.status }, location)];
  if (verdict?.state === 'no-host') return [linkBroken.report('host', { host: verdict.host }, location)];
  return [];
}

/** Without a network every host is missing, which says nothing about the links. */
function refuseWithoutNetwork(verdicts: ReadonlyMap<string, LinkVerdict>): void {
  const unreached = [...verdicts].filter(
    ([, verdict]) => verdict.state === 'no-host' || (verdict.state === 'unknown' && verdict.isUnreachable),
  );
  const hosts = new Set(unreached.map(([address]) => new URL(address).host));
  const isOneMissingHost = hosts.size === 1 && unreached.every(([, { state }]) => state === 'no-host');
  if (verdicts.size === 0 || unreached.length < verdicts.size || isOneMissingHost) return;
  const count = verdicts.size === 1 ? 'The link' : `None of the ${verdicts.size} links`;
  throw new EnvironmentError(
    `${count} could ${verdicts.size === 1 ? 'not ' : ''}be reached. Is there a network? Without --links, none is needed.`,
  );
}
