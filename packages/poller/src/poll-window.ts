import type { Failure, PollRun, PollStep } from './poll-run.js';
import { readPages } from './read-pages.js';
import { createSeenEvents } from './seen-events.js';
import { followRecord } from './steps/follow-record.js';
import type { Window } from './window.js';

/** What became of a window. */
export interface WindowOutcome {
  readonly pages: number;
  readonly events: number;
  readonly failure: Failure | undefined;
}

/** Fetches a window: page by page, and for each record of a page the nested steps that follow from it. */
export async function* pollWindow(run: PollRun, window: Window): AsyncGenerator<PollStep, WindowOutcome> {
  const isNested = run.followers.length > 0;
  const records = isNested ? createSeenEvents() : run.seen;
  const number = run.position.window;
  const pages = readPages(run, window, (events, page) => records.add(events, number, page));
  let total = 0;
  for (;;) {
    const { done, value } = await pages.next();
    if (done) return { pages: value.pages, events: total, failure: value.failure };
    if (value.kind !== 'page') {
      yield value;
    } else if (!isNested) {
      total += value.events.length;
      run.fields.add(value.events);
      if (value.events.length > 0) yield { kind: 'events', events: value.events };
    } else {
      for (const record of value.events) {
        const events = yield* followRecord(run, window, record, {});
        if ('reason' in events) return { pages: value.number, events: total, failure: events };
        total += events.length;
        run.seen.add(events, number, value.number);
        run.fields.add(events);
        if (events.length > 0) yield { kind: 'events', events };
      }
    }
  }
}
