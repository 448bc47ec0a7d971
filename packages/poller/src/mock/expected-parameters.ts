import type { Json, JsonObject } from '@hubwright/schema';
import type { PollingPlan } from '../polling-plan.js';
import { readBoolean, readObject, readText } from '../read-member.js';
import { linkParameter } from './asked-page.js';
import { isPersistent } from './next-page-trail.js';
import { apiKeyMemberName } from './mock-api-key.js';
import {
  bodyPath,
  readParameter,
  textOf,
  type ParameterPlace,
  type ReceivedRequest,
} from './received-request.js';
import { endMark, keyMark, markTemplate, readTemplateLeaves, startMark } from './template-places.js';
import { parameterPlaces } from './window-slots.js';

/** Whether the call asks for a page other than the first, and how it was told where that is. */
export type CallKind = 'first' | 'later' | 'other-address';

/** What a call is compared with. */
export interface CallRules {
  readonly kind: CallKind;
  /** Fixed parameters must have the values of the plan; otherwise it is enough that they are there. */
  readonly isStrict: boolean;
}

/**
 * What a call lacks of the connector's own method, headers and fixed parameters; `undefined` when all is there. Later pages need no
 * parameters where the connector says so (`pagingQueryParamOnly`), or where they have an address of their own.
 */
export function findMissingPart(
  request: ReceivedRequest,
  plan: PollingPlan,
  { kind, isStrict }: CallRules,
): string | undefined {
  const { paging } = plan;
  const next = kind === 'first' ? undefined : readText(paging, 'nextPageHttpMethod');
  const method = (next || plan.request.method).toUpperCase();
  if (request.method !== method) return `The method is ${request.method} and not ${method}.`;
  const names = Object.keys(plan.request.headers);
  const header = names.find((name) => request.headers[name.toLowerCase()] === undefined);
  if (header !== undefined) return `The header ${header} is missing.`;
  if (kind === 'later' && readBoolean(paging, 'pagingQueryParamOnly')) return findSurplus(request, plan);
  const expected = [];
  if (kind === 'other-address')
    expected.push(...fixedParameters(plan, readObject(paging, 'nextPageUrlQueryParameters') ?? {}));
  else if (kind === 'first' || method === plan.request.method)
    expected.push(...fixedParameters(plan, plan.request.parameters), ...fixedLeaves(plan));
  for (const { name, places, values } of expected) {
    const found = places.flatMap((place) => readParameter(request, place));
    if (found.length === 0) return `The parameter "${name}" is missing.`;
    if (isStrict && values && JSON.stringify(found) !== JSON.stringify(values))
      return `The parameter "${name}" is not what the connector says.`;
  }
  return undefined;
}

/** With `pagingQueryParamOnly`, an API refuses what the connector sends besides the paging parameters; a link has it all in itself. */
function findSurplus(request: ReceivedRequest, plan: PollingPlan): string | undefined {
  if (request.url.searchParams.has(linkParameter)) return undefined;
  const sent = fixedParameters(plan, plan.request.parameters).filter(({ values }) => values !== undefined);
  const surplus = sent.find(({ places }) => places.some((place) => readParameter(request, place).length > 0));
  return surplus && `The parameter "${surplus.name}" does not go with a token.`;
}

/** A parameter every call has. */
interface FixedParameter {
  readonly name: string;
  readonly places: readonly ParameterPlace[];
  /** Absent where the value changes: it holds a time or a key, or turns the page. */
  readonly values: readonly string[] | undefined;
}

function fixedParameters(plan: PollingPlan, parameters: JsonObject): FixedParameter[] {
  return Object.entries(parameters).flatMap(([name, value]) => {
    if (value === undefined || value === null || (Array.isArray(value) && value.length === 0)) return [];
    // Links that outlive their window go without its times.
    if (isPersistent(plan) && hasMark(textOf(value))) return [];
    const isFixed = !hasMark(textOf(value)) && !changingNames(plan).includes(name);
    const values = isFixed ? [value].flat().map((item: Json) => textOf(item)) : undefined;
    return [{ name, places: parameterPlaces(plan, name), values }];
  });
}

/** The texts of a template; what is `null` there may be absent. */
function fixedLeaves(plan: PollingPlan): FixedParameter[] {
  const { template, method } = plan.request;
  const leaves =
    template === undefined ? [] : (readTemplateLeaves(template, apiKeyMemberName(plan.auth)) ?? []);
  const part = method === 'GET' ? 'query' : 'body';
  return leaves.flatMap(({ path, text }) => {
    const name = path.join('.');
    const isFixed =
      (part === 'body' || path.length === 1) && !hasMark(text) && !changingNames(plan).includes(name);
    if (text === 'null') return [];
    return [{ name, places: [{ part, path }], values: isFixed ? [text] : undefined }];
  });
}

/** Names whose values the window or the page sets, whatever the connector says elsewhere. */
function changingNames({ paging, request }: PollingPlan): string[] {
  const members = [
    'nextPageParaName',
    'offsetParaName',
    'pageNumberParaName',
    'pageSizeParameterName',
    'pageSizeParaName',
  ];
  const names = members.map((member) => readText(paging, member));
  return [...names, request.startName, request.endName, request.interval?.name].flatMap((name) =>
    name ? [bodyPath(name).join('.')] : [],
  );
}

function hasMark(text: string): boolean {
  const marked = markTemplate(text, '');
  return [startMark, endMark, keyMark].some((mark) => marked.includes(mark));
}
