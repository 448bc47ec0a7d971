import { atValue, defineCheck, type Diagnostic } from '@hubwright/schema';
import type { CcfConnectorContent } from '../../model.js';
import type { LintContext } from '../lint.js';
import { ownTablesOf, type Column } from './collection-places.js';
import { findDuplicateColumns } from './duplicate-columns.js';

/** A table has two columns of one name. */
export const tableColumnDuplicate = defineCheck({
  id: 'table-column-duplicate',
  severity: 'warning',
  scope: 'data-collection',
  origin: 'guidance',
  summary: 'A table has two columns of one name, or two whose names differ only in case.',
  page: new URL('../../../checks/table-column-duplicate.md', import.meta.url),
  messages: {
    exact:
      'The table "{owner}" has the column "{column}" twice; there it is {first}, here {second}. Remove one of the two.',
    case: 'The columns "{column}" and "{other}" of the table "{owner}" differ only in case. Queries tell them apart by case alone, and a table of the Auxiliary plan drops such data; keep one.',
  },
});

/** Reports every further column of a name, with the first beside it. */
export function findDuplicateTableColumns(content: CcfConnectorContent, context: LintContext): Diagnostic[] {
  return ownTablesOf(content, context).flatMap(({ name, columns = [] }) => report(name, columns));
}

function report(owner: string, columns: readonly Column[]): Diagnostic[] {
  return findDuplicateColumns(columns).map(({ column, first, exact }) => {
    const location = atValue(column.namePlace.source, column.namePlace.pointer);
    const place = atValue(first.namePlace.source, first.namePlace.pointer);
    const related = [{ message: 'The first column is here.', location: place }];
    const args = { owner, column: column.name };
    return exact
      ? tableColumnDuplicate.report(
          'exact',
          { ...args, first: typeOf(first), second: typeOf(column) },
          location,
          {
            related,
          },
        )
      : tableColumnDuplicate.report('case', { ...args, other: first.name }, location, { related });
  });
}

function typeOf({ type }: Column): string {
  return type === '' ? 'without a type' : type;
}
