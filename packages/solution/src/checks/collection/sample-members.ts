import type { SampleEvent } from './sample-documents.js';

/** Every member with a value in some event, and the first event that has one. */
export function firstEventsByMember(events: readonly SampleEvent[]): Map<string, SampleEvent> {
  const first = new Map<string, SampleEvent>();
  for (const event of events) {
    for (const [member, value] of Object.entries(event.value)) {
      if (value !== null && value !== undefined && !first.has(member)) first.set(member, event);
    }
  }
  return first;
}

/** The column a member would be but for the case of its letters. */
export function findOtherCase(member: string, columns: ReadonlyMap<string, string>): string | undefined {
  if (columns.has(member)) return undefined;
  const folded = member.toLowerCase();
  for (const column of columns.keys()) if (column.toLowerCase() === folded) return column;
  return undefined;
}
