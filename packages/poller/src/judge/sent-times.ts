import { textOfJson } from '../exact-json.js';
import type { RequestPlan } from '../polling-plan.js';
import type { RequestDraft } from '../request-draft.js';
import { formatTime } from '../time-format.js';
import type { Window } from '../window.js';

/** Names of the parameters that carry the times of the window. */
export function timeParameters(plan: RequestPlan): string[] {
  const holdsTime = /\{_QueryWindow(?:Start|End)Time\}/i;
  const own = Object.entries(plan.parameters)
    .filter(([, value]) => value !== undefined && holdsTime.test(textOfJson(value)))
    .map(([name]) => name);
  const inTemplate = [
    ...(plan.template ?? '').matchAll(/["']?([\w.$-]+)[\\"']*\s*[:=]\s*[\\"']*\{_QueryWindow/gi),
  ].map(([, name]) => name!);
  const named = [plan.startName, plan.endName, plan.interval?.name].filter((name) => name !== undefined);
  return [...new Set([...named, ...own, ...inTemplate])];
}

/** Whether the requests of a connector ask for a window of time at all. */
export function asksForWindow(plan: RequestPlan): boolean {
  return timeParameters(plan).length > 0 || /\{_QueryWindow/i.test(plan.template ?? '');
}

/** The times as a request has them, `startTime=2026-01-31T12:00:00Z`; where no parameter is found by name, the start as it is written. */
export function describeSentTimes(
  plan: RequestPlan,
  draft: RequestDraft,
  window: Window | undefined,
): string {
  const names = timeParameters(plan);
  const inQuery = draft.query
    .filter(({ name }) => names.includes(name))
    .map(({ name, text }) => `${name}=${decode(text.slice(text.indexOf('=') + 1))}`);
  const members = draft.body?.kind === 'members' ? draft.body.members : {};
  const inBody = Object.entries(members)
    .filter(([name, value]) => names.includes(name) && typeof value !== 'object')
    .map(([name, value]) => `${name}=${String(value)}`);
  const found = [...inQuery, ...inBody];
  if (found.length > 0) return found.join(', ');
  return window === undefined ? 'no time' : formatTime(window.start, plan.timeFormat);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
