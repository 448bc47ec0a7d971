import { asObject, joinPointer, type Json, type JsonObject, type NodeLocation } from '@hubwright/schema';
import type { AnalyticRuleContent, HuntingQueryContent } from '../../model.js';

/** A member that names a column of the query's result. */
export interface UsedColumn {
  readonly column: string;
  readonly pointer: string;
  readonly span?: NodeLocation['span'];
}

/** The columns that the members around a query take values from, in the order of their kinds. */
export function usedColumnsOf(content: AnalyticRuleContent | HuntingQueryContent): UsedColumn[] {
  const value = (content.contentKind === 'AnalyticsRule'
    ? content.rule
    : content.query) as unknown as JsonObject;
  const details = asObject(value['alertDetailsOverride']);
  return [
    ...entityColumns(value['entityMappings']),
    ...namedColumns(asObject(value['customDetails']), '/customDetails'),
    ...['alertDisplayNameFormat', 'alertDescriptionFormat'].flatMap((name) =>
      formattedColumns(details[name], joinPointer('/alertDetailsOverride', name)),
    ),
  ];
}

function entityColumns(mappings: Json | undefined): UsedColumn[] {
  return itemsOf(mappings, '/entityMappings').flatMap(([mapping, pointer]) =>
    itemsOf(mapping['fieldMappings'], joinPointer(pointer, 'fieldMappings')).flatMap(([field, place]) =>
      namedColumns({ columnName: field['columnName'] }, place),
    ),
  );
}

function itemsOf(list: Json | undefined, pointer: string): [JsonObject, string][] {
  if (!Array.isArray(list)) return [];
  return list.map((item, index) => [asObject(item), joinPointer(pointer, index)]);
}

/** Members whose whole value is the name of a column. */
function namedColumns(members: JsonObject, pointer: string): UsedColumn[] {
  return Object.entries(members).flatMap(([name, column]) =>
    typeof column === 'string' && column.trim() !== ''
      ? [{ column: column.trim(), pointer: joinPointer(pointer, name) }]
      : [],
  );
}

/**
 * The `{{column}}` of a text.
 * Source: https://learn.microsoft.com/azure/sentinel/customize-alert-details
 */
function formattedColumns(text: Json | undefined, pointer: string): UsedColumn[] {
  if (typeof text !== 'string') return [];
  return [...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map((match) => ({
    column: match[1]!,
    pointer,
    span: { start: match.index, end: match.index + match[0].length },
  }));
}
