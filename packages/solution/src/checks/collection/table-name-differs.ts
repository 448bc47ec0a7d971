import { atValue, defineCheck, pointerResolves, type Diagnostic } from '@hubwright/schema';
import { renameFix } from '../../fixes/rename-fix.js';
import type { CcfConnectorContent } from '../../model.js';
import type { LintContext } from '../lint.js';
import { isLiteral, ownTablesOf, readPlacedText } from './collection-places.js';

/** A table has two names. */
export const tableNameDiffers = defineCheck({
  id: 'table-name-differs',
  severity: 'warning',
  scope: 'data-collection',
  origin: 'guidance',
  summary: 'The name of a table differs from the name in its schema.',
  page: new URL('../../../checks/table-name-differs.md', import.meta.url),
  messages: {
    differs:
      'The schema is that of "{schema}", but the table is named "{table}". The two have to be equal; data flows write to the table by that name.',
  },
});

/** Reports tables whose `schema.name` is not the name of the resource. */
export function findDifferingTableNames(content: CcfConnectorContent, context: LintContext): Diagnostic[] {
  return ownTablesOf(content, context).flatMap(({ name: table, place, schema }) => {
    const resource = readPlacedText(place, 'name');
    const own = readPlacedText(schema, 'name');
    if (!resource || !own || !isLiteral(resource.value) || !isLiteral(own.value)) return [];
    if (own.value === table || own.value === resource.value) return [];
    if (!pointerResolves(resource.source, resource.pointer)) return [];
    const location = atValue(own.source, own.pointer);
    return [
      tableNameDiffers.report('differs', { schema: own.value, table }, location, {
        related: [
          { message: 'The name of the table.', location: atValue(resource.source, resource.pointer) },
        ],
        fix: renameFix(`Replace with "${table}"`, location, table),
      }),
    ];
  });
}
