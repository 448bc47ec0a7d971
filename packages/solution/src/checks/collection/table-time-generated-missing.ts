import { atKey, atValue, defineCheck, type Diagnostic } from '@hubwright/schema';
import { renameFix } from '../../fixes/rename-fix.js';
import type { CcfConnectorContent } from '../../model.js';
import type { LintContext } from '../lint.js';
import { readMember } from '../placed-value.js';
import { ownTablesOf, type CollectionTable } from './collection-places.js';

/** A table has no TimeGenerated, or not as a datetime. */
export const tableTimeGeneratedMissing = defineCheck({
  id: 'table-time-generated-missing',
  severity: 'error',
  scope: 'data-collection',
  origin: 'guidance',
  summary: 'A table has no column TimeGenerated of type datetime.',
  page: new URL('../../../checks/table-time-generated-missing.md', import.meta.url),
  messages: {
    missing:
      'The table "{table}" has no column TimeGenerated, so it is refused. Add the column, of type datetime.',
    case: 'The table "{table}" has "{column}" where it needs TimeGenerated, so it is refused. Names of columns are told apart by case.',
    type: 'TimeGenerated is {type}, but has to be datetime, so the table is refused.',
  },
});

/** Reports tables without a `TimeGenerated` of the right type. */
export function findTablesWithoutTime(content: CcfConnectorContent, context: LintContext): Diagnostic[] {
  return ownTablesOf(content, context).flatMap(judge);
}

function judge({ name: table, schema, columns }: CollectionTable): Diagnostic[] {
  const list = readMember(schema, 'columns');
  if (!list || !columns) return [];
  const time = columns.find(({ name }) => name === 'TimeGenerated');
  if (time) {
    const type = readMember(time.place, 'type');
    if (!type || ['', 'datetime'].includes(time.type)) return [];
    const location = atValue(type.source, type.pointer);
    const fix = renameFix('Replace with "datetime"', location, 'datetime');
    return [tableTimeGeneratedMissing.report('type', { type: time.type }, location, { fix })];
  }
  const near = columns.find(({ name }) => name.trim().toLowerCase() === 'timegenerated');
  if (!near)
    return [tableTimeGeneratedMissing.report('missing', { table }, atKey(list.source, list.pointer))];
  const location = atValue(near.namePlace.source, near.namePlace.pointer);
  const fix = renameFix('Replace with "TimeGenerated"', location, 'TimeGenerated');
  return [tableTimeGeneratedMissing.report('case', { table, column: near.name }, location, { fix })];
}
