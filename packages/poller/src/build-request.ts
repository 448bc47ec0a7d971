import type { Json, JsonObject } from '@hubwright/schema';
import type { Assume } from './assume/assumption-log.js';
import { parseTemplate } from './parse-template.js';
import type { PageTurn } from './page-turn.js';
import type { RequestPlan } from './polling-plan.js';
import { asObject } from './read-member.js';
import { startDraft, withBodyMember, withHeader, withQuery, type RequestDraft } from './request-draft.js';
import { formatTime } from './time-format.js';
import type { Window } from './window.js';

/** What fills the `{_Name}` placeholders of a request, and where paging parameters go. */
export interface RequestSurroundings {
  readonly window: Window;
  readonly turn: PageTurn;
  /** `QueryString` or `RequestBody`, for a POST; without it, it is assumed. */
  readonly placement: string | undefined;
  /** For `{_APIKeyName}` and `{_APIKey}` in templates. */
  readonly apiKey: { readonly name: string; readonly value: string } | undefined;
  readonly assume: Assume;
}

/**
 * Builds the request of a page, without credentials.
 * @see https://learn.microsoft.com/azure/sentinel/data-connector-connection-rules-reference
 */
export function buildRequest(plan: RequestPlan, surroundings: RequestSurroundings): RequestDraft {
  const { turn } = surroundings;
  const method = (turn.method ?? plan.method).toUpperCase();
  const hasBody = method !== 'GET' && method !== 'HEAD';
  const followed = turn.url !== undefined;
  let draft = startDraft(method, turn.url ?? turn.endpoint ?? plan.endpoint, plan.headers);
  draft =
    followed && !hasBody
      ? addLeftOut(draft, plan, surroundings)
      : addParameters(draft, plan, surroundings, hasBody);
  for (const [name, value] of Object.entries(turn.parameters ?? {})) {
    const placement = hasBody ? placementOf(draft, name, surroundings) : 'querystring';
    // An address that is followed stays as it is; only the body is as it was on the first page.
    if (followed && (placement === 'querystring' || draft.body?.kind !== 'members')) continue;
    draft = place(draft, name, value, placement);
  }
  for (const [name, value] of Object.entries(turn.headers ?? {})) draft = withHeader(draft, name, value);
  return draft;
}

/** An address that is followed may lack what the first page was asked for with. */
function addLeftOut(draft: RequestDraft, plan: RequestPlan, surroundings: RequestSurroundings): RequestDraft {
  const { turn, assume } = surroundings;
  const asked = addParameters({ ...draft, query: [] }, plan, surroundings, false);
  const wanted = Object.entries(turn.parameters ?? {}).reduce(
    (grown, [name, value]) => place(grown, name, value, 'querystring'),
    asked,
  ).query;
  const leftOut = wanted.filter(({ name }) => draft.query.every((there) => there.name !== name));
  if (leftOut.length === 0 || assume('next-link', 'paging', 'pagingType') === 'as-it-is') return draft;
  return { ...draft, query: [...draft.query, ...leftOut] };
}

/** Where a paging parameter of a POST goes, when that is not for the body or the name to decide. */
function placementOf(
  draft: RequestDraft,
  name: string,
  { placement, assume }: RequestSurroundings,
): string | undefined {
  if (placement) return placement.toLowerCase();
  if (draft.body?.kind !== 'members' || name.startsWith('$.')) return undefined;
  return assume('post-paging', 'paging', 'pagingType') === 'query' ? 'querystring' : undefined;
}

function addParameters(
  draft: RequestDraft,
  plan: RequestPlan,
  surroundings: RequestSurroundings,
  hasBody: boolean,
): RequestDraft {
  const { turn } = surroundings;
  const template = turn.template ?? plan.template;
  const parameters = turn.alone && !turn.query ? {} : parametersOf(plan, surroundings);
  if (!hasBody) {
    return addToQuery(draft, { ...queriedTemplate(template, plan, surroundings), ...parameters });
  }
  if (template === undefined) return withBody(draft, parameters, plan.isJsonBody);
  const text = fillTemplate(template, plan, surroundings);
  return addTemplate(draft, text, parameters, plan, surroundings.assume);
}

