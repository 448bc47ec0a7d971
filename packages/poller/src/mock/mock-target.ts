import type { Assumptions } from '../assume/assumptions.js';
import type { PollingPlan } from '../polling-plan.js';
import { readNumber } from '../read-member.js';
import type { EventShape } from './event-shape.js';
import type { EventStream } from './event-stream.js';
import type { LastToken } from './next-page-trail.js';
import type { WindowSlot } from './window-slots.js';

/** One poller of a connector, as an API sees it. */
export interface MockTarget {
  readonly plan: PollingPlan;
  /** Its place among the pollers, which its cursors carry. */
  readonly number: number;
  readonly slots: readonly WindowSlot[];
  readonly stream: EventStream;
  readonly shape: EventShape;
  /** Events on a page at most. */
  readonly pageSize: number;
  readonly lateMs: number;
  readonly offsets: Assumptions['offset'];
  readonly lastToken: LastToken;
  /** Fixed parameters must have the values of the plan. */
  readonly isStrict: boolean;
}

/** Events on a page when nobody says: as many as the connector asks for, else ten. */
export function usualPageSize({ paging }: PollingPlan): number {
  const size = readNumber(paging, 'pageSize') ?? 10;
  return size >= 1 ? Math.floor(size) : 10;
}
