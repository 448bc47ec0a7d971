import type { Json } from '@hubwright/schema';
import type { MockRequest } from './mock-message.js';

/** A body by its content type: a form, JSON, or a text of neither. */
export type ReceivedBody =
  | { readonly kind: 'none' }
  | { readonly kind: 'form'; readonly members: URLSearchParams }
  | { readonly kind: 'json'; readonly value: Json }
  | { readonly kind: 'text'; readonly text: string };

/** A call taken apart as a web server does it. Header names are in lower case. */
export interface ReceivedRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: ReceivedBody;
  /** The body as it came. */
  readonly text: string;
}

/** Where a parameter stands: by name in the query or a form, by a path of names and indexes in JSON. */
export interface ParameterPlace {
  readonly part: 'query' | 'body';
  readonly path: readonly (string | number)[];
}

/** Takes a call apart. A body that is not what its content type says is a text. */
export function receiveRequest(request: MockRequest): ReceivedRequest {
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
  return {
    method: request.method.toUpperCase(),
    url: new URL(request.url),
    headers,
    body: readBody(request.body, headers['content-type'] ?? ''),
    text: request.body,
  };
}

/** The values of a parameter, as texts; an empty list when it is absent. A list in JSON has several, as a repeated name has. */
export function readParameter(request: ReceivedRequest, { part, path }: ParameterPlace): string[] {
  if (part === 'query') return request.url.searchParams.getAll(String(path[0]));
  const { body } = request;
  if (body.kind === 'form') return body.members.getAll(String(path[0]));
  if (body.kind !== 'json') return [];
  const value = path.reduce<Json | undefined>(memberOf, body.value);
  return value === undefined || value === null ? [] : [value].flat().map(textOf);
}

/** A parameter written as a name or, for JSON, as `$.a.b`. */
export function bodyPath(name: string): readonly string[] {
  return name.startsWith('$.') ? name.slice(2).split('.') : [name];
}

/** A value of JSON as a parameter has it. */
export function textOf(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function memberOf(value: Json | undefined, segment: string | number): Json | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  return (value as Readonly<Record<string, Json | undefined>>)[segment];
}

function readBody(text: string, contentType: string): ReceivedBody {
  if (text === '') return { kind: 'none' };
  if (/x-www-form-urlencoded/i.test(contentType)) return { kind: 'form', members: new URLSearchParams(text) };
  if (!/json/i.test(contentType)) return { kind: 'text', text };
  try {
    return { kind: 'json', value: JSON.parse(text) as Json };
  } catch {
    return { kind: 'text', text };
  }
}
