/**
 * Writes the id of a resource below a scope: type and name segments alternate. `undefined` when their numbers do not fit:
 * a type has its provider and as many segments as the name.
 *
 * @param scopeId `/subscriptions/…/resourceGroups/…`, `/subscriptions/…`, another resource, or empty for the tenant.
 */
export function writeResourceId(scopeId: string, type: string, names: readonly string[]): string | undefined {
  const [provider, ...types] = type.split('/');
  if (!provider || types.length === 0 || types.length !== names.length) return undefined;
  if (![...types, ...names].every((segment) => segment !== '')) return undefined;
  const path = types.map((segment, index) => `${segment}/${names[index]!}`).join('/');
  return `${scopeId}/providers/${provider}/${path}`;
}

/** Ids and names are compared in any case, without a slash at the end. */
export function foldId(id: string): string {
  return id.toLowerCase().replace(/\/+$/, '');
}

/** What an id says after its last `/providers/`: type and name, as the messages of Azure write them. */
export function describeId(id: string): string {
  return id.split(/\/providers\//i).at(-1) ?? id;
}

/** The type of a resource by its id: the provider and every second segment after it. */
export function typeOfId(id: string): string {
  const [provider, ...segments] = describeId(id).split('/');
  return [provider, ...segments.filter((_, index) => index % 2 === 0)].join('/');
}

/** The name of a resource by its id: every second segment after the first type. */
export function nameOfId(id: string): string {
  return describeId(id)
    .split('/')
    .slice(1)
    .filter((_, index) => index % 2 === 1)
    .join('/');
}
