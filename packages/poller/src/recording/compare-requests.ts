import type { RecordedExchange } from '@hubwright/schema';

type RecordedRequest = RecordedExchange['request'];

/** Headers that follow the time of day or the tool, not the connector. */
const ignored = /^(date|user-agent|accept-encoding)$/i;

/**
 * What differs between a recorded request and the one a replay makes, a line for each: `query "since": "1" was recorded, "2" is asked`.
 * Empty when they are the same.
 */
export function compareRequests(recorded: RecordedRequest, asked: RecordedRequest): string[] {
  const [before, after] = [splitAddress(recorded.url), splitAddress(asked.url)];
  return [
    ...compareTexts('method', recorded.method, asked.method),
    ...compareTexts('address', before.base, after.base),
    ...compareMaps('query', before.query, after.query),
    ...compareMaps('header', headersOf(recorded), headersOf(asked)),
    ...compareTexts('body', recorded.body, asked.body),
  ];
}

function compareMaps(
  what: string,
  recorded: ReadonlyMap<string, string>,
  asked: ReadonlyMap<string, string>,
): string[] {
  const names = new Set([...recorded.keys(), ...asked.keys()]);
  return [...names].flatMap((name) => compareTexts(`${what} "${name}"`, recorded.get(name), asked.get(name)));
}

function compareTexts(what: string, recorded: string | undefined, asked: string | undefined): string[] {
  if (recorded === asked) return [];
  if (recorded === undefined) return [`${what}: ${quote(asked!)} is asked, and none was recorded`];
  if (asked === undefined) return [`${what}: ${quote(recorded)} was recorded, and none is asked`];
  return [`${what}: ${quote(recorded)} was recorded, ${quote(asked)} is asked`];
}

/** A long text from just before the first sign that matters is of no use here; its beginning and its length are. */
function quote(text: string): string {
  return JSON.stringify(text.length > 300 ? `${text.slice(0, 300)} … (${text.length} characters)` : text);
}

function splitAddress(url: string): { base: string; query: Map<string, string> } {
  const at = url.indexOf('?');
  if (at < 0) return { base: url, query: new Map() };
  const query = new Map<string, string>();
  for (const pair of url.slice(at + 1).split('&')) {
    const [name = '', ...value] = pair.split('=');
    const known = query.get(decode(name));
    const text = decode(value.join('='));
    query.set(decode(name), known === undefined ? text : `${known}, ${text}`);
  }
  return { base: url.slice(0, at), query };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}

function headersOf({ headers = {} }: RecordedRequest): Map<string, string> {
  return new Map(
    Object.entries(headers)
      .filter(([name]) => !ignored.test(name))
      .map(([name, value]) => [name.toLowerCase(), [value].flat().join(', ')]),
  );
}
