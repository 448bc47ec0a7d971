/** One parameter of an address: its name decoded, and as it is written. */
export interface QueryItem {
  readonly name: string;
  readonly text: string;
}

/** An address split into what stands before the query, and the query. A fragment is dropped, as it is never sent. */
export interface SplitUrl {
  readonly base: string;
  readonly query: readonly QueryItem[];
}

/** Percent-encodes as RFC 3986 has it: only letters, digits and `-._~` stay. */
export function encodeText(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** Splits an address; its parameters stay as they are written. */
export function splitUrl(url: string): SplitUrl {
  const whole = url.split('#', 1)[0]!;
  const at = whole.indexOf('?');
  if (at === -1) return { base: whole, query: [] };
  const parts = whole
    .slice(at + 1)
    .split('&')
    .filter((part) => part !== '');
  return {
    base: whole.slice(0, at),
    query: parts.map((text) => ({ name: decode(text.split('=', 1)[0]!), text })),
  };
}

/** Puts an address together again. */
export function joinUrl({ base, query }: SplitUrl): string {
  return query.length === 0 ? base : `${base}?${query.map(({ text }) => text).join('&')}`;
}

/** Sets a parameter to one or several values; what it was before is replaced, as the service's HTTP library does it. */
export function setQuery(query: readonly QueryItem[], name: string, values: readonly string[]): QueryItem[] {
  const items = values.map((value) => ({ name, text: `${encodeText(name)}=${encodeText(value)}` }));
  const at = query.findIndex((item) => item.name === name);
  const rest = query.filter((item) => item.name !== name);
  return at === -1 ? [...rest, ...items] : [...rest.slice(0, at), ...items, ...rest.slice(at)];
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
