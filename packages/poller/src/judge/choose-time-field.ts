import { isNamedAsEventTime, type TimeField } from '../observe/time-field.js';
import type { TimeObserver } from '../observe/observe-times.js';

/** How many of the events have to lie in their windows for the filter to count as working. */
export const workingShare = 0.8;

/** Share of the events that must have a time for it to count as theirs. */
const neededShare = 0.9;

/**
 * The member that holds the time of the events: of those that nearly all events have, the one that lies in the windows most, since an
 * API filters by one of them; `undefined` when there is none.
 */
export function chooseTimeField({
  fields,
  sampled,
}: Pick<TimeObserver, 'fields' | 'sampled'>): TimeField | undefined {
  const usual = [...fields.values()].filter(({ present }) => present >= sampled * neededShare);
  const [best] = [...usual].sort((a, b) => shareInside(b) - shareInside(a));
  if (!best || shareInside(best) >= workingShare) return best;
  // The windows do not fit. A member whose name speaks of something else than the event proves nothing.
  const named = usual.filter(({ path, varies }) => isNamedAsEventTime(path) && varies);
  return named.sort((a, b) => shareInside(b) - shareInside(a))[0] ?? best;
}

/** Share of the times of a member that lie in their windows, from 0 to 1. */
export function shareInside({ firstPages, laterPages, present }: TimeField): number {
  return (firstPages.inside + laterPages.inside) / present;
}