/** The members of a template that a GET has. */
function queriedTemplate(
  template: string | undefined,
  plan: RequestPlan,
  surroundings: RequestSurroundings,
): JsonObject | undefined {
  if (template === undefined) return undefined;
  const members = asObject(parseTemplate(fillTemplate(template, plan, surroundings)));
  const isQueried =
    members && surroundings.assume('get-template', 'request', 'queryParametersTemplate') === 'query';
  return isQueried ? members : undefined;
}

/** A template is the body; what else there is goes into the query, or beside its members. */
function addTemplate(
  draft: RequestDraft,
  text: string,
  parameters: JsonObject,
  plan: RequestPlan,
  assume: Assume,
): RequestDraft {
  const value = parseTemplate(text);
  const members = asObject(value);
  const isBeside =
    members &&
    Object.keys(parameters).length > 0 &&
    assume('beside-template', 'request', 'queryParametersTemplate') === 'body';
  const queried = isBeside ? draft : addToQuery(draft, parameters);
  // A form template may be written as a form already; a list can only be JSON.
  if (!members)
    return { ...queried, body: { kind: 'text', text: value === undefined ? text : JSON.stringify(value) } };
  const all = isBeside ? { ...parameters, ...members } : members;
  return withBody(queried, all, plan.isJsonBody || hasNestedMember(all));
}

function withBody(draft: RequestDraft, members: JsonObject, isJson: boolean): RequestDraft {
  return { ...draft, body: { kind: 'members', members, isJson } };
}

/** A form cannot hold members of members, so such a template is meant as JSON. */
function hasNestedMember(members: JsonObject): boolean {
  return Object.values(members).some((value) => typeof value === 'object' && value !== null);
}

function addToQuery(draft: RequestDraft, parameters: JsonObject): RequestDraft {
  return Object.entries(parameters).reduce((grown, [name, value]) => withQuery(grown, name, value), draft);
}

/** The parameters of the connector, and the times of the window. */
function parametersOf(plan: RequestPlan, { window, turn }: RequestSurroundings): JsonObject {
  const time = (at: number): string => formatTime(at, plan.timeFormat);
  const fill = (value: Json): Json => mapTexts(value, (text) => fillTimes(text, plan, window));
  const own = fill(turn.query ?? plan.parameters) as JsonObject;
  if (turn.query || turn.alone) return own;
  const { startName, endName, interval } = plan;
  return {
    ...own,
    ...(startName && { [startName]: time(window.start) }),
    ...(endName && { [endName]: time(window.end) }),
    ...(interval && {
      [interval.name]: interval.prepend + time(window.start) + interval.delimiter + time(window.end),
    }),
  };
}

function fillTimes(text: string, plan: RequestPlan, window: Window): string {
  return text
    .replace(/\{_QueryWindowStartTime\}/gi, () => formatTime(window.start, plan.timeFormat))
    .replace(/\{_QueryWindowEndTime\}/gi, () => formatTime(window.end, plan.timeFormat));
}

function fillTemplate(template: string, plan: RequestPlan, { window, apiKey }: RequestSurroundings): string {
  const timed = fillTimes(template, plan, window);
  if (!apiKey) return timed;
  return timed
    .replace(/\{_APIKeyName\}/gi, () => escapeForJson(apiKey.name))
    .replace(/\{_APIKey\}/gi, () => escapeForJson(apiKey.value));
}

function escapeForJson(text: string): string {
  return JSON.stringify(text).slice(1, -1).replaceAll("'", '\\u0027');
}

function mapTexts(value: Json, change: (text: string) => string): Json {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, change));
  const object = asObject(value);
  if (!object) return value;
  return Object.fromEntries(
    Object.entries(object).map(([name, member]) => [name, mapTexts(member ?? null, change)]),
  );
}

function place(
  draft: RequestDraft,
  name: string,
  value: string | number,
  placement: string | undefined,
): RequestDraft {
  const hasBody = draft.body !== undefined || placement === 'requestbody';
  const intoBody = placement !== 'querystring' && hasBody && draft.body?.kind !== 'text';
  return intoBody || (name.startsWith('$.') && hasBody)
    ? withBodyMember(draft, name, value)
    : withQuery(draft, name, value);
}
