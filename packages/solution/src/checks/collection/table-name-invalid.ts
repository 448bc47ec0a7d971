import { atValue, defineCheck, pointerResolves, type Diagnostic } from '@hubwright/schema';
import type { CcfConnectorContent } from '../../model.js';
import type { LintContext } from '../lint.js';
import { isLiteral, ownTablesOf, readPlacedText, type CollectionTable } from './collection-places.js';

/** No custom table can have this name. */
export const tableNameInvalid = defineCheck({
  id: 'table-name-invalid',
  severity: 'error',
  scope: 'data-collection',
  origin: 'guidance',
  summary:
    'The name of a custom table does not end in _CL, has a character tables cannot have, or is too long.',
  page: new URL('../../../checks/table-name-invalid.md', import.meta.url),
  messages: {
    suffix: 'The table "{table}" does not end in "_CL", as custom tables do, so it is not created.',
    character:
      'The table "{table}" has "{character}" in its name. Tables have letters, digits and "_", and begin with a letter; "Custom-" belongs to streams alone.',
    long: 'The name of the table has {length} characters; {limit} are allowed.',
  },
});

const limit = 63;

/** Reports tables by names that are refused. */
export function findInvalidTableNames(content: CcfConnectorContent, context: LintContext): Diagnostic[] {
  return ownTablesOf(content, context).flatMap(judge);
}

function judge({ name: table, place, schema }: CollectionTable): Diagnostic[] {
  const named = readPlacedText(place, 'name');
  const written =
    named && pointerResolves(named.source, named.pointer) ? named : readPlacedText(schema, 'name');
  if (!written || table === '' || !isLiteral(written.value) || !isLiteral(table)) return [];
  const start = written.value.lastIndexOf(table);
  if (start < 0) return [];
  const at = (from: number, to: number) =>
    atValue(written.source, written.pointer, { start: start + from, end: start + to });
  const wrong = /^[^A-Za-z]|\W/.exec(table);
  if (wrong) {
    const location = at(wrong.index, wrong.index + wrong[0].length);
    return [tableNameInvalid.report('character', { table, character: wrong[0] }, location)];
  }
  if (!/_CL$/i.test(table)) return [tableNameInvalid.report('suffix', { table }, at(0, table.length))];
  if (table.length <= limit) return [];
  return [tableNameInvalid.report('long', { length: table.length, limit }, at(0, table.length))];
}
