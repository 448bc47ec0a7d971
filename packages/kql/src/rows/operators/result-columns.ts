import { readList } from '../../language-service.js';
import type { ServiceNode } from '../../language-service-types.js';
import { isTable } from '../../output-columns.js';
import { toKqlType } from '../../query-schema.js';
import type { Column } from '../expressions/scope.js';

/**
 * The columns an operator gives, as the language service names and types them. It lists a column twice that `parse` gives a new value;
 * the later type counts.
 */
export function resultColumns(node: ServiceNode): Column[] {
  const table = node.ResultType;
  if (!isTable(table)) return [];
  const columns = new Map<string, Column>();
  for (const { Name: name, Type: type } of readList(table.Columns)) {
    columns.set(name ?? '', { name: name ?? '', type: toKqlType(type.Name ?? '') ?? 'dynamic' });
  }
  return [...columns.values()];
}
