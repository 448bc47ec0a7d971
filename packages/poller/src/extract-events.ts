import { readJsonPath, selectNodes } from '@hubwright/placeholders';
import type { Json, JsonObject } from '@hubwright/schema';
import type { ResponsePlan } from './polling-plan.js';
import { asObject } from './read-member.js';

/** The events of a page, and the paths that selected nothing at all. */
export interface Extraction {
  readonly events: readonly Json[];
  readonly pathsWithoutMatch: readonly string[];
}

/**
 * Takes the events out of a body: what each path selects, in their order. A list gives its items, `$` is the whole body. With
 * `convertChildPropertiesToArray` the members of a selected object are the events.
 * @see https://learn.microsoft.com/azure/sentinel/data-connector-connection-rules-reference
 */
export function extractEvents(
  body: Json,
  plan: Pick<ResponsePlan, 'eventsPaths' | 'childrenToArray'>,
  added: JsonObject = {},
): Extraction {
  const events: Json[] = [];
  const pathsWithoutMatch: string[] = [];
  for (const path of plan.eventsPaths) {
    const selected = select(body, path);
    if (selected.length === 0) pathsWithoutMatch.push(path);
    for (const value of selected) {
      for (const event of eventsOf(value, plan.childrenToArray)) events.push(event);
    }
  }
  return {
    events: Object.keys(added).length === 0 ? events : events.map((event) => addMembers(event, added)),
    pathsWithoutMatch,
  };
}

/** Why a path of events cannot be read; `undefined` when it can. */
export function eventsPathProblem(path: string): string | undefined {
  if (isWhole(path)) return undefined;
  const reading = readJsonPath(path);
  return 'problem' in reading ? reading.problem : undefined;
}

function select(body: Json, path: string): Json[] {
  if (isWhole(path)) return [body];
  const reading = readJsonPath(path);
  return 'problem' in reading ? [] : selectNodes(body, reading.path).map(({ value }) => value);
}

/** `$`, and what connectors write for it. */
function isWhole(path: string): boolean {
  return /^\$?\.?$/.test(path.trim());
}

function eventsOf(value: Json, childrenToArray: boolean): readonly Json[] {
  if (value === null) return [];
  if (Array.isArray(value)) return value;
  const object = asObject(value);
  if (!childrenToArray || !object) return [value];
  return Object.values(object).flatMap((child) =>
    typeof child === 'object' && child !== null ? [child].flat() : [],
  );
}

function addMembers(event: Json, added: JsonObject): Json {
  const object = asObject(event);
  return object ? { ...object, ...added } : event;
}
