import { readJsonPath } from '@hubwright/placeholders';
import type { Json, JsonObject } from '@hubwright/schema';
import { asObject } from '../read-member.js';

/** One step of a path that can be written along. */
export type PathStep =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'item'; readonly index: number }
  | { readonly kind: 'every' }
  /** `[?(@.rel=='next')]`: an item with this member. */
  | { readonly kind: 'match'; readonly name: string; readonly value: Json };

/** The steps of a path, or why nothing can be written at it. */
export type WritablePath = { readonly steps: readonly PathStep[] } | { readonly problem: string };

const stepPattern =
  /^(?:(?<dots>\.\.?)(?<name>[^.[\]*'"()\s]+)|(?<wild>\.\*|\[\*\])|\[(?:'(?<single>(?:[^'\\]|\\.)*)'|"(?<double>(?:[^"\\]|\\.)*)")\]|\[(?<index>-?\d+)(?<slice>:)?\]|\[\?\(?\s*@\.?(?:(?<member>[\w-]+)|\['(?<quoted>[^']+)'\])\s*==\s*(?<value>'[^']*'|"[^"]*"|-?\d+|true|false)\s*\)?\])/;

/**
 * Reads a JSONPath backwards, so that a value can be put where the path finds it. `$..x` is written as a member `x` of the top. Names,
 * indexes, `[*]`, `[-1:]` and `[?(@.a=='b')]` can be written; unions, other slices and other filters cannot.
 */
export function readWritablePath(path: string): WritablePath {
  const trimmed = path.trim();
  if (/^\$?\.?$/.test(trimmed)) return { steps: [] };
  const reading = readJsonPath(trimmed);
  if ('problem' in reading) return { problem: reading.problem };
  let rest = reading.path.slice(1);
  const steps: PathStep[] = [];
  while (rest !== '') {
    const match = stepPattern.exec(rest);
    if (!match) return { problem: `"${rest}" selects in a way that cannot be turned round.` };
    steps.push(stepOf(match.groups ?? {}));
    rest = rest.slice(match[0].length);
  }
  return { steps };
}

/** What the path selects first, put into a body, which may be empty (`undefined`); `undefined` when the body has no room for it. */
export function putAt(body: Json | undefined, steps: readonly PathStep[], value: Json): Json | undefined {
  const [step, ...rest] = steps;
  if (step === undefined) return body === undefined ? value : undefined;
  if (step.kind === 'name') {
    if (body !== undefined && !asObject(body)) return undefined;
    const object = (body ?? {}) as JsonObject;
    const inner = putAt(object[step.name] ?? undefined, rest, value);
    return inner === undefined ? undefined : { ...object, [step.name]: inner };
  }
  if (body !== undefined && !Array.isArray(body)) return undefined;
  const list = (body ?? []) as Json[];
  if (step.kind === 'every') return body === undefined && rest.length === 0 ? value : undefined;
  if (step.kind === 'match') {
    const inner = putAt({ [step.name]: step.value }, rest, value);
    return inner === undefined ? undefined : [...list, inner];
  }
  // The last item of a list: where APIs page by the id of the last event.
  if (step.index < 0 && body !== undefined && list.length === 0) return undefined;
  const at = step.index < 0 ? Math.max(0, list.length + step.index) : step.index;
  if (at > list.length) return undefined;
  const old = rest.length === 0 ? undefined : replaceable(list[at], rest);
  const inner = putAt(old, rest, value);
  return inner === undefined ? undefined : [...list.slice(0, at), inner, ...list.slice(at + 1)];
}

/** Events put where a path finds them, each as one match of it; `undefined` when there is no way. */
export function wrapEvents(steps: readonly PathStep[], events: readonly Json[]): Json | undefined {
  const at = steps.findIndex(({ kind }) => kind === 'every');
  if (at === -1) return putAt(undefined, steps, [...events]);
  const inner = steps.slice(at + 1);
  const items = events.map((event) => putAt(undefined, inner, event));
  return items.includes(undefined) ? undefined : putAt(undefined, steps.slice(0, at), items as Json[]);
}

/** Whether a path leads to the last item of a list, as where APIs page by the id of the last event. */
export function leadsToLastItem(path: string): boolean {
  const reading = readWritablePath(path);
  return 'steps' in reading && reading.steps.some((step) => step.kind === 'item' && step.index < 0);
}

/** An item whose member of that name gives way to the value. */
function replaceable(item: Json | undefined, [step, ...rest]: readonly PathStep[]): Json | undefined {
  const object = asObject(item);
  if (!object || step?.kind !== 'name' || rest.length > 0) return item;
  return Object.fromEntries(Object.entries(object).filter(([name]) => name !== step.name)) as JsonObject;
}

function stepOf(groups: Readonly<Record<string, string | undefined>>): PathStep {
  const { name, wild, single, double, index, member, quoted, value } = groups;
  if (wild !== undefined) return { kind: 'every' };
  if (index !== undefined) return { kind: 'item', index: Number(index) };
  if (value !== undefined) {
    const text = /^['"]/.test(value) ? value.slice(1, -1) : (JSON.parse(value) as Json);
    return { kind: 'match', name: member ?? quoted ?? '', value: text };
  }
  return { kind: 'name', name: name ?? (single ?? double ?? '').replace(/\\(.)/g, '$1') };
}
