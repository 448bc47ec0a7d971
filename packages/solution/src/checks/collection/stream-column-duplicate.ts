import { atValue, defineCheck, type Diagnostic } from '@hubwright/schema';
import type { CcfConnectorContent } from '../../model.js';
import type { LintContext } from '../lint.js';
import { ownRulesOf, type Column } from './collection-places.js';
import { findDuplicateColumns } from './duplicate-columns.js';

/** A stream has two columns of one name. */
export const streamColumnDuplicate = defineCheck({
  id: 'stream-column-duplicate',
  severity: 'warning',
  scope: 'data-collection',
  origin: 'guidance',
  summary: 'A stream has two columns of one name, or two whose names differ only in case.',
  page: new URL('../../../checks/stream-column-duplicate.md', import.meta.url),
  messages: {
    exact:
      'The stream "{owner}" has the column "{column}" twice; there it is {first}, here {second}. Remove one of the two.',
    case: 'The columns "{column}" and "{other}" of the stream "{owner}" differ only in case. A member of an event goes to the one of its exact name, so the other stays empty; check which one the API sends.',
  },
});

/** Reports every further column of a name, with the first beside it. */
export function findDuplicateStreamColumns(content: CcfConnectorContent, context: LintContext): Diagnostic[] {
  return ownRulesOf(content, context).flatMap(({ streams }) =>
    streams.flatMap(({ name: owner, columns = [] }) => report(owner, columns)),
  );
}

function report(owner: string, columns: readonly Column[]): Diagnostic[] {
  return findDuplicateColumns(columns).map(({ column, first, exact }) => {
    const location = atValue(column.namePlace.source, column.namePlace.pointer);
    const place = atValue(first.namePlace.source, first.namePlace.pointer);
    const related = [{ message: 'The first column is here.', location: place }];
    const args = { owner, column: column.name };
    return exact
      ? streamColumnDuplicate.report(
          'exact',
          { ...args, first: typeOf(first), second: typeOf(column) },
          location,
          {
            related,
          },
        )
      : streamColumnDuplicate.report('case', { ...args, other: first.name }, location, { related });
  });
}

function typeOf({ type }: Column): string {
  return type === '' ? 'without a type' : type;
}
