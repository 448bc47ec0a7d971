/** What an address of a resource, a collection or an action says. */
export interface ResourcePath {
  /**
   * The address without a trailing collection or action, with its fixed words spelt as Azure does: the id of a resource, or of
   * the scope of a collection.
   */
  readonly id: string;
  readonly subscriptionId: string;
  readonly resourceGroup: string | undefined;
  /** Namespace of the last provider, such as `Microsoft.SecurityInsights`. */
  readonly namespace: string;
  /** Full type, such as `Microsoft.OperationalInsights/workspaces/tables`; of a collection, the type of its members. */
  readonly type: string;
  /** Names below the last provider; of a collection one fewer than its type has parts. */
  readonly names: readonly string[];
  readonly isCollection: boolean;
}

/**
 * Reads `/subscriptions/{id}/resourceGroups/{name}/providers/{namespace}/{type}/{name}…`, where a second `/providers/…` makes a
 * resource that extends the one before it. Gives `undefined` for anything else.
 */
export function parseResourcePath(pathname: string): ResourcePath | undefined {
  const segments = pathname.split('/').slice(1).map(decode);
  if (segments.at(-1) === '') segments.pop();
  if (segments.some((segment) => segment === undefined || segment === '')) return undefined;
  const parts = segments as string[];
  const inGroup = parts[2]?.toLowerCase() === 'resourcegroups';
  const start = inGroup ? 4 : 2;
  if (parts[0]?.toLowerCase() !== 'subscriptions' || parts[start]?.toLowerCase() !== 'providers')
    return undefined;
  const isProviders = (part: string, index: number) =>
    part.toLowerCase() === 'providers' && index >= start && (index - start) % 2 === 0;
  const last = parts.findLastIndex(isProviders);
  const namespace = parts[last + 1];
  const rest = parts.slice(last + 2);
  if (namespace === undefined || rest.length === 0) return undefined;
  const isCollection = rest.length % 2 === 1;
  const spelt = parts.map((part, index) => {
    if (index === 0) return 'subscriptions';
    if (index === 2 && inGroup) return 'resourceGroups';
    return isProviders(part, index) ? 'providers' : part;
  });
  const owner = isCollection ? spelt.slice(0, rest.length === 1 ? last : -1) : spelt;
  return {
    id: joinId(owner),
    subscriptionId: parts[1]!,
    resourceGroup: inGroup ? parts[3] : undefined,
    namespace,
    type: [namespace, ...rest.filter((_, index) => index % 2 === 0)].join('/'),
    names: rest.filter((_, index) => index % 2 === 1),
    isCollection,
  };
}

/** The id of what a resource lies in or extends; of a resource directly in a group, the id of the group. */
export function parentOf(id: string): string {
  const parts = id.split('/').slice(0, -2);
  const isAlone = parts.at(-2)?.toLowerCase() === 'providers';
  return (isAlone ? parts.slice(0, -2) : parts).join('/');
}

/** The last segment of an id. */
export function nameOf(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}

function joinId(parts: readonly string[]): string {
  return `/${parts.join('/')}`;
}

function decode(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}
