import { atValue, defineCheck, type Diagnostic } from '@hubwright/schema';
import type { CcfConnectorContent } from '../../model.js';
import type { LintContext } from '../lint.js';
import { isLiteral, ownTablesOf, type Column } from './collection-places.js';
import { reservedColumnNames, standardColumnNames } from './standard-columns.js';

/** No column of a custom table can have this name. */
export const tableColumnNameInvalid = defineCheck({
  id: 'table-column-name-invalid',
  severity: 'error',
  scope: 'data-collection',
  origin: 'guidance',
  summary: 'The name of a column of a table has a character or a length that tables refuse.',
  page: new URL('../../../checks/table-column-name-invalid.md', import.meta.url),
  messages: {
    blank: 'A column of the table has no name.',
    start: 'The column "{column}" begins with "{character}". Names of columns begin with a letter.',
    character:
      'The column "{column}" has "{character}" in its name. Names of columns have letters, digits and "_" only.',
    long: 'The name of the column has {length} characters; {limit} are documented as the most. The portal refuses longer ones; shorten it, here and in the transformation.',
    short: 'The column "{column}" has a name of one character; names have at least two.',
  },
});

const limit = 45;

/** Reports columns of tables by names that are refused. */
export function findInvalidTableColumnNames(
  content: CcfConnectorContent,
  context: LintContext,
): Diagnostic[] {
  return ownTablesOf(content, context).flatMap(({ columns = [] }) => columns.flatMap(judge));
}

function judge({ name: column, namePlace: { source, pointer } }: Column): Diagnostic[] {
  if (column === '') return [tableColumnNameInvalid.report('blank', {}, atValue(source, pointer))];
  if (!isLiteral(column) || isSystemName(column)) return [];
  const wrong = /^[^A-Za-z]|\W/.exec(column);
  if (wrong) {
    const character = wrong[0];
    const location = atValue(source, pointer, { start: wrong.index, end: wrong.index + character.length });
    const messageId = wrong.index === 0 && /^\w/.test(character) ? 'start' : 'character';
    // Azure Monitor has columns of its own that begin with an underscore, so the service may be lenient.
    const severity = character === '_' ? 'warning' : 'error';
    return [tableColumnNameInvalid.report(messageId, { column, character }, location, { severity })];
  }
  const { length } = column;
  if (length > limit) {
    const location = atValue(source, pointer, { start: limit, end: length });
    // Tables of published connectors have longer ones and work.
    const severity = 'info';
    return [tableColumnNameInvalid.report('long', { length, limit }, location, { severity })];
  }
  if (length > 1) return [];
  // Documented, but single letters were fine for years.
  const options = { severity: 'warning' } as const;
  return [tableColumnNameInvalid.report('short', { column }, atValue(source, pointer), options)];
}

/** Names with an underscore in front that Azure Monitor gives itself. */
function isSystemName(column: string): boolean {
  return standardColumnNames.has(column) || reservedColumnNames.has(column);
}
