import type { KqlBag } from '../values/kql-value.js';

const url =
  /^(?:(?<scheme>[a-z][\w+.-]*):)?(?:\/\/(?:(?<username>[^:@/?#]*)(?::(?<password>[^@/?#]*))?@)?(?<host>\[[^\]]*\]|[^:/?#]*)(?::(?<port>\d*))?)?(?<path>[^?#]*)(?:\?(?<query>[^#]*))?(?:#(?<fragment>.*))?$/is;

/**
 * The parts of an absolute URL; those that are not there are empty texts. The path has no slash in front, as in Microsoft's example.
 * https://learn.microsoft.com/kusto/query/parse-url-function
 */
export function parseUrl(text: string): KqlBag {
  const groups = url.exec(text)?.groups ?? {};
  return {
    Scheme: groups['scheme'] ?? '',
    Host: groups['host'] ?? '',
    Port: groups['port'] ?? '',
    Path: (groups['path'] ?? '').replace(/^\//, ''),
    Username: groups['username'] ?? '',
    Password: groups['password'] ?? '',
    'Query Parameters': parseUrlQuery(groups['query'] ?? ''),
    Fragment: groups['fragment'] ?? '',
  };
}

/** The parameters of a query; of a name given twice the first counts. They are not decoded. */
export function parseUrlQuery(query: string): KqlBag {
  const pairs = query
    .replace(/^\?/, '')
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair): [string, string] => {
      const at = pair.indexOf('=');
      return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
    });
  return Object.fromEntries(pairs.toReversed());
}
