import { isJsonObject, type Json } from '@hubwright/schema';
import type { WorkbookContent } from '../../model.js';
import { childrenOf, readMember, type PlacedValue } from '../placed-value.js';

/** The numbers workbooks have for the kinds of their items that checks look into. */
export const itemTypes = { text: 1, query: 3, parameters: 9, metric: 10, links: 11, group: 12 } as const;

/** The whole workbook. */
export function workbookOf({ value, source }: WorkbookContent): PlacedValue {
  return { value: value as Json, source, pointer: '' };
}

/** The items of a workbook, those of groups too, in the order they are shown. */
export function itemsOf(content: WorkbookContent): PlacedValue[] {
  const found: PlacedValue[] = [];
  const open = itemsIn(workbookOf(content)).reverse();
  for (let item = open.pop(); item; item = open.pop()) {
    found.push(item);
    const own = readMember(item, 'content');
    if (own) for (const inner of itemsIn(own).reverse()) open.push(inner);
  }
  return found;
}

/** The items of one kind. */
export function itemsOfType(content: WorkbookContent, type: number): PlacedValue[] {
  return itemsOf(content).filter((item) => readMember(item, 'type')?.value === type);
}

function itemsIn(holder: PlacedValue): PlacedValue[] {
  const items = readMember(holder, 'items');
  return items && Array.isArray(items.value)
    ? childrenOf(items).filter(({ value }) => isJsonObject(value))
    : [];
}
