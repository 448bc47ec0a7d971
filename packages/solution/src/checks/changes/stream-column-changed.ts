import { atKey, atValue, defineCheck, type Diagnostic } from '@hubwright/schema';
import { readMember } from '../placed-value.js';
import type { Change } from './change.js';
import { compareColumns } from './columns.js';
import { dataCollectionRules, declaredStreams } from './rule-parts.js';

/** A column of a stream is gone or has another type. */
export const streamColumnChanged = defineCheck({
  id: 'stream-column-changed',
  severity: 'warning',
  scope: 'data-collection',
  origin: 'ours',
  summary: 'A column of a stream is gone, or has another type than before.',
  page: new URL('../../../checks/stream-column-changed.md', import.meta.url),
  messages: {
    removed:
      'The stream "{stream}" had a column "{column}" and has it no more: values that arrive under this name are dropped without a word. Keep the column.',
    type: 'The column "{column}" of the stream "{stream}" was of the type "{earlier}" and is now "{type}". Where the transform passes it on, it does not match the tables that exist. Keep the type, or convert the value in the transform.',
  },
});

/** Reports columns of streams that are declared in both states. */
export function findChangedStreamColumns({ earlier, now }: Change): Diagnostic[] {
  const present = declaredStreams(dataCollectionRules(now));
  return [...declaredStreams(dataCollectionRules(earlier))].flatMap(([stream, before]) => {
    const after = present.get(stream);
    const columns = readMember(after, 'columns');
    if (!columns) return [];
    return compareColumns(before, after).map((found) => {
      const { name, place, type = '' } = found.column;
      if (found.kind === 'removed') {
        const location = atKey(columns.source, columns.pointer);
        return streamColumnChanged.report('removed', { stream, column: name }, location);
      }
      const args = { stream, column: name, earlier: found.earlier.type ?? '', type };
      const member = readMember(place, 'type') ?? place;
      return streamColumnChanged.report('type', args, atValue(member.source, member.pointer));
    });
  });
}
