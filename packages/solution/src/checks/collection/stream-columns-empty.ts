import { atValue, defineCheck, type Diagnostic } from '@hubwright/schema';
import type { CcfConnectorContent } from '../../model.js';
import type { LintContext } from '../lint.js';
import { readMember } from '../placed-value.js';
import { ownRulesOf } from './collection-places.js';

/** A declared stream has no column. */
export const streamColumnsEmpty = defineCheck({
  id: 'stream-columns-empty',
  severity: 'error',
  scope: 'data-collection',
  origin: 'guidance',
  summary: 'A declared stream has no column, so nothing of an event gets through.',
  page: new URL('../../../checks/stream-columns-empty.md', import.meta.url),
  messages: {
    empty:
      'The stream "{stream}" has no column. Members of an event that are not declared are dropped, so nothing arrives; list a column for each member to keep.',
  },
});

/** Reports streams with an empty list of columns. */
export function findEmptyStreams(content: CcfConnectorContent, context: LintContext): Diagnostic[] {
  return ownRulesOf(content, context).flatMap(({ streams }) =>
    streams.flatMap(({ name: stream, place }) => {
      const columns = readMember(place, 'columns');
      if (!columns || !Array.isArray(columns.value) || columns.value.length > 0) return [];
      return [streamColumnsEmpty.report('empty', { stream }, atValue(columns.source, columns.pointer))];
    }),
  );
}
