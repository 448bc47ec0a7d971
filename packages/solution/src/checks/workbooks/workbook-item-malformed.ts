import { atKey, atValue, defineCheck, isJsonObject, type Diagnostic } from '@hubwright/schema';
import type { WorkbookContent } from '../../model.js';
import { readMember, readText, type PlacedValue } from '../placed-value.js';
import { itemsOf, workbookOf } from './workbook-items.js';

/** A workbook, or an item of it, is not of a form that Azure shows. */
export const workbookItemMalformed = defineCheck({
  id: 'workbook-item-malformed',
  severity: 'warning',
  scope: 'workbook',
  origin: 'ours',
  summary: 'Workbooks and their items have the version and type that Azure shows.',
  page: new URL('../../../checks/workbook-item-malformed.md', import.meta.url),
  messages: {
    version:
      'The version of a workbook is "Notebook/1.0", not {version}; Azure does not show others, and the public checks take the file for something else.',
    empty: 'The workbook has no items, so it shows nothing. Add some.',
    type: 'An item of the type {type} is not shown. The types are 1 (text), 3 (query), 9 (parameters), 10 (metrics), 11 (links) and 12 (group).',
    content: 'The item has no content, so nothing is shown. Remove it, or add its "content".',
    kind: 'An item of the type {type} has content of the version "{expected}", not "{found}". One of the two is wrong.',
    query: 'The query is blank, so the item shows an error. Write the query, or remove the item.',
  },
});

/** Beginning of the content's version, by type of item. */
const contentVersions = new Map<unknown, string>([
  [3, 'KqlItem/'],
  [9, 'KqlParameterItem/'],
  [10, 'MetricsItem/'],
  [11, 'LinkItem/'],
  [12, 'NotebookGroup/'],
]);

const lastType = 12;

/** Reports another version than Notebook/1.0, and items whose type, content or query cannot be shown. */
export function findMalformedItems(content: WorkbookContent): Diagnostic[] {
  const workbook = workbookOf(content);
  return [
    ...findOtherVersion(workbook),
    ...findNoItems(workbook),
    ...itemsOf(content).flatMap(findMalformedItem),
  ];
}

function findOtherVersion(workbook: PlacedValue): Diagnostic[] {
  const version = readMember(workbook, 'version');
  if (!version || version.value === 'Notebook/1.0') return [];
  const args = { version: JSON.stringify(version.value) };
  return [workbookItemMalformed.report('version', args, atValue(version.source, version.pointer))];
}

function findNoItems(workbook: PlacedValue): Diagnostic[] {
  const items = readMember(workbook, 'items');
  if (!items || !Array.isArray(items.value) || items.value.length > 0) return [];
  return [workbookItemMalformed.report('empty', {}, atValue(items.source, items.pointer))];
}

function findMalformedItem(item: PlacedValue): Diagnostic[] {
  const type = readMember(item, 'type');
  const content = readMember(item, 'content');
  if (!type) return [];
  if (!isType(type.value)) {
    const args = { type: JSON.stringify(type.value) };
    return [workbookItemMalformed.report('type', args, atValue(type.source, type.pointer))];
  }
  if (!content || !isJsonObject(content.value)) {
    return [workbookItemMalformed.report('content', {}, atKey(type.source, type.pointer))];
  }
  return [...findOtherKind(type, content), ...findBlankQuery(type, content)];
}

function isType(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= lastType;
}

function findOtherKind(type: PlacedValue, content: PlacedValue): Diagnostic[] {
  const expected = contentVersions.get(type.value);
  const found = readText(content, 'version');
  const version = readMember(content, 'version');
  const isKnown = [...contentVersions.values()].some((start) => found?.startsWith(start));
  if (!version || found === undefined || expected === undefined || !isKnown || found.startsWith(expected))
    return [];
  const args = { type: String(type.value), expected: `${expected}1.0`, found };
  return [workbookItemMalformed.report('kind', args, atValue(version.source, version.pointer))];
}

function findBlankQuery(type: PlacedValue, content: PlacedValue): Diagnostic[] {
  const query = readMember(content, 'query');
  if (type.value !== 3 || !query || typeof query.value !== 'string' || query.value.trim() !== '') return [];
  return [workbookItemMalformed.report('query', {}, atValue(query.source, query.pointer))];
}
