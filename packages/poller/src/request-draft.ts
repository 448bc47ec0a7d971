import type { Json, JsonObject } from '@hubwright/schema';
import { stringifyExactJson, textOfJson } from './exact-json.js';
import { encodeText, joinUrl, setQuery, splitUrl, type QueryItem } from './query-string.js';
import { asObject } from './read-member.js';
import type { HttpRequest } from './transport-port.js';

/** The body of a request before it is written: members that become a form or JSON, or a text as it is. */
export type DraftBody =
  | { readonly kind: 'members'; readonly members: JsonObject; readonly isJson: boolean }
  | { readonly kind: 'text'; readonly text: string };

/** A request in the making. Nothing changes a draft; every step gives another one. */
export interface RequestDraft {
  readonly method: string;
  /** Without its query. */
  readonly base: string;
  readonly query: readonly QueryItem[];
  /** Values by name; names differ in more than case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: DraftBody | undefined;
  readonly credentialHeaders: readonly string[];
  readonly carriesSecret: boolean;
}

/** Starts a draft from an address, which may have a query. */
export function startDraft(
  method: string,
  url: string,
  headers: Readonly<Record<string, string>> = {},
): RequestDraft {
  return { method, ...splitUrl(url), headers, body: undefined, credentialHeaders: [], carriesSecret: false };
}

/** Sets a query parameter; a list becomes a repeated parameter, an object JSON, and `null` nothing. */
export function withQuery(draft: RequestDraft, name: string, value: Json | undefined): RequestDraft {
  if (value === undefined || value === null) return draft;
  const values = Array.isArray(value) ? value.map(textOfJson) : [textOfJson(value)];
  return { ...draft, query: setQuery(draft.query, name, values) };
}

/** Sets a header, whatever the case of its name was before. */
export function withHeader(draft: RequestDraft, name: string, value: string): RequestDraft {
  const others = Object.entries(draft.headers).filter(
    ([other]) => other.toLowerCase() !== name.toLowerCase(),
  );
  return { ...draft, headers: Object.fromEntries([...others, [name, value]]) };
}

/** Sets a header that carries a credential. */
export function withCredentialHeader(draft: RequestDraft, name: string, value: string): RequestDraft {
  return {
    ...withHeader(draft, name, value),
    credentialHeaders: [...draft.credentialHeaders, name.toLowerCase()],
  };
}

/** Sets a member of the body; a name such as `$.variables.after` leads into it. A body that is a text stays as it is. */
export function withBodyMember(draft: RequestDraft, name: string, value: Json): RequestDraft {
  const { body } = draft;
  if (body?.kind === 'text') return draft;
  const path = name.startsWith('$.') ? name.slice(2).split('.') : [name];
  const members = setMember(body?.members ?? {}, path, value);
  return { ...draft, body: { kind: 'members', members, isJson: body?.isJson ?? true } };
}

/** Writes a draft out as the request that is sent. */
export function finishDraft(draft: RequestDraft, timeoutMs: number): HttpRequest {
  const { method, credentialHeaders, carriesSecret } = draft;
  const body = writeBody(draft.body);
  const typed =
    body === undefined || hasHeader(draft, 'content-type')
      ? draft
      : withHeader(draft, 'Content-Type', contentType(draft.body!));
  const request = {
    method,
    url: joinUrl(draft),
    headers: typed.headers,
    timeoutMs,
    credentialHeaders,
    carriesSecret,
  };
  return body === undefined ? request : { ...request, body };
}

/** Members as an `application/x-www-form-urlencoded` text; lists repeat, objects are JSON. */
export function writeForm(members: JsonObject): string {
  return Object.entries(members)
    .flatMap(([name, value]) =>
      value === undefined || value === null
        ? []
        : [value].flat().map((item) => `${encodeText(name)}=${encodeText(textOfJson(item))}`),
    )
    .join('&');
}

function writeBody(body: DraftBody | undefined): string | undefined {
  if (body === undefined || body.kind === 'text') return body?.text;
  return body.isJson ? stringifyExactJson(body.members) : writeForm(body.members);
}

function contentType(body: DraftBody): string {
  const isJson = body.kind === 'text' ? /^\s*[[{]/.test(body.text) : body.isJson;
  return isJson ? 'application/json' : 'application/x-www-form-urlencoded';
}

function hasHeader(draft: RequestDraft, name: string): boolean {
  return Object.keys(draft.headers).some((other) => other.toLowerCase() === name);
}

function setMember(object: JsonObject, [name, ...rest]: readonly string[], value: Json): JsonObject {
  if (name === undefined) return object;
  return {
    ...object,
    [name]: rest.length === 0 ? value : setMember(asObject(object[name]) ?? {}, rest, value),
  };
}
