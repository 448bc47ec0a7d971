import { atValue, defineCheck, suggest, type Diagnostic } from '@hubwright/schema';
import type { CcfConnectorContent } from '../../model.js';
import type { LintContext } from '../lint.js';
import { readMember } from '../placed-value.js';
import {
  outputOf,
  ownRulesOf,
  tableOfStream,
  tablesOf,
  type CollectionTable,
  type Column,
  type Flow,
  type Stream,
} from './collection-places.js';
import { standardColumnNames } from './standard-columns.js';

/** Without a transformation, a stream's columns have to be those of the table. */
export const dcrFlowColumnMismatch = defineCheck({
  id: 'dcr-flow-column-mismatch',
  severity: 'warning',
  scope: 'data-collection',
  origin: 'guidance',
  summary: 'A data flow without a transformation hands on columns its table does not have, or has otherwise.',
  page: new URL('../../../checks/dcr-flow-column-mismatch.md', import.meta.url),
  messages: {
    missing:
      'The data flow has no transformation, and the table {table} has no column "{column}", so its values are lost. Add the column to the table, or rename it with transformKql.',
    similar:
      'The data flow has no transformation, and the table {table} has no column "{column}", so its values are lost. Did you mean "{suggestion}"?',
    type: 'The data flow has no transformation, and in the table {table} the column "{column}" is {expected}, here {declared}. The rule may be refused; convert it with transformKql, or make the types equal.',
  },
});

/** Reports the columns of an untransformed stream that its table takes not at all or as another type. */
export function findFlowColumnMismatches(content: CcfConnectorContent, context: LintContext): Diagnostic[] {
  const tables = new Map(tablesOf(content).map((table) => [table.name, table]));
  return ownRulesOf(content, context).flatMap(({ flows, streams }) =>
    flows.filter(isUntransformed).flatMap((flow) => {
      const table = tables.get(tableOfStream(outputOf(flow)?.value ?? '') ?? '');
      const taken = streams.find(({ name }) => name === flow.streams[0]?.value);
      return table && taken ? compare(taken, table) : [];
    }),
  );
}

function isUntransformed({ place, transform }: Flow): boolean {
  return !transform && !readMember(place, 'builtInTransform') && !readMember(place, 'transformations');
}

function compare(stream: Stream, { name: table, columns }: CollectionTable): Diagnostic[] {
  if (!columns || columns.length === 0) return [];
  const byName = new Map(columns.map((column) => [column.name, column]));
  return (stream.columns ?? []).flatMap((column) => {
    const target = byName.get(column.name);
    if (target) return compareTypes(column, target, table);
    if (standardColumnNames.has(column.name)) return [];
    const location = atValue(column.namePlace.source, column.namePlace.pointer);
    const suggestion = suggest(column.name, byName.keys());
    const args = { table, column: column.name };
    return suggestion
      ? [dcrFlowColumnMismatch.report('similar', { ...args, suggestion }, location)]
      : [dcrFlowColumnMismatch.report('missing', args, location)];
  });
}

function compareTypes(column: Column, target: Column, table: string): Diagnostic[] {
  const typePlace = readMember(column.place, 'type');
  const [declared, expected] = [plain(column.type), plain(target.type)];
  // TimeGenerated of another type is refused for sure, and reported as that.
  if (!typePlace || declared === '' || expected === '' || declared === expected) return [];
  if (column.name === 'TimeGenerated') return [];
  const location = atValue(typePlace.source, typePlace.pointer);
  return [dcrFlowColumnMismatch.report('type', { table, column: column.name, expected, declared }, location)];
}

/** A type by its one name; a guid is kept as a string. */
function plain(type: string): string {
  if (type === 'bool') return 'boolean';
  return type === 'guid' ? 'string' : type;
}
