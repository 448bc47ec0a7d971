import type { WorkbookContent } from '../../model.js';
import { childrenOf, readMember, readText, type PlacedValue } from '../placed-value.js';
import { workbookOf } from './workbook-items.js';

/** Members that give the parameter they name a value when something is clicked, chosen or brushed over. */
const exportingMembers = /(?:^cellValue|ParameterName)$/i;

/** What a workbook's parameters are called, as far as the file says. */
export interface WorkbookParameters {
  /** Lower case. */
  readonly names: ReadonlySet<string>;
  readonly spelt: readonly string[];
  /** The workbook loads parts of others, whose parameters are not known. */
  readonly isOpen: boolean;
}

/** The parameters a workbook defines: those it shows, and those that links, grids and charts export to. */
export function parametersOf(content: WorkbookContent): WorkbookParameters {
  const spelt: string[] = [];
  let isOpen = false;
  const open = [workbookOf(content)];
  for (let next = open.pop(); next; next = open.pop()) {
    const isList = /\/parameters$/i.test(next.pointer) && Array.isArray(next.value);
    for (const child of childrenOf(next)) {
      const name = isList ? readText(child, 'name') : undefined;
      if (name !== undefined) spelt.push(name);
      const key = child.pointer.slice(child.pointer.lastIndexOf('/') + 1);
      if (typeof child.value !== 'string') open.push(child);
      else if (exportingMembers.test(key) && !isCondition(child)) spelt.push(child.value);
      else if (/^loadFromTemplateId$/i.test(key) && child.value.trim() !== '') isOpen = true;
    }
  }
  return { names: new Set(spelt.map((name) => name.toLowerCase())), spelt, isOpen };
}

/** Conditions read parameters and define none. */
export function isCondition({ pointer }: PlacedValue): boolean {
  return /\/conditionalVisibilit(?:y|ies)(?:\/|$)/i.test(pointer);
}

/** The item `content` that a parameter list stands in. */
export function parameterLists(content: WorkbookContent): PlacedValue[] {
  const lists: PlacedValue[] = [];
  const open = [workbookOf(content)];
  for (let next = open.pop(); next; next = open.pop()) {
    const parameters = readMember(next, 'parameters');
    if (parameters && Array.isArray(parameters.value)) lists.push(parameters);
    for (const child of childrenOf(next).reverse()) if (typeof child.value === 'object') open.push(child);
  }
  return lists;
}
