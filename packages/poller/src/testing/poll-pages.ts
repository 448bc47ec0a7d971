import type { JsonObject } from '@hubwright/schema';
import type { PollOptions } from '../poll-run.js';
import { startMockApi, type MockAnswer, type SeenRequest } from './mock-api.js';
import { pollConnector, type PollOutcome } from './poll-connector.js';

/** The events that pages are made of. */
export const all = [1, 2, 3, 4, 5].map((id) => ({ id }));

/** A page of them. */
export const page = (from: number, size = 2) => all.slice(from, from + size);

/** What a run gave, and what the API saw of it. */
export interface PagesOutcome extends PollOutcome {
  readonly seen: readonly SeenRequest[];
  readonly queries: readonly SeenRequest['query'][];
}

/** Polls a mock API whose events are at `$.items`, without authentication, at `/logs`. */
export async function pollPages(
  answer: (request: SeenRequest, origin: string) => MockAnswer,
  paging: JsonObject,
  request: JsonObject = {},
  options: Partial<PollOptions> = {},
): Promise<PagesOutcome> {
  const api = await startMockApi((seen, { origin }) => answer(seen, origin));
  const outcome = await pollConnector(
    {
      auth: { type: 'None' },
      request: { apiEndpoint: `${api.origin}/logs`, ...request },
      response: { eventsJsonPaths: ['$.items'] },
      paging,
    },
    options,
  );
  return { ...outcome, seen: api.seen, queries: api.seen.map(({ query }) => query) };
}
