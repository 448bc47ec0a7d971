import type { Json } from '@hubwright/schema';
import type { RequestDraft } from '../request-draft.js';
import type { HttpResponse } from '../transport-port.js';
import type { Window } from '../window.js';

/** A page that came and was read, as the observers of a run see it. */
export interface ObservedPage {
  readonly window: Window;
  /** 1 for the first window of the run. */
  readonly windowNumber: number;
  /** 1 for the first page of the window. */
  readonly number: number;
  /** As it was asked for, without credentials that are added later. */
  readonly draft: RequestDraft;
  readonly response: HttpResponse;
  readonly body: Json;
  readonly events: readonly Json[];
  /** `eventsJsonPaths`, and those among them that selected nothing. */
  readonly paths: readonly string[];
  readonly pathsWithoutMatch: readonly string[];
}

/** Whether the body itself is the event: its members then are those of the event, and say nothing of the page. */
export function isBodyEvent({ body, events, paths }: ObservedPage): boolean {
  const isWhole = paths.some((path) => /^\$?\.?$/.test(path.trim()));
  return isWhole && events.length === 1 && !Array.isArray(body);
}
