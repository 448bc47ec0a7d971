import { signInAddress, type OriginMapping, type PollingPlan } from '@hubwright/poller';

/**
 * The origins that pollers call, each with the address that stands for it on the mock's server. One server serves them all: of several
 * origins each has a path of its own, its host, since two of them may have the same paths.
 * @param server origin of the server, such as `http://127.0.0.1:8080`
 */
export function layOrigins(plans: readonly PollingPlan[], server: string): OriginMapping[] {
  const addresses = plans.flatMap((plan) => [
    plan.request.endpoint,
    signInAddress(plan) ?? '',
    nextPageAddress(plan),
  ]);
  const origins = [
    ...new Set(addresses.filter((url) => URL.canParse(url)).map((url) => new URL(url).origin)),
  ];
  if (origins.length === 1) return [{ from: origins[0]!, to: server }];
  const hosts = origins.map((origin) => new URL(origin).host);
  return origins.map((from, index) => {
    const host = hosts[index]!;
    const isShared = hosts.indexOf(host) !== hosts.lastIndexOf(host);
    return {
      from,
      to: `${server}/${isShared ? `${new URL(from).protocol.slice(0, -1)}-` : ''}${host.replace(':', '-')}`,
    };
  });
}

/** The address a call to the server was meant for, when origins are mapped like this; `undefined` when it is under none of them. */
export function originalAddress(target: string, mappings: readonly OriginMapping[]): string | undefined {
  for (const { from, to } of mappings) {
    const prefix = new URL(to).pathname.replace(/\/$/, '');
    const rest = target.slice(prefix.length);
    const isUnder = target.startsWith(prefix) && (rest === '' || /^[/?]/.test(rest));
    if (isUnder && URL.canParse(from + rest)) return new URL(from + rest).href;
  }
  return undefined;
}

function nextPageAddress({ paging }: PollingPlan): string {
  const name = Object.keys(paging).find((each) => each.toLowerCase() === 'nextpageurl');
  const value = name === undefined ? undefined : paging[name];
  return typeof value === 'string' ? value : '';
}
