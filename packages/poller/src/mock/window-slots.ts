import type { PollingPlan } from '../polling-plan.js';
import { apiKeyMemberName } from './mock-api-key.js';
import { readTime } from './read-time.js';
import { readParameter, textOf, type ParameterPlace, type ReceivedRequest } from './received-request.js';
import { endMark, markTemplate, readTemplateLeaves, startMark } from './template-places.js';

/** A text of the call that holds an end of the window, or both. */
export interface WindowSlot {
  /** What to call it in a message: the name of the parameter. */
  readonly name: string;
  /** Where it may stand; `undefined` for a body that is a text. */
  readonly places: readonly ParameterPlace[] | undefined;
  readonly pattern: RegExp;
  /** What each group of the pattern is. */
  readonly ends: readonly ('start' | 'end')[];
}

/** The ends of a window that a call names; milliseconds since 1970. */
export interface AskedWindow {
  readonly start?: number;
  readonly end?: number;
}

/** Finds where a connector puts the window: attributes, an interval, parameters with placeholders, and the template. */
export function findWindowSlots(plan: PollingPlan): WindowSlot[] {
  const { startName, endName, interval, parameters } = plan.request;
  const named = (name: string, text: string): WindowSlot[] => slotOf(name, parameterPlaces(plan, name), text);
  return [
    ...Object.entries(parameters).flatMap(([name, value]) =>
      named(name, markTemplate(textOf(value ?? ''), '')),
    ),
    ...(startName ? named(startName, startMark) : []),
    ...(endName ? named(endName, endMark) : []),
    ...(interval ? named(interval.name, interval.prepend + startMark + interval.delimiter + endMark) : []),
    ...templateSlots(plan),
  ];
}

/** Where a parameter of the connector stands: the query of a GET, the body of a POST, and its query when the body is a template. */
export function parameterPlaces({ request }: PollingPlan, name: string): ParameterPlace[] {
  const part = request.method === 'GET' || request.template !== undefined ? 'query' : 'body';
  return [{ part, path: [name] }];
}

/** Reads the window of a call; `problem` when an end is absent or not in the connector's time format. */
export function readAskedWindow(
  request: ReceivedRequest,
  slots: readonly WindowSlot[],
  format: string | undefined,
): AskedWindow | { readonly problem: string } {
  const asked: { start?: number; end?: number } = {};
  for (const { name, places, pattern, ends } of slots) {
    const text =
      places === undefined ? request.text : places.flatMap((place) => readParameter(request, place))[0];
    if (text === undefined) return { problem: `"${name}", which limits the time, is missing.` };
    const match = pattern.exec(text);
    if (!match)
      return { problem: `"${name}" is "${text}", which is not of the form the connector gives it.` };
    for (const [index, end] of ends.entries()) {
      const time = readTime(match[index + 1]!, format);
      if (time === undefined)
        return {
          problem: `"${name}" holds "${match[index + 1]}", which is no time in the format ${format}.`,
        };
      asked[end] = time;
    }
  }
  return asked;
}

function templateSlots(plan: PollingPlan): WindowSlot[] {
  const { template, method } = plan.request;
  if (template === undefined) return [];
  const name = apiKeyMemberName(plan.auth);
  const leaves = readTemplateLeaves(template, name);
  if (!leaves) return slotOf('the body', undefined, markTemplate(template, name));
  return leaves.flatMap(({ path, text }) =>
    slotOf(path.join('.'), [{ part: method === 'GET' ? 'query' : 'body', path }], text),
  );
}

function slotOf(name: string, places: WindowSlot['places'], text: string): WindowSlot[] {
  const marks = new RegExp(`${startMark}|${endMark}`, 'g');
  const ends = [...text.matchAll(marks)].map(([mark]) => (mark === startMark ? 'start' : 'end'));
  if (ends.length === 0) return [];
  const literals = text.split(marks).map((part) => part.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&'));
  return [{ name, places, pattern: new RegExp(`^${literals.join('(.+?)')}$`, 's'), ends }];
}
